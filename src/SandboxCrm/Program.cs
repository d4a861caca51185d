using System.CommandLine;
using Allo.SandboxCrm;

var defaults = new SandboxOptions();
var urls = new Option<string>("--urls") { Description = "Where to listen.", DefaultValueFactory = _ => "http://127.0.0.1:5088" };
var data = new Option<string?>("--data") { Description = "The SQLite file that keeps the records; left out, they are gone at the end." };
var faults = new Option<string[]>("--fault") { Description = "A fault to show, such as 429:times=2.", DefaultValueFactory = _ => [] };
var strict = new Option<bool>("--strict") { Description = "Refuse members that the documentation does not name." };
var numbersOptional = new Option<bool>("--numbers-optional") { Description = "Accept a person without a number." };
var reads = new Option<int>("--read-per-second") { DefaultValueFactory = _ => defaults.ReadPerSecond };
var writes = new Option<int>("--write-per-second") { DefaultValueFactory = _ => defaults.WritePerSecond };
var root = new RootCommand("A stand-in for Allo's CRM API.") { urls, data, faults, strict, numbersOptional, reads, writes };
root.SetAction(async (parsed, cancellationToken) =>
{
    // Signals are listened to from the action's first wait on; whoever reads the address may send one at once.
    await Task.Yield();
    try
    {
        await using var server = await SandboxServer.StartAsync(
            new SandboxOptions
            {
                Urls = parsed.GetValue(urls)!,
                DataFile = parsed.GetValue(data),
                Faults = [.. parsed.GetValue(faults)!.Select(Fault.Parse)],
                Strict = parsed.GetValue(strict),
                RequireNumber = !parsed.GetValue(numbersOptional),
                ReadPerSecond = parsed.GetValue(reads),
                WritePerSecond = parsed.GetValue(writes),
            },
            cancellationToken);
        Console.WriteLine($"Sandbox CRM at {server.Address}");
        await server.WaitForShutdownAsync(cancellationToken);
        return 0;
    }
    catch (Exception e) when (e is FormatException or InvalidDataException or IOException or UnauthorizedAccessException)
    {
        await Console.Error.WriteLineAsync(e.Message);
        return 2;
    }
});
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(10) });
