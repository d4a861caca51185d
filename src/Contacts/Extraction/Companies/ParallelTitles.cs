using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Parts the titles of two who sign side by side: "Odile Saint-Martin / Thierry Bonhomme" above "responsable informatique / chargé d'affaires".</summary>
internal static class ParallelTitles
{
    private const string Sign = " / ";

    /// <summary>Puts two titles in the place of the only one, where both names stand on the line above.</summary>
    public static void Part(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found)
    {
        if (names.Count != 2 || found.FindAll(static mention => mention.Field == ContactField.JobTitle) is not [var title] || title.Text.IndexOf(Sign, StringComparison.Ordinal) is not (> 0 and var at))
        {
            return;
        }

        var line = layout.LineAt(names[0].Span.Start);
        if (line >= 0 && layout.LineAt(names[1].Span.Start) == line && layout.LineAt(title.Span.Start) == line + 1 && text.AsSpan(names[0].Span.End..names[1].Span.Start).Trim() is "/" or "|" or "&"
            && title.Text.IndexOf(Sign, at + 1, StringComparison.Ordinal) < 0)
        {
            found.Remove(title);
            found.Add(RunMentions.Written(ContactField.JobTitle, text, title.Span with { End = title.Span.Start + at }, title.Confidence));
            found.Add(RunMentions.Written(ContactField.JobTitle, text, title.Span with { Start = title.Span.Start + at + Sign.Length }, title.Confidence));
        }
    }
}
