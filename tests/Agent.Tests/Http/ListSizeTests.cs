using System.Text;
using System.Text.Json;
using Xunit;

namespace Allo.Contacts.Tests.Http;

/// <summary>The list of tools as it goes over the wire, with all that the newest protocol adds to it.</summary>
public sealed class ListSizeTests
{
    private const int MostBytes = 8192;

    [Fact]
    public async Task The_list_of_tools_is_at_most_8_KB_on_the_wire()
    {
        await using var team = await Team.OpenAsync();
        using var answer = JsonDocument.Parse(await ModernRequest.SendAsync(team, "tools/list"));
        var result = answer.RootElement.GetProperty("result");
        Assert.Equal(8, result.GetProperty("tools").GetArrayLength());
        Assert.InRange(Encoding.UTF8.GetByteCount(result.GetRawText()), 1, MostBytes);
    }
}
