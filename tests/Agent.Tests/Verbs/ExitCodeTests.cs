using System.Diagnostics;
using System.Globalization;
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
    [InlineData("extract", "--jsnol")]
    [InlineData("capture", "--dryrun")]
    [InlineData("capture", "--regoin=FR")]
    [InlineData("chat", "--yess")]
    [InlineData("capture", Text, "--region", "XX")]
    [InlineData("capture", Text, "--replace", "name")]
    [InlineData("capture", Text, "--replace", "name", "--on-duplicate", "create")]
    [InlineData("capture", Text, "--into", "per-1")]
    [InlineData("capture", Text, "--into", "per-1", "--on-duplicate", "update")]
    [InlineData("capture", Text + "\nJohn Smith, +44 20 7946 0123, john@acme.com", "--into", "per-1", "--on-duplicate", "update")]
    [InlineData("extract", Text, "--region", "France")]
    [InlineData("sandbox", "--fault", "earthquake")]
    [InlineData("sandbox", "--urls", "https://127.0.0.1:0")]
    [InlineData("sandbox", "--urls", "nowhere")]
    [InlineData("invent", Text)]
    [InlineData("mcp", "--tools", "")]
    [InlineData("mcp", "--tools", " , ")]
    [InlineData("mcp", "--tools", "delete_person")]
    public async Task Bad_usage_is_2(params string[] arguments) => Ends(await _program.RunAsync(arguments), 2);

    [Theory]
    [InlineData("Jane Doe, CEO, jane@acme.com")]
    [InlineData("+44 20 7946 0958")]
    [InlineData("Nobody is named here.")]
    public async Task Something_missing_is_4(string text) => Ends(await _program.RunAsync(["capture", text]), 4);

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

    [Theory]
    [InlineData("Allo__Timeout", "00:00:00", "capture", Text)]
    [InlineData("Allo__Timeout", "15", "capture", Text, "--json")]
    [InlineData("Allo__Retries", "-1", "check")]
    [InlineData("ALLO_API_KEY", "ak_sandbox and more", "capture", Text)]
    [InlineData("ALLO_API_KEY", "ak_sandbox and more", "check")]
    public async Task A_setting_that_keeps_the_API_from_being_asked_is_2(string setting, string value, params string[] arguments) =>
        Ends(await _program.RunAsync(arguments, address: new Uri("http://127.0.0.1:9"), environment: (setting, value)), 2);

    [Theory]
    [InlineData("/proc/nowhere")]
    [InlineData("/dev/null")]
    public async Task A_data_folder_that_cannot_be_written_is_told_and_2(string folder)
    {
        var result = await _program.RunAsync(["capture", Text], environment: [("XDG_DATA_HOME", folder), ("LOCALAPPDATA", folder), ("HOME", folder)]);
        Ends(result, 2);
        Assert.Contains(folder, result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_file_of_the_sandbox_is_told_with_what_can_be_done_and_2()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_program.Home, "allo-contacts"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "sandbox.db"), new string('x', 5000), TestContext.Current.CancellationToken);
        var result = await _program.RunAsync(["capture", Text]);
        Ends(result, 2);
        Assert.Contains("Move that file away", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Stopped_between_two_people_tells_who_was_written_and_is_130(string signal)
    {
        await using var sandbox = await Sandbox.StartAsync("latency=20000ms:every=2:on=POST /v2/api/crm/people");
        using var process = _program.Start(["capture", "Jane Doe, +44 20 7946 0958, jane@acme.com\nJohn Smith, +44 20 7946 0123, john@acme.com"], sandbox.Address);
        process.StandardInput.Close();
        List<string> output = [];
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            output.Add(line);
            if (line.Contains("Created Jane Doe", StringComparison.Ordinal))
            {
                using var kill = Process.Start("kill", ["-" + signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
                await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
            }
        }

        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Ends(new ProgramResult(process.ExitCode, string.Join('\n', output), errors), 130);
        Assert.Contains(output, line => line.Contains("Created Jane Doe", StringComparison.Ordinal));
        Assert.Contains("Stopped", errors, StringComparison.Ordinal);
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
