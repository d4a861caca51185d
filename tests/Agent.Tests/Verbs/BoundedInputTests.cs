using System.Diagnostics;
using System.Globalization;
using Allo.Contacts.Agent.Verbs;
using Xunit;

namespace Allo.Contacts.Tests.Verbs;

/// <summary>What a program is given to read may have no end.</summary>
public sealed class BoundedInputTests : IDisposable
{
    private readonly RunningProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_device_without_an_end_is_refused()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "This system has no /dev/zero.");
        var refusal = await Assert.ThrowsAsync<InputException>(() => InputText.ReadFileAsync(new FileInfo("/dev/zero"), TestContext.Current.CancellationToken));
        Assert.Contains("zero is larger than 16 MB", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standard_input_without_an_end_is_refused()
    {
        using var process = _program.Start("extract");
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var letters = new string('x', 1024 * 1024);
        try
        {
            for (var megabytes = 0; megabytes < 100; megabytes++)
            {
                await process.StandardInput.WriteAsync(letters.AsMemory(), TestContext.Current.CancellationToken);
            }
        }
        catch (IOException)
        {
            // The program has ended.
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, process.ExitCode);
        Assert.Contains("Standard input is larger than 16 MB.", await errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INT", "capture")]
    [InlineData("TERM", "extract", "--jsonl")]
    [InlineData("INT", "chat")]
    public async Task Stopped_while_it_waits_for_input_it_says_so_at_once(string signal, params string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such signals.");
        var cancellation = TestContext.Current.CancellationToken;
        using var process = _program.Start(arguments, new Uri("http://127.0.0.1:9"), environment: [("ALLO_MODEL", "scripted"), ("ALLO_MODEL_ENDPOINT", "http://127.0.0.1:9/v1")]);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await WaitsAsync(process);
        using var kill = Process.Start("kill", ["-" + signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        Assert.Equal(130, process.ExitCode);
        Assert.Contains("Stopped.", await errors, StringComparison.Ordinal);
    }

    // Whoever listens to SIGINT as a verb does has come to its first wait (proc_pid_status(5)); standard input is asked for right behind it.
    private static async Task WaitsAsync(Process process)
    {
        while (!(await File.ReadAllLinesAsync($"/proc/{process.Id}/status", TestContext.Current.CancellationToken)).Any(line => line.StartsWith("SigCgt:", StringComparison.Ordinal) && Has(line, 2) && Has(line, 15)))
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);

        static bool Has(string line, int number) => (ulong.Parse(line["SigCgt:".Length..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) >> (number - 1) & 1) != 0;
    }

    [Fact]
    public async Task A_folder_is_called_one()
    {
        var result = await _program.RunAsync(["extract", "--file", _program.Home]);
        Assert.Equal(2, result.Code);
        Assert.Contains("is a folder", result.Errors, StringComparison.Ordinal);
    }
}
