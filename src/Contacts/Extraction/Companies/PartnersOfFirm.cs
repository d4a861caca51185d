using System.Buffers;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Runs;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Reads an Italian partnership to the names of its partners, which are part of its own: "SERRAMENTI DALLA ROSA S.N.C. di Dalla Rosa Loris &amp; C."</summary>
internal static class PartnersOfFirm
{
    private const int MostFirms = 20;
    private const int Longest = 100;
    private const int MostWords = 8;
    private static readonly SearchValues<char> Stops = SearchValues.Create("\n\r,|();@");

    // In each of the forms.
    private const string Of = " di ";
    private static readonly string[] Forms = ["s.n.c. di ", "snc di ", "s.a.s. di ", "sas di "];
    private static readonly SearchValues<string> Companies = SearchValues.Create(["& C.", "& C ", "e C."], StringComparison.Ordinal);
    private static readonly string[] Companions = ["& C.", "e C.", "& c.", "& C"];

    /// <summary>Lets such a company go on to its partners; what else was read there is part of it.</summary>
    public static void Widen(string text, List<NameRecognizer.Found> names, List<Mention> found)
    {
        for (var i = 0; i < found.Count && found.Count <= MostFirms; i++)
        {
            if (found[i].Field == ContactField.Company && new TextSpan(StartOf(text, found[i].Span, names, found), EndOf(text, found[i].Span)) is var whole && whole != found[i].Span)
            {
                found[i] = RunMentions.Written(ContactField.Company, text, whole, found[i].Confidence) with { Evidence = found[i].Evidence };
                RemovePartners(whole, names);
            }
        }
    }

    private static void RemovePartners(TextSpan firm, List<NameRecognizer.Found> names)
    {
        if (names.Exists(name => !name.Overlaps(firm)))
        {
            names.RemoveAll(name => name.Overlaps(firm));
        }
    }

    // "Cave Sulis di Sulis Battista & C. Snc", of which only the partners were read.
    private static int StartOf(string text, TextSpan firm, List<NameRecognizer.Found> names, List<Mention> found) =>
        text.AsSpan(0, firm.Start).EndsWith(Of, StringComparison.Ordinal) && text.AsSpan(firm.Start, firm.Length).ContainsAny(Companies) ? StartOfLine(text, firm, names, found) : firm.Start;

    private static int StartOfLine(string text, TextSpan firm, List<NameRecognizer.Found> names, List<Mention> found)
    {
        var before = text.AsSpan(0, firm.Start - Of.Length);
        var line = before[(before.LastIndexOfAny('\n', '\r') + 1)..];
        var added = new TextSpan(firm.Start - Of.Length - line.Length, firm.Start);
        return line.Length < Longest && AreNames(line) && line.IndexOf(' ') is > 0 and var end && (WordLexicon.Of(line[..end]) & (WordKinds.TitleHead | WordKinds.Department)) == 0 && !names.Exists(name => name.Overlaps(added)) && !Mentions.Overlap(found, added) ? added.Start : firm.Start;
    }

    private static int EndOf(string text, TextSpan firm)
    {
        var line = text.AsSpan(firm.Start, Math.Min(Longest, text.Length - firm.Start));
        return line.Contains(Of, StringComparison.OrdinalIgnoreCase) ? EndOf(line, firm) : firm.End;
    }

    private static int EndOf(ReadOnlySpan<char> line, TextSpan firm)
    {
        line = line[..(line.IndexOfAny(Stops) is >= 0 and var stop ? stop : line.Length)];
        line = line.IndexOf(" - ") is > 0 and var dash ? line[..dash] : line;
        foreach (var form in Forms)
        {
            if (line.IndexOf(form, StringComparison.OrdinalIgnoreCase) is > 0 and var at && EndOfPartners(line[(at + form.Length)..]) is > 0 and var end)
            {
                return firm.Start + at + form.Length + end;
            }
        }

        return firm.End;
    }

    // "Dalla Rosa Loris & C.", "Bellini Marco e Luca": names, and no town alone.
    private static int EndOfPartners(ReadOnlySpan<char> partners)
    {
        foreach (var companions in Companions)
        {
            if (partners.IndexOf(companions, StringComparison.Ordinal) is > 0 and var at && AreNames(partners[..at]))
            {
                return at + companions.Length;
            }
        }

        var all = partners.TrimEnd(" .");
        return AreNames(all) && all.Contains(' ') ? all.Length : 0;
    }

    private static bool AreNames(ReadOnlySpan<char> words)
    {
        var count = 0;
        foreach (var range in words.Trim().Split(' '))
        {
            var word = words.Trim()[range];
            if (word is not ("e" or "&" or "di" or "de") && (word.IsEmpty || !char.IsUpper(word[0])))
            {
                return false;
            }

            count++;
        }

        return count is >= 1 and <= MostWords;
    }
}
