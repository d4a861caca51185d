using Xunit;

namespace Allo.Contacts.Tests.Verbs;

/// <summary>Two people of one text with one switchboard.</summary>
public sealed class SharedNumberTests : IDisposable
{
    private readonly RunningProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Two_people_of_one_text_are_never_merged_into_one()
    {
        const string text = "Jane Doe, +44 20 7946 0958, jane@acme.com\nJohn Smith, +44 20 7946 0958, john@acme.com";
        var result = await _program.RunAsync(["capture", text, "--on-duplicate", "update"]);
        Assert.Equal(3, result.Code);
        Assert.Contains("Created Jane Doe", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Updated Jane Doe", result.Output, StringComparison.Ordinal);
    }
}
