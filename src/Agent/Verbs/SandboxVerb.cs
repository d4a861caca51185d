using System.CommandLine;
using Allo.SandboxCrm;

namespace Allo.Contacts.Agent.Verbs;

/// <summary><c>sandbox</c>: the stand-in CRM as a server of its own.</summary>
internal static class SandboxVerb
{
    public static Command Create()
    {
        var urls = new Option<string>("--urls") { Description = "Where to listen.", DefaultValueFactory = _ => "http://127.0.0.1:5088" };
        var data = new Option<FileInfo?>("--data") { Description = "The file that keeps the records; left out, that of the embedded sandbox." };
        var faults = new Option<string[]>("--fault") { Description = "A fault to show: latency=250ms, 429, 500, 503, drop-after-write or html; add :times=N or :on=METHOD PATH.", DefaultValueFactory = _ => [] };
        var strict = new Option<bool>("--strict") { Description = "Refuse members that the documentation does not name." };
        var command = new Command("sandbox", "Run the sandbox CRM.") { urls, data, faults, strict };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new SandboxOptions
            {
                Urls = Plain(parsed.GetValue(urls)!),
                DataFile = parsed.GetValue(data)?.FullName ?? CrmTarget.SandboxFile,
                Faults = [.. parsed.GetValue(faults)!.Select(Fault.Parse)],
                Strict = parsed.GetValue(strict),
            },
            cancellationToken));
        return command;
    }

    /// <exception cref="InputException">The sandbox cannot listen there.</exception>
    private static string Plain(string urls) =>
        urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } each
            && each.All(url => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme == "http" && uri.AbsolutePath == "/")
            ? urls
            : throw new InputException($"--urls {urls}: the sandbox has no certificate; it listens at http://HOST:PORT, such as http://127.0.0.1:5088.");

    private static async Task<int> RunAsync(SandboxOptions options, CancellationToken cancellationToken)
    {
        // Signals are listened to from the action's first wait on; whoever reads the address may send one at once.
        await Task.Yield();
        await using var server = await SandboxServer.StartAsync(options, cancellationToken);
        Console.WriteLine($"Sandbox CRM at {server.Address}, records in {options.DataFile}.");
        Console.WriteLine($"Use it with ALLO_BASE_URL={server.Address} and ALLO_API_KEY=ak_sandbox; Ctrl+C ends it.");
        await server.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Done;
    }
}
