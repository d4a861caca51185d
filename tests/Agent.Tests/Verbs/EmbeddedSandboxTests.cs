using System.Text.RegularExpressions;
using Xunit;

namespace Allo.Contacts.Tests.Verbs;

/// <summary>The sandbox inside the program.</summary>
public sealed partial class EmbeddedSandboxTests : IDisposable
{
    private readonly RunningProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Each_start_sees_the_records_of_the_last_and_writes_nothing_twice()
    {
        string[] capture = ["capture", "Jane Doe, +44 20 7946 0958", "--json", "--on-duplicate", "create"];
        var first = await _program.RunAsync(capture);
        Assert.Contains("\"created\"", first.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Id().Match(first.Output).Value, Id().Match((await _program.RunAsync(capture)).Output).Value);
    }

    [GeneratedRegex(@"per-\w+", RegexOptions.NonBacktracking)]
    private static partial Regex Id();
}
