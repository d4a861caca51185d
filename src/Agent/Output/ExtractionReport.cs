using System.Globalization;
using Allo.Contacts.Extraction;
using Spectre.Console;

namespace Allo.Contacts.Agent.Output;

/// <summary>Every mention for a person to read: where it stands, its value, how sure, and why.</summary>
internal sealed class ExtractionReport(IAnsiConsole console, string text)
{
    private static readonly Color[] Colors = [Color.Aqua, Color.Teal, Color.Yellow, Color.Fuchsia, Color.Green, Color.Grey, Color.Blue, Color.Olive, Color.Purple, Color.Orange1];

    private readonly SourcePosition _positions = new(text);

    public void Write(ExtractionResult extraction)
    {
        WriteColoured(extraction.Mentions);
        var table = new Table().Border(TableBorder.Simple).AddColumns("person", "field", "value", "stands at", "confidence", "because");
        foreach (var mention in extraction.Mentions)
        {
            table.AddRow(
                Terminal.Plain(mention.Person is { } person ? (person + 1).ToString(CultureInfo.InvariantCulture) : "nobody"),
                Terminal.Plain(FieldWords.Of(mention.Field), StyleOf(mention.Field)),
                Terminal.Plain(mention.Value),
                Terminal.Plain(_positions.Of(mention.Span)),
                Terminal.Plain(mention.Confidence.ToString("0.00", CultureInfo.InvariantCulture)),
                Terminal.Plain(string.Join("; ", mention.Evidence.Select(evidence => evidence.Name))));
        }

        console.Write(table);
        console.WriteLine(extraction.People.Count switch { 0 => "Nobody is named.", 1 => "One person.", var count => $"{count} people." });
    }

    private void WriteColoured(IReadOnlyList<Mention> mentions)
    {
        var at = 0;
        foreach (var mention in mentions.OrderBy(mention => mention.Span.Start))
        {
            if (mention.Span.Start >= at)
            {
                WritePiece(at, mention.Span.Start, Style.Plain);
                WritePiece(mention.Span.Start, mention.Span.End, StyleOf(mention.Field));
                at = mention.Span.End;
            }
        }

        WritePiece(at, text.Length, Style.Plain);
        console.WriteLine();
    }

    private void WritePiece(int start, int end, Style style) =>
        console.Write(new Text(string.Concat(Terminal.Visible(text[start..end]).Select(c => char.IsControl(c) && c is not ('\n' or '\t') ? ' ' : c)), style));

    private static Style StyleOf(ContactField field) => new(Colors[(int)field % Colors.Length]);
}
