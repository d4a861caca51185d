using Spectre.Console;

namespace Allo.Contacts.Agent.Output;

/// <summary>The person's terminal.</summary>
internal static class Terminal
{
    private const int WidthOfAPipe = 160;

    /// <summary>Standard output; wide where it is a pipe or a file, so that nothing is cut.</summary>
    public static IAnsiConsole Out
    {
        get
        {
            var console = AnsiConsole.Create(new AnsiConsoleSettings());
            if (Console.IsOutputRedirected)
            {
                console.Profile.Width = WidthOfAPipe;
            }

            return console;
        }
    }

    /// <summary>Text from strangers, without the control characters that could steer a terminal.</summary>
    public static Text Plain(string? text, Style? style = null) =>
        new(string.Concat((text ?? string.Empty).ReplaceLineEndings(" ").Select(c => char.IsControl(c) ? ' ' : c)), style);
}
