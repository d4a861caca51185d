using System.CommandLine;
using System.CommandLine.Help;
using System.Text;

namespace Allo.Contacts.Agent.Verbs;

/// <summary>The program's verbs; this file only dispatches.</summary>
internal static class CommandLine
{
    /// <summary>How long a verb has to end by itself after a signal, also on a busy machine.</summary>
    private static readonly TimeSpan UntilCutOff = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var root = new RootCommand("Free text in, one correct person in Allo's CRM out.")
        {
            CaptureVerb.Create(), ExtractVerb.Create(), ChatVerb.Create(), McpVerb.Create(), SandboxVerb.Create(), CheckVerb.Create(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            await Console.Error.WriteLineAsync("See allo-contacts --help.");
            return ExitCode.BadUsage;
        }

        return await InvokeAsync(parsed);
    }

    private static async Task<int> InvokeAsync(ParseResult parsed)
    {
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = UntilCutOff });
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped. What was written before stays; repeating the command makes nothing twice.");
            return ExitCode.Stopped;
        }
        catch (Exception e) when (e is SettingException or InputException or FormatException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return ExitCode.BadUsage;
        }
    }
}
