using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Companies;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;

namespace Allo.Contacts.Extraction.Notes;

/// <summary>Finds the company of the only one whom a note names, by where it stands: "M. Lefebvre (Bouygues)", "Herr Müller von Siemens", "Jan de Vries, Philips, 06-12345678".</summary>
internal static class NoteCompany
{
    private const int MostWords = 4;
    private const double Likely = 0.7;
    private const WordKinds Others = WordKinds.Honorific | WordKinds.Title | WordKinds.TitleHead | WordKinds.Department | WordKinds.Country | WordKinds.Month | WordKinds.Weekday | WordKinds.Greeting | WordKinds.Closing | WordKinds.PhoneLabel | WordKinds.FaxLabel | WordKinds.EmailLabel | WordKinds.WebLabel | WordKinds.AddressLabel | WordKinds.Street | WordKinds.Degree | WordKinds.CommonGivenName;
    private const WordKinds OfNoFirm = WordKinds.TitleHead | WordKinds.Country | WordKinds.Month | WordKinds.Weekday | WordKinds.Greeting | WordKinds.Closing | WordKinds.PhoneLabel | WordKinds.EmailLabel;
    private static readonly Words Wants = new("want wants need needs asked asks wanted veut veulent voudrait voudraient cherche cherchent demande demandent braucht brauchen sucht suchen möchte möchten will quiere quieren necesita necesitan pide vuole vogliono cerca cercano chiede quer querem precisa precisam pede wil willen zoekt zoeken vraagt");
    private static readonly Words From = new("from at of with von vom bei chez de da di del della van");

    /// <summary>Adds it where none is found.</summary>
    public static void Add(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found)
    {
        if (names.Count != 1 || found.Exists(static mention => mention.Field == ContactField.Company))
        {
            return;
        }

        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var at = layout.IndexAt(names[0].Span.End);
        if ((Behind(text, tokens, at, found) ?? Before(text, tokens, layout.IndexAt(names[0].Span.Start)) ?? Wanting(text, tokens)) is { } span && !found.Exists(mention => mention.Span.Overlaps(span)))
        {
            found.Add(RunMentions.Written(ContactField.Company, text, span, Likely));
        }
    }

    private static TextSpan? Behind(string text, ReadOnlySpan<Token> tokens, int at, List<Mention> found)
    {
        var start = at < tokens.Length ? tokens[at].Span.Start : text.Length;
        at = found.Find(mention => mention.Field == ContactField.JobTitle && mention.Span.Start == start) is { } title ? IndexBehind(tokens, at, title.Span.End) : at;
        if (at == 0 || at >= tokens.Length || tokens[at].Line != tokens[at - 1].Line)
        {
            return null;
        }

        var between = text.AsSpan(tokens[at - 1].Span.End, tokens[at].Span.Start - tokens[at - 1].Span.End);
        var isBracketed = between.EndsWith("(");
        var isFrom = tokens[at].Before == Gap.Space && tokens[at].Shape == Shape.Lower && From.Has(tokens[at].In(text));
        var first = isFrom ? at + 1 : at;
        first += isFrom && first < tokens.Length && tokens[at].In(text) is "de" && tokens[first].In(text) is "chez" ? 1 : 0;
        var hasForm = at + 1 < tokens.Length && tokens[at].Before == Gap.Space && (tokens[at + 1].Words & WordKinds.LegalForm) != 0;
        var isFirm = tokens[at].Before == Gap.Space && tokens[at].IsCapital && (FirmOfSegment.IsInn(text, tokens, at) || HasWordOfFirms(tokens, at));
        if (!isFrom && !isBracketed && !hasForm && !isFirm && !between.Contains('@') && tokens[at].Before is not (Gap.Comma or Gap.Dash or Gap.Bar or Gap.Slash))
        {
            return null;
        }

        var isNamed = isFrom && tokens[first - 1].In(text) is "chez" or "from" or "at" or "bei"; // "chez Leroy Merlin"
        return End(text, tokens, first, isBracketed, isFirm ? OfNoFirm : isNamed ? Others & ~WordKinds.CommonGivenName : Others, isSaid: isNamed) is var end && end > first && !(end == first + 1 && RunMentions.IsContact(tokens[first].In(text))) ? new TextSpan(tokens[first].Span.Start, tokens[end - 1].Span.End) : null;
    }

