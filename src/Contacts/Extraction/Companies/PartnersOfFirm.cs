using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Runs;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Reads an Italian partnership to the names of its partners, which are part of its own: "SERRAMENTI DALLA ROSA S.N.C. di Dalla Rosa Loris &amp; C."</summary>
internal static class PartnersOfFirm
{
    private const int MostFirms = 20;
    private const int Longest = 100;
    private static readonly string[] Forms = ["s.n.c. di ", "snc di ", "s.a.s. di ", "sas di "];

    /// <summary>Lets such a company go on to the end of its line; what else was read there is part of it.</summary>
    public static void Widen(string text, List<NameRecognizer.Found> names, List<Mention> found)
    {
        for (var i = 0; i < found.Count && found.Count <= MostFirms; i++)
        {
            if (found[i].Field == ContactField.Company && EndOf(text, found[i].Span) is var end && end > found[i].Span.End)
            {
                var whole = found[i].Span with { End = end };
                found[i] = RunMentions.Written(ContactField.Company, text, whole, found[i].Confidence) with { Evidence = found[i].Evidence };
                if (names.Exists(name => !name.Overlaps(whole)))
                {
                    names.RemoveAll(name => name.Overlaps(whole));
                }
            }
        }
    }

    private static int EndOf(string text, TextSpan firm)
    {
        var line = text.AsSpan(firm.Start);
        line = line.IndexOfAny('\n', '\r') is >= 0 and var stop ? line[..stop] : line;
        line = line.IndexOf(" - ") is > 0 and var dash ? line[..dash] : line;
        foreach (var form in Forms)
        {
            if (line.Length <= Longest && line.IndexOf(form, StringComparison.OrdinalIgnoreCase) is > 0 and var at && !line[at..].ContainsAnyInRange('0', '9'))
            {
                return firm.Start + line.TrimEnd().Length;
            }
        }

        return firm.End;
    }
}
