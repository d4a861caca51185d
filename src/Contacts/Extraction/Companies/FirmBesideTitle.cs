using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Finds the firm whose one word is read as one more name behind the title of whom it employs: "Urs Bühler", and below "Vertriebsleiter | Orvanne".</summary>
internal static class FirmBesideTitle
{
    private const int MostNames = 8;

    /// <summary>Makes a company of such a name, where no other is found.</summary>
    public static void Take(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found)
    {
        if (names.Count is < 2 or > MostNames || Mentions.Has(found, ContactField.Company))
        {
            return;
        }

        for (var i = names.Count - 1; i > 0; i--)
        {
            if (names[i - 1].Name is { Given: not null, Family: not null } && IsFirm(text, layout, names[i - 1].Span, names[i].Span, found))
            {
                found.Add(RunMentions.Written(ContactField.Company, text, names[i].Span, names[i].Confidence));
                names.RemoveAt(i);
                return;
            }
        }
    }

    private static bool IsFirm(string text, Layout layout, TextSpan owner, TextSpan word, List<Mention> found)
    {
        var at = layout.IndexAt(word.Start);
        if (at >= layout.Tokens.Count || layout.Tokens[at].Span != word || layout.Tokens[at].Before is not (Gap.Bar or Gap.Comma or Gap.Dash or Gap.Slash) || (layout.Tokens[at].Words & WordKinds.CommonGivenName) != 0)
        {
            return false;
        }

        var line = layout.Tokens[at].Line;
        var above = layout.LineAt(owner.Start);
        return layout.Lines[line].End == at + 1 && above >= 0 && above >= line - 1 && IsBehindTitle(layout, found, owner.End, at);
    }

    // The title alone stands between them.
    private static bool IsBehindTitle(Layout layout, List<Mention> found, int end, int at)
    {
        foreach (var mention in found)
        {
            if (mention.Field == ContactField.JobTitle && layout.IndexAt(mention.Span.End) == at && layout.IndexAt(mention.Span.Start) == layout.IndexAt(end))
            {
                return true;
            }
        }

        return false;
    }
}
