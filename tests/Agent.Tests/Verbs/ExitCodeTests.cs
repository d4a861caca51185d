using System.Net;
using System.Net.Sockets;
using Allo.Contacts.Tests.Crm;
using Xunit;

namespace Allo.Contacts.Tests.Verbs;

/// <summary>What a shell sees of the program: its exit code, and words without a stack trace or a key.</summary>
public sealed class ExitCodeTests : IDisposable
{
    private const string Text = "Jane Doe, CEO, +44 20 7946 0958, jane@acme.com";
    private const string UnknownKey = "ak_of_nobody_1234";
    private readonly RunningProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("capture", Text, "--on-duplicate", "shout")]
    [InlineData("capture", Text, "--file", "signature.txt")]
    [InlineData("capture", "--file", "missing.txt")]
    [InlineData("capture", Text, "--region", "France")]
    [InlineData("capture", Text, "--person", "7")]
    [InlineData("capture", " ")]
    [InlineData("extract", Text, "--jsonl")]
    [InlineData("sandbox", "--fault", "earthquake")]
    [InlineData("invent", Text)]
    public async Task Bad_usage_is_2(params string[] arguments) => Ends(await _program.RunAsync(arguments), 2);

    [Theory]
    [InlineData("capture", Text)]
    [InlineData("capture", Text, "--json")]
    [InlineData("check")]
    public async Task Refused_by_the_API_is_5(params string[] arguments)
    {
        await using var sandbox = await Sandbox.StartAsync();
        Ends(await _program.RunAsync(arguments, address: sandbox.Address, key: UnknownKey), 5);
    }

    [Theory]
    [InlineData("capture", Text)]
    [InlineData("capture", Text, "--json")]
    [InlineData("check")]
    public async Task Unreachable_is_6(params string[] arguments)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var closed = new Uri($"http://{listener.LocalEndpoint}");
        listener.Stop();
        Ends(await _program.RunAsync(arguments, address: closed), 6);
    }

    private static void Ends(ProgramResult result, int code)
    {
        var said = result.Output + result.Errors;
        Assert.True(result.Code == code, $"exit {result.Code}: {said}");
        Assert.False(string.IsNullOrWhiteSpace(said));
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.DoesNotContain(RunningProgram.Key, said, StringComparison.Ordinal);
        Assert.DoesNotContain(UnknownKey, said, StringComparison.Ordinal);
    }
}
