using System.Buffers;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Senders;
using Allo.Contacts.Extraction.Tables;
using Allo.Contacts.Extraction.Zones;

// Room on the stack is written before it is read; nobody need clear it.
[module: System.Runtime.CompilerServices.SkipLocalsInit]

namespace Allo.Contacts.Extraction;

/// <summary>Finds the people in free text: deterministic, without a network or a language model.</summary>
public sealed class ContactExtractor
{
    private const int UsualMentions = 8;
    private readonly ExtractionResult _nobody = new([], []);
    private readonly Func<string, ExtractionOptions, ExtractionResult> _read;

    /// <summary>Extraction needs nothing: the lexicon and the model are in the library.</summary>
    public ContactExtractor() => _read = ExtractText;

    /// <summary>Finds every person that the text is about.</summary>
    /// <param name="text">An e-mail signature, a whole mail, a chat line, a card.</param>
    /// <param name="options">What is known beside the text.</param>
    public ExtractionResult Extract(string text, ExtractionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= ExtractionOptions.Default;
        return SourceExtraction.Extract(text, options, _read);
    }

    private ExtractionResult ExtractText(string text, ExtractionOptions options)
    {
        var segments = LinesOf(text);
        var lines = segments.Lines;
        var tables = TableFinder.Take(text, lines);
        FormFinder.Take(text, lines, tables);
        LabelledForm.Take(text, lines, tables);
        var reading = Read(text, segments, tables, options, out var cells);
        var result = reading.Layout.Tokens.Count == 0 ? _nobody : RoleReader.Read(text, reading, MailReader.Tag(text, reading));
        reading.Layout.Return();
        result = tables.Count == 0 ? result : TableMerge.Into(result, TablePeople.Read(text, tables, cells, reading.Region));
        Segmenter.Return(lines);
        return result;
    }

    /// <summary>A text as its lines, what was found by its grammar, and the tokens of both.</summary>
    /// <param name="Lines">The lines that count.</param>
    /// <param name="Found">What was found by its grammar.</param>
    /// <param name="Layout">The tokens of both.</param>
    /// <param name="Region">The country of numbers that do not tell it.</param>
    /// <param name="From">The From header of whoever is meant; null if unknown.</param>
    /// <param name="IsAuthorKnown">Whether something beside the text of a mail tells who is meant: a header, of the mail or of one that is handed on, or a table.</param>
    internal sealed record Reading(List<TextLine> Lines, List<Mention> Found, Layout Layout, LikelyRegions Region, string? From, bool IsAuthorKnown)
    {
        /// <summary>What the text may say of what was found.</summary>
        public Cues Said { get; init; }

        /// <summary>How a line may tell who said it, as in the copy of a chat.</summary>
        public SpeakerMarks Speakers { get; init; } = SpeakerMarks.Possible;
    }

    /// <summary>Reads what has a grammar, and lays the rest out for the model.</summary>
    internal static Reading Read(string text, ExtractionOptions options) => Read(text, LinesOf(text), [], options, out _);

    // What stands in the cells of tables is not for the model, for their columns say what it is.
    private static Reading Read(string text, Segmenter.Segments segments, List<Table> tables, ExtractionOptions options, out List<Mention> cells)
    {
        var (lines, isHandedOn, speakers, said) = segments;

        // Whoever hands a message on is not meant, and the header is theirs.
        options = isHandedOn && options.From is not null ? options with { From = null } : options;
        var found = FindByGrammar(text, tables.Count == 0 ? lines : WithCells(lines, tables), options, said, out var region);
        var written = tables.Count == 0 ? found : Within(lines, found);
        found = Correction.Apply(text, found, said);
        cells = found;
        found = tables.Count == 0 ? found : Within(lines, found);
        var known = options.From is not null || tables.Count > 0 || lines.Exists(static line => line.Zone == Zone.From);
        return new Reading(lines, found, Layout.Of(text, lines, written, options.From), region, options.From, known) { Said = said, Speakers = speakers };
    }

    private static List<Mention> Within(List<TextLine> lines, List<Mention> found)
    {
        var line = 0;
        return found.FindAll(mention =>
        {
            while (line < lines.Count && lines[line].Span.End <= mention.Span.Start)
            {
                line++;
            }

            return line < lines.Count && lines[line].Span.Contains(mention.Span);
        });
    }

    private static Segmenter.Segments LinesOf(string text)
    {
        var segments = Segmenter.Segment(text);
        segments.Lines.RemoveAll(static line => line.Zone is not (Zone.Own or Zone.From) || line.Span.Length < 2);
        return segments;
    }

    // Each cell is a line of its own: no number goes on in the next one.
    private static List<TextLine> WithCells(List<TextLine> lines, List<Table> tables)
    {
        var all = new List<TextLine>(lines.Count + tables.Sum(static table => table.Rows.Count * table.Columns.Length));
        foreach (var row in tables.SelectMany(static table => table.Rows))
        {
            foreach (var cell in row)
            {
                if (cell.Length > 1)
                {
                    all.Add(new TextLine(cell, Zone.Own));
                }
            }
        }

        TextOrder.Add(all, lines, static line => line.Span.Start);
        return all;
    }

    private static List<Mention> FindByGrammar(string text, List<TextLine> lines, ExtractionOptions options, Cues said, out LikelyRegions region)
    {
        var found = new List<Mention>(UsualMentions);
        EmailRecognizer.Find(text, lines, found);
        var taken = ArrayPool<bool>.Shared.Rent(text.Length);
        Array.Clear(taken, 0, text.Length);
        Take(found, 0, taken);
        var emails = found.Count;
        WebRecognizer.Find(text, lines, said, found, taken);
        Take(found, emails, taken);

        region = new LikelyRegions(text, found, options);
        List<Mention> phones = [];
        new PhoneRecognizer(text, said, region, taken, phones).Find(lines);
        ArrayPool<bool>.Shared.Return(taken);
        TextOrder.Add(found, phones, static mention => mention.Span.Start);
        CorrectedEnd.Apply(text, lines, found);
        CorrectedDomain.Apply(text, found);
        return found;
    }

    private static void Take(List<Mention> mentions, int from, Span<bool> taken)
    {
        for (var i = from; i < mentions.Count; i++)
        {
            taken[mentions[i].Span.Start..mentions[i].Span.End].Fill(true);
        }
    }
}
