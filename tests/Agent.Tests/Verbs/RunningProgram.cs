using System.Diagnostics;
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

    /// <summary>Runs to the end.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="input">Standard input, UTF-8.</param>
    /// <param name="address">The API; null for the embedded sandbox.</param>
    /// <param name="key">The key, where there is an address.</param>
    /// <param name="environment">Further variables.</param>
    public async Task<ProgramResult> RunAsync(string[] arguments, string input = "", Uri? address = null, string key = Key, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "allo-contacts.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = _home.FullName,
        };
        start.Environment["HOME"] = start.Environment["XDG_DATA_HOME"] = start.Environment["LOCALAPPDATA"] = _home.FullName;
        start.Environment["ALLO_API_KEY"] = address is null ? "" : key;
        start.Environment["ALLO_BASE_URL"] = address?.ToString() ?? "";
        start.Environment["Allo__Retries"] = "0";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var cancellation = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await process.StandardInput.WriteAsync(input.AsMemory(), cancellation);
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancellation);
        return new ProgramResult(process.ExitCode, await output, await errors);
    }

    public void Dispose() => _home.Delete(recursive: true);
}