    // "Sarah Whitfield Brightwater Logistics": one of the words in capitals behind the name is of firms.
    private static bool HasWordOfFirms(ReadOnlySpan<Token> tokens, int at)
    {
        for (var i = at; i < tokens.Length && i - at < MostWords && tokens[i].Line == tokens[at].Line && tokens[i].IsCapital && tokens[i].Before == Gap.Space; i++)
        {
            if ((tokens[i].Words & (WordKinds.CompanyWord | WordKinds.Industry)) != 0 && (tokens[i].Words & (WordKinds.FamilyName | WordKinds.GivenName | WordKinds.TitleHead)) == 0)
            {
                return true;
            }
        }

        return false;
    }

    // "Bosch: Anna Bauer", "Screwfix - Dave": what a line begins with that is no word.
    private static TextSpan? Before(string text, ReadOnlySpan<Token> tokens, int name)
    {
        if (name >= tokens.Length)
        {
            return null;
        }

        var first = name;
        while (first > 0 && tokens[first - 1].Line == tokens[name].Line && name - first <= MostWords)
        {
            first--;
        }

        var end = name - first is > 0 and <= MostWords && tokens[name].Before is Gap.Colon or Gap.Dash or Gap.Bar ? End(text, tokens, first, false, Others | WordKinds.Common | WordKinds.Function | WordKinds.GivenName) : first;
        return end > first && end == name ? new TextSpan(tokens[first].Span.Start, tokens[end - 1].Span.End) : null;
    }

    // "Orbis want a quote, speak to …"
    private static TextSpan? Wanting(string text, ReadOnlySpan<Token> tokens)
    {
        var end = End(text, tokens, 0, false, Others | WordKinds.Common | WordKinds.Function | WordKinds.GivenName, isSaid: true);
        return end > 0 && end < tokens.Length && tokens[end].Before == Gap.Space && Wants.Has(tokens[end].In(text)) ? new TextSpan(tokens[0].Span.Start, tokens[end - 1].Span.End) : null;
    }

    private static int IndexBehind(ReadOnlySpan<Token> tokens, int at, int place)
    {
        while (at < tokens.Length && tokens[at].Span.Start < place)
        {
            at++;
        }

        return at;
    }

    // Behind the last of a few words in capitals that are nothing else, up to a sign, a number or the end of the line.
    private static int End(string text, ReadOnlySpan<Token> tokens, int first, bool isBracketed, WordKinds others, bool isSaid = false)
    {
        var (end, places) = (first, 0);
        while (end < tokens.Length && end - first < MostWords && tokens[end].Kind == TokenKind.Word && tokens[end].Line == tokens[first].Line && (end == first || tokens[end].Before is Gap.Space or Gap.None)
            && tokens[end].Shape is Shape.Capitalised or Shape.Capitals or Shape.Mixed && (tokens[end].Words & others) == 0 && !Trades.Is(text, tokens[end]))
        {
            places += (tokens[end].Words & WordKinds.Place) != 0 ? 1 : 0;
            end++;
        }

        var isWhole = isSaid || end == tokens.Length || tokens[end].Line != tokens[first].Line || tokens[end].Kind != TokenKind.Word || tokens[end].Before >= Gap.Bracket;
        var isClosed = !isBracketed || (end > first && tokens[end - 1].Span.End < text.Length && text[tokens[end - 1].Span.End] == ')');
        return isWhole && isClosed && places < end - first ? end : first;
    }
}
