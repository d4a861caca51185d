using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;
using Allo.Contacts.Extraction.Senders;

namespace Allo.Contacts.Extraction.Notes;

/// <summary>Finds what somebody does beside the name or the number: "Kyle locksmith", "Notaris Peeters", "Gastón 0341 15-602-4418 (arquitecto)".</summary>
internal static class NoteTitles
{
    private static readonly Words Called = new("chiama heisst heißt heet appelle s'appelle s’appelle llama chama chama-se called is");
    private static readonly Words Fresh = new("new hot warm cold web inbound sales");
    private static readonly Words Selves = new("si s' se");

    /// <summary>Adds the title of each who has none.</summary>
    public static void Add(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found)
    {
        Cut(text, names, found);
        if (found.Exists(static mention => mention.Field == ContactField.JobTitle))
        {
            return;
        }

        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        foreach (var name in names)
        {
            var (first, end) = (layout.IndexAt(name.Span.Start), layout.IndexAt(name.Span.End));
            if (first < tokens.Length && (Behind(text, tokens, first, end) ?? Before(text, tokens, first)) is { } title && !found.Exists(mention => mention.Span.Overlaps(title)))
            {
                found.Add(RunMentions.Written(ContactField.JobTitle, text, title, SignOff.Confidence));
            }
        }
    }

    // "COIFFEUSE CHANTAL" is a trade and a name, "Traiteur Mounira" no firm.
    private static void Cut(string text, List<NameRecognizer.Found> names, List<Mention> found)
    {
        for (var i = found.Count - 1; i >= 0; i--)
        {
            if (found[i] is not { Field: ContactField.JobTitle or ContactField.Company } mention || names.Find(name => name.Overlaps(mention.Span)) is not { } name)
            {
                continue;
            }

            found.RemoveAt(i);
            var rest = new TextSpan(mention.Span.Start, Math.Max(mention.Span.Start, name.Span.Start));
            while (rest.Length > 0 && char.IsWhiteSpace(text[rest.End - 1]))
            {
                rest = rest with { End = rest.End - 1 };
            }

            if (mention.Field == ContactField.JobTitle && rest.Length > 0)
            {
                found.Add(RunMentions.Written(ContactField.JobTitle, text, rest, mention.Confidence));
            }
        }
    }

    // Right behind the name, an article or a sign between them; or in brackets behind the number.
    private static TextSpan? Behind(string text, ReadOnlySpan<Token> tokens, int first, int end)
    {
        var at = end < tokens.Length && Articles.Any.Has(tokens[end].In(text)) ? end + 1 : end;
        at = end < tokens.Length && tokens[end].Kind == TokenKind.Phone && end + 1 < tokens.Length && tokens[end + 1].Before == Gap.Bracket ? end + 1 : at;
        if (at >= tokens.Length || tokens[at].Line != tokens[first].Line || tokens[at].Before is not (Gap.Space or Gap.Comma or Gap.Dash or Gap.Bracket or Gap.Bar or Gap.Slash) || !Trades.Is(text, tokens[at]))
        {
            return null;
        }

        var last = at;
        while (last + 1 < tokens.Length && tokens[last + 1].Line == tokens[at].Line && tokens[last + 1].Before is Gap.Space or Gap.None && (tokens[last + 1].Words & (WordKinds.TitleHead | WordKinds.Title)) != 0 && (tokens[last + 1].Words & (WordKinds.Place | WordKinds.Function)) == 0)
        {
            last++;
        }

        // "la dueña del piso" is no trade.
        var isOfThing = at > end && last + 1 < tokens.Length && tokens[last + 1] is { Before: Gap.Space, Shape: Shape.Lower };
        return isOfThing ? null : new TextSpan(tokens[at].Span.Start, tokens[last].Span.End);
    }

    // "Malermeister Kowalski", "gestora: Amparo Navarro", "il geometra si chiama Tiziano Bonfanti", "Hüttenwirt is der Pichler Alois"
    private static TextSpan? Before(string text, ReadOnlySpan<Token> tokens, int first)
    {
        var at = first - 1;
        at -= at > 0 && (tokens[at].Words & WordKinds.Honorific) != 0 && !Trades.Is(text, tokens[at]) ? 1 : 0;
        at -= at > 0 && Called.Has(tokens[at].In(text)) ? 1 : 0;
        at -= at > 1 && Articles.Definite.Has(tokens[at].In(text)) && Verbs.Being.Has(tokens[at - 1].In(text)) ? 1 : 0;
        at -= at > 0 && Verbs.Being.Has(tokens[at].In(text)) ? 1 : 0;
        at -= at > 0 && Selves.Has(tokens[at].In(text)) ? 1 : 0;
        if (at < 0 || tokens[at].Line != tokens[first].Line || !(Trades.Is(text, tokens[at]) || IsFirst(tokens, at, first)) || tokens[first].Before is not (Gap.Space or Gap.Colon or Gap.Dash or Gap.Comma) || IsLead(text, tokens, at))
        {
            return null;
        }

        // "Window cleaner" where the line begins with both.
        var begin = at > 0 && at - 1 == LineStart(tokens, at) && tokens[at].Before == Gap.Space && tokens[at - 1] is { Kind: TokenKind.Word, Shape: Shape.Capitalised } && tokens[at].Shape == Shape.Lower && (tokens[at - 1].Words & (WordKinds.Function | WordKinds.GivenName)) == 0 ? at - 1 : at;
        return new TextSpan(tokens[begin].Span.Start, tokens[at].Span.End);
    }

    // "new lead shoshana birnbaum": whom sales are after, and no team's lead.
    private static bool IsLead(string text, ReadOnlySpan<Token> tokens, int at) =>
        tokens[at].In(text) is "lead" or "Lead" && at > 0 && Fresh.Has(tokens[at - 1].In(text));

    // "Schilder Gerrit Bakker": the first word has a capital anyway, and is no first name.
    private static bool IsFirst(ReadOnlySpan<Token> tokens, int at, int first) =>
        at == first - 1 && at == LineStart(tokens, at) && (tokens[at].Words & (WordKinds.TitleHead | WordKinds.GivenName | WordKinds.Honorific)) == WordKinds.TitleHead && tokens[at].Shape == Shape.Capitalised
        && tokens[first].Before == Gap.Space && (tokens[first].Words & WordKinds.GivenName) != 0 && first + 1 < tokens.Length && tokens[first + 1] is { IsCapital: true, Before: Gap.Space };

    private static int LineStart(ReadOnlySpan<Token> tokens, int at)
    {
        while (at > 0 && tokens[at - 1].Line == tokens[at].Line)
        {
            at--;
        }

        return at;
    }
}
