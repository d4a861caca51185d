using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Takes a company in both languages of a signature that says everything in two: "Office des vergers / Amt für Obstbau".</summary>
/// <remarks>Such a signature has the title, too, on both sides of a slash.</remarks>
internal static class TwoLanguages
{
    private const int MostWords = 16;
    private const int MostLines = 40;
    private const WordKinds OfOffices = WordKinds.CompanyWord | WordKinds.LegalForm;
    private const WordKinds OfOthers = WordKinds.TitleHead | WordKinds.Street | WordKinds.PhoneLabel | WordKinds.EmailLabel | WordKinds.Closing | WordKinds.Greeting;

    /// <summary>Widens the companies that were found to their whole line.</summary>
    public static void Widen(string text, Layout layout, List<Mention> found)
    {
        if (layout.Lines.Count <= MostLines && HasTwofoldTitle(found))
        {
            WidenEach(text, layout, found);
        }
    }

    private static bool HasTwofoldTitle(List<Mention> found)
    {
        foreach (var mention in found)
        {
            if (mention.Field == ContactField.JobTitle && mention.Text.Contains(" / ", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static void WidenEach(string text, Layout layout, List<Mention> found)
    {
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Field == ContactField.Company && LineOf(layout, found[i].Span) is { } line && !found.Exists(other => other != found[i] && other.Span.Overlaps(line)))
            {
                found[i] = RunMentions.Written(ContactField.Company, text, line, found[i].Confidence) with { Evidence = found[i].Evidence };
            }
        }
    }

    // The line of a company, where one slash parts it; null where it is of something else, too.
    private static TextSpan? LineOf(Layout layout, TextSpan company)
    {
        var token = layout.IndexAt(company.Start);
        if (token >= layout.Tokens.Count || layout.Lines[layout.Tokens[token].Line] is not { Kinds: 1 << (int)TokenKind.Word, Digits: 0, Count: <= MostWords } line || (line.Words & OfOffices) == 0)
        {
            return null;
        }

        var tokens = CollectionsMarshal.AsSpan(layout.Tokens)[line.First..line.End];
        var slashes = 0;
        for (var i = 1; i < tokens.Length; i++)
        {
            if (tokens[i].Before > Gap.Slash)
            {
                return null;
            }

            slashes += tokens[i].Before == Gap.Slash ? 1 : 0;
        }

        var span = new TextSpan(tokens[0].Span.Start, tokens[^1].Span.End);
        return slashes == 1 && span != company && (line.Words & OfOthers) == 0 ? span : null;
    }
}
