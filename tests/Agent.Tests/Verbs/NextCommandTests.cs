using System.Text.Json;
using Xunit;

namespace Allo.Contacts.Tests.Verbs;

/// <summary>The options that a result names can be typed as they stand, and do what they say.</summary>
public sealed class NextCommandTests : IDisposable
{
    private const string Text = "Jane Doe\nVP Sales, Acme Ltd\n+44 20 7946 0958\njane@acme.com";
    private readonly RunningProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task The_company_that_was_not_there_is_made_and_linked_as_the_result_says()
    {
        var next = Assert.Single((await CaptureAsync()).GetProperty("next").EnumerateArray()).GetString()!;
        var result = await CaptureAsync(next[..next.IndexOf(" makes", StringComparison.Ordinal)].Split(' '));
        Assert.Equal("updated", result.GetProperty("status").GetString());
        Assert.Equal("Acme Ltd", result.GetProperty("person").GetProperty("company").GetString());
        Assert.False(result.TryGetProperty("next", out _));
    }

    private async Task<JsonElement> CaptureAsync(params string[] options)
    {
        var result = await _program.RunAsync(["capture", Text, "--json", .. options]);
        Assert.Equal(0, result.Code);
        using var document = JsonDocument.Parse(result.Output);
        return document.RootElement.GetProperty("results")[0].Clone();
    }
}
