using System.Globalization;
using System.Text;
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
        new(string.Concat(Visible(text ?? string.Empty).ReplaceLineEndings(" ").Select(c => char.IsControl(c) ? ' ' : c)), style);

    /// <summary>The text with what no terminal draws as <c>\u202E</c>: letters that run backwards or are not seen would be agreed to as something else.</summary>
    public static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            // By hand, not by runes: a piece of a model's answer may end within a character.
            var isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            var code = isPair ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i];
            if (CharUnicodeInfo.GetUnicodeCategory(code) == UnicodeCategory.Format)
            {
                visible.Append(CultureInfo.InvariantCulture, $"\\u{code:X4}");
            }
            else
            {
                visible.Append(text, i, isPair ? 2 : 1);
            }

            i += isPair ? 1 : 0;
        }

        return visible.ToString();
    }
}
