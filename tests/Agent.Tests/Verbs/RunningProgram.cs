using System.Diagnostics;
using System.Globalization;
using System.Text;
using Xunit;

namespace Allo.Contacts.Tests.Verbs;

/// <summary>What the program told the shell.</summary>
internal sealed record ProgramResult(int Code, string Output, string Errors);

/// <summary>The real program in a process of its own, with a data folder of its own.</summary>
internal sealed class RunningProgram : IDisposable
{
    public const string Key = "ak_sandbox";

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("allo-program-");

    /// <summary>The working folder, which is the user's too.</summary>
    public string Home => _home.FullName;

    /// <summary>Runs to the end.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="input">Standard input, UTF-8.</param>
    /// <param name="address">The API; null for the embedded sandbox.</param>
    /// <param name="key">The key, where there is an address.</param>
    /// <param name="environment">Further variables.</param>
    public async Task<ProgramResult> RunAsync(string[] arguments, string input = "", Uri? address = null, string key = Key, params (string Name, string Value)[] environment)
    {
        using var process = Start(arguments, address, key, environment);
        var cancellation = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await process.StandardInput.WriteAsync(input.AsMemory(), cancellation);
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancellation);
        return new ProgramResult(process.ExitCode, await output, await errors);
    }

    /// <summary>Starts with the embedded sandbox.</summary>
    public Process Start(params string[] arguments) => Start(arguments, null, Key);

    /// <summary>Starts; whoever asked talks to the process.</summary>
    public Process Start(string[] arguments, Uri? address, string key = Key, params (string Name, string Value)[] environment)
    {
        // A shell that runs the tests in the background has them, and what they start, ignore Ctrl+C.
        string[] command = [.. IgnoresInterrupts() ? ["env", "--default-signal=INT"] : Array.Empty<string>(), "dotnet", Path.Combine(AppContext.BaseDirectory, "allo-contacts.dll"), .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = Home,
        };
        start.Environment["HOME"] = start.Environment["XDG_DATA_HOME"] = start.Environment["LOCALAPPDATA"] = Home;
        start.Environment["ALLO_API_KEY"] = address is null ? "" : key;
        start.Environment["ALLO_BASE_URL"] = address?.ToString() ?? "";
        start.Environment["Allo__Retries"] = "0";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    // Bit 1 of SigIgn stands for signal 2 (proc_pid_status(5)).
    private static bool IgnoresInterrupts() => File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status").Single(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is var line
        && (ulong.Parse(line["SigIgn:".Length..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & 2) != 0;

    public void Dispose() => _home.Delete(recursive: true);
}
