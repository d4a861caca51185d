using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction;

/// <summary>Makes mentions of the runs of tokens that have a role, and people of the mentions.</summary>
internal static class RoleReader
{
    private const int MostWordsOfATitle = 12;

    public static ExtractionResult Read(string text, ContactExtractor.Reading reading, List<RoleTagger.Run> runs)
    {
        var found = new List<Mention>(runs.Count);
        var own = new List<int>(reading.Found.Count);
        for (var i = 0; i < runs.Count; i++)
        {
            var run = runs[i];
            var span = SpanOf(text, reading.Layout, run.Role == Role.Company ? CompanyBounds.Of(reading.Layout, runs, i) : run);
            switch (run.Role)
            {
                case Role.Own:
                    own.Add(span.Start);
                    break;
                case Role.Title when run.End - run.First <= MostWordsOfATitle:
                    found.Add(Written(ContactField.JobTitle, text, span, run.Confidence));
                    break;
                case Role.Company:
                    found.Add(Written(ContactField.Company, text, span, run.Confidence));
                    break;
                case Role.Address:
                    found.Add(Postal(text, span, run.Confidence));
                    break;
            }
        }

        List<Mention> others = [];
        foreach (var mention in reading.Found)
        {
            (own.BinarySearch(mention.Span.Start) >= 0 ? found : others).Add(mention);
        }

        var reader = new NameReader(text, reading);
        var names = reader.Read(runs);
        RemoveWithin(found, names);
        reader.AddOfScript();
        reader.MoveTitles(found);
        reader.AddCouples();
        if (names.Count == 0)
        {
            LeaveOthers(reading.Layout, found, others);
        }

        var signed = names.Count == 0 && !reader.AddOnly() && reader.AddSignature();
        return Assembler.Assemble(text, reading.Lines, names, found, others, reading.From, signed);
    }

    private static void LeaveOthers(Layout layout, List<Mention> found, List<Mention> others)
    {
        others.AddRange(found.FindAll(mention => mention.Field == ContactField.Number && OthersNumber.Is(layout, mention)));
        found.RemoveAll(others.Contains);
    }

    // What was read as a title or a company within a name is part of it.
    private static void RemoveWithin(List<Mention> found, List<NameRecognizer.Found> names)
    {
        var at = 0;
        found.RemoveAll(mention =>
        {
            if (mention.Field is not (ContactField.JobTitle or ContactField.Company))
            {
                return false;
            }

            while (at < names.Count && names[at].Span.End <= mention.Span.Start)
            {
                at++;
            }

            return at < names.Count && names[at].Span.Overlaps(mention.Span);
        });
    }

    internal static TextSpan SpanOf(string text, Layout layout, RoleTagger.Run run)
    {
        var (start, end) = (layout.Tokens[run.First].Span.Start, layout.Tokens[run.End - 1].Span.End);
        if (end < text.Length && text[end] == '.' && run.Role == Role.Company && (layout.Tokens[run.End - 1].Words & WordKinds.LegalForm) != 0)
        {
            end++;
        }

        if (end < text.Length && text[end] == ')' && text.AsSpan(start, end - start).Contains('('))
        {
            end++;
        }

        return new TextSpan(start, end);
    }

    internal static Mention Written(ContactField field, string text, TextSpan span, double confidence)
    {
        var written = span.Of(text);
        return new Mention(field, span, written, Spaced(written), confidence, [new Evidence("reads like one", confidence)], null);
    }

    // Runs of white space become one space; most titles have none.
    private static string Spaced(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) && (text[i] != ' ' || text[i + 1] == ' '))
            {
                return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return text;
    }

    private static Mention Postal(string text, TextSpan span, double confidence)
    {
        var value = PostalAddress.Parse(AddressParts.Joined(span.Of(text))).Value?.Line ?? string.Join(", ", span.Of(text).Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return new Mention(ContactField.Address, span, span.Of(text), value, confidence, [new Evidence("a street or a postcode", confidence)], null);
    }
}
