using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction;

/// <summary>Makes mentions of the runs of tokens that have a role, and people of the mentions.</summary>
internal static class RoleReader
{
    private const int MostLocals = 64;
    private const int LongestAnd = 5;
    private static readonly string[] Ands = ["&", "+", "and", "et", "und", "y", "e", "en"];

    public static ExtractionResult Read(string text, ContactExtractor.Reading reading, List<RoleTagger.Run> runs)
    {
        var found = new List<Mention>();
        var own = new List<int>();
        foreach (var run in runs)
        {
            var span = SpanOf(text, reading.Layout, run);
            switch (run.Role)
            {
                case Role.Own:
                    own.Add(span.Start);
                    break;
                case Role.Title:
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

        var others = new List<Mention>();
        foreach (var mention in reading.Found)
        {
            (own.BinarySearch(mention.Span.Start) >= 0 ? found : others).Add(mention);
        }

        var names = ReadNames(text, reading, runs);
        RemoveWithin(found, names);
        AddOfScript(text, reading, names);
        MoveTitles(text, names, found);
        Couples(text, names);
        var signed = names.Count == 0 && AddSignature(text, reading, names);
        return Assembler.Assemble(text, reading.Lines, names, found, others, reading.From, signed);
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

    // In scripts that the model has hardly seen.
    private static void AddOfScript(string text, ContactExtractor.Reading reading, List<NameRecognizer.Found> names)
    {
        if (names.TrueForAll(name => !NameOfScript.IsKnown(name.Span.Of(text))) && NameOfScript.Find(text, reading.Lines) is { } span)
        {
            names.Clear();
            names.AddRange(NameRecognizer.Split(text, span, SignOff.Confidence, LocalsOf(reading.Found).Locals, reading.Region).Take(1));
        }
    }

    // "Υπεύθυνη Πωλήσεων" on the line below a name that is known: in such scripts the model takes a title for a name.
    private static void MoveTitles(string text, List<NameRecognizer.Found> names, List<Mention> found)
    {
        for (var i = names.Count - 1; i > 0; i--)
        {
            var (above, name) = (names[i - 1].Span, names[i].Span);
            var between = text.AsSpan(above.End, Math.Max(0, name.Start - above.End));
            if (between.Count('\n') == 1 && between.IsWhiteSpace() && !NameOfScript.IsKnown(name.Of(text)) && NameOfScript.IsForeign(above.Of(text)) && NameOfScript.IsKnown(above.Of(text)))
            {
                found.Add(Written(ContactField.JobTitle, text, name, names[i].Confidence));
                names.RemoveAt(i);
            }
        }
    }

    private static List<NameRecognizer.Found> ReadNames(string text, ContactExtractor.Reading reading, List<RoleTagger.Run> runs)
    {
        var names = new LabelledNames(text, reading.Layout);
        var spans = new List<TextSpan>();
        var others = new List<TextSpan>(runs.Count + reading.Found.Count);
        foreach (var run in runs)
        {
            (run.Role == Role.Name ? spans : others).Add(SpanOf(text, reading.Layout, run));
        }

        foreach (var mention in reading.Found)
        {
            others.Add(mention.Span);
        }

        others.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        var (locals, places) = LocalsOf(reading.Found);
        var end = 0;
        foreach (var run in runs)
        {
            if (run.Role != Role.Name)
            {
                continue;
            }

            var span = NameBounds.Of(text, SpanOf(text, reading.Layout, run), spans, others);
            if (span.Start >= end)
            {
                foreach (var name in NameRecognizer.Split(text, span, run.Confidence, Near(locals, places, span.Start), reading.Region))
                {
                    names.Add(run.First, name);
                }

                end = span.End;
            }
        }

        return names.Names;
    }

    // "Odile & Franck Wintzenrieth" are two of one family name.
    private static void Couples(string text, List<NameRecognizer.Found> names)
    {
        for (var i = 0; i + 1 < names.Count; i++)
        {
            var (one, other) = (names[i], names[i + 1]);
            if (one.Name is { Family: null } && other.Name is { Given: not null, Family: { } family } && one.Span.End < other.Span.Start && other.Span.Start - one.Span.End <= LongestAnd
                && Ands.Contains(text[one.Span.End..other.Span.Start].Trim()))
            {
                names[i] = one with { Name = PersonName.Of(one.Name.Given, family)! };
            }
        }
    }

    // Where no name is read, the one that a mail ends with.
    private static bool AddSignature(string text, ContactExtractor.Reading reading, List<NameRecognizer.Found> names)
    {
        if (SignOff.Find(reading.Layout) is { } span)
        {
            names.AddRange(NameRecognizer.Split(text, span, SignOff.Confidence, LocalsOf(reading.Found).Locals, reading.Region).Take(1));
        }

        return names.Count > 0;
    }

    private static (List<string> Locals, List<int> Places) LocalsOf(List<Mention> found)
    {
        var (locals, places) = (new List<string>(), new List<int>());
        foreach (var mention in found)
        {
            if (mention.Field == ContactField.Email)
            {
                locals.Add(mention.Value[..mention.Value.IndexOf('@', StringComparison.Ordinal)]);
                places.Add(mention.Span.Start);
            }
        }

        return (locals, places);
    }

    // Of very many addresses those around a name: no name asks for all of them.
    private static List<string> Near(List<string> locals, List<int> places, int at)
    {
        if (locals.Count <= MostLocals)
        {
            return locals;
        }

        var index = places.BinarySearch(at);
        var first = Math.Clamp((index < 0 ? ~index : index) - (MostLocals / 2), 0, locals.Count - MostLocals);
        return locals.GetRange(first, MostLocals);
    }

    private static TextSpan SpanOf(string text, Layout layout, RoleTagger.Run run)
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

    private static Mention Written(ContactField field, string text, TextSpan span, double confidence)
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
        var value = PostalAddress.Parse(span.Of(text)).Value?.Line ?? string.Join(", ", span.Of(text).Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return new Mention(ContactField.Address, span, span.Of(text), value, confidence, [new Evidence("a street or a postcode", confidence)], null);
    }
}
