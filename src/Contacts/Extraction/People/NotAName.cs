using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Companies;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Ownership;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;
using Allo.Contacts.Extraction.Tables;

namespace Allo.Contacts.Extraction.People;

/// <summary>Tells what is read as one more name and is none: a place called after somebody, or whom the person works for.</summary>
internal static class NotAName
{
    private const int FarthestAbove = 4000;
    private const int MostWordsOfATitle = 4;
    private const int WordsOfAPlace = 3;
    private const int MostNames = 40;
    private const int LongestProxy = 24;
    private const int ShortestHouse = 7;
    private const WordKinds Institution = WordKinds.CompanyWord | WordKinds.Department | WordKinds.LegalForm;
    private const WordKinds Named = WordKinds.GivenName | WordKinds.Honorific;
    private static readonly Words Bars = new("barreau barreaux toque ordre colegio ordem rechtsanwaltskammer");
    private static readonly Words To = new("to for of du de des pour von vom für bei del della di do da van voor al a");

    private static readonly Words States = new("edo pcia prov dto dpto col qro gto mich tamps");
    private static readonly Words Estates = new("pol ind poligono polígono zona zone za zi zac parc parque urb urbanizacion edificio edif residencial residence gewerbegebiet gewerbepark industriepark bedrijventerrein");

    private static readonly string[] Proxies = ["on behalf of", "pour le compte de", "au nom de", "im auftrag von", "im namen von", "en nombre de", "per conto di", "a nome di", "em nome de", "namens", "uit naam van", "p/o"];
    private static readonly string[] Houses = ["haus", "hof", "hotel", "hütte", "verein", "praxis", "kanzlei", "schule", "werkstatt", "werkstätte", "werkstätten", "erei", "betrieb", "handel", "stube", "laden", "garten", "werk", "technik", "dienst", "zentrum"];
    private static readonly Words Partners = new("""
        avocats avocates notaires huissiers experts-comptables architectes attorneys solicitors barristers lawyers architects rechtsanwälte rechtsanwaelte rechtsanwältinnen notare steuerberater wirtschaftsprüfer architekten
        abogados abogadas procuradores notarios arquitectos avvocati notai commercialisti architetti advogados solicitadores arquitetos advocaten notarissen architecten
        """);

    // What a ship's name begins with: "MV Harrier Sound".
    private static readonly Words Ships = new("mv m/v hms hmcs uss");
    private static readonly Words ShortTitles = new("pa ea");

    /// <summary>Whether words are one such, or end with one behind a town.</summary>
    public static bool IsShortPlace(string text, ReadOnlySpan<Token> words) => IsShortPlace(text, words[^1]) && (words.Length == 1 || (words[0].Words & (WordKinds.Place | WordKinds.CommonGivenName)) == WordKinds.Place);

    /// <summary>Whether a word behind a comma or a bracket is a state cut short: "(Naucalpan, Edo. de México)".</summary>
    public static bool IsShortPlace(string text, in Token word) =>
        word.Before is Gap.Comma or Gap.Bracket && word.Span.End < text.Length && text[word.Span.End] == '.' && States.Has(word.In(text));

    /// <summary>Takes such names out; a superior becomes a part of the title: "Executive Assistant to Thomas R. Beckwith".</summary>
    public static void Remove(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found)
    {
        if (names.Count > 1)
        {
            RemoveEach(text, layout, names, found);
        }
    }

    private static void RemoveEach(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found)
    {
        for (var i = names.Count - 1; i >= 0 && names.Count > 1; i--)
        {
            var index = Math.Max(0, layout.IndexAt(names[i].Span.Start + 1) - 1);
            if (i > 0 && names.Count <= MostNames && IsPartners(text, names[i].Span))
            {
                found.RemoveAll(mention => mention.Field == ContactField.JobTitle && mention.Span.Start > names[i].Span.End && text.AsSpan(names[i].Span.End..mention.Span.Start).IsWhiteSpace());
                found.Add(RunMentions.Written(ContactField.Company, text, names[i].Span, names[i].Confidence));
                names.RemoveAt(i);
            }
            else if (i > 0 && IsLabelledFirm(text, layout, index))
            {
                found.Add(RunMentions.Written(ContactField.Company, text, names[i].Span, names[i].Confidence));
                names.RemoveAt(i);
            }
            else if (IsHouse(layout.Tokens[index].Span.Of(text)) && !names[i].Span.Of(text).Contains(',', StringComparison.Ordinal) && !(index + 1 < layout.Tokens.Count && (layout.Tokens[index + 1].Words & WordKinds.CommonGivenName) != 0))
            {
                found.Add(RunMentions.Written(ContactField.Company, text, names[i].Span, names[i].Confidence));
                names.RemoveAt(i);
            }
            else if (IsInstitution(text, layout, index) || IsShip(text, layout, index) || IsPlace(text, layout, index) || IsGreeted(text, layout, index, names[i]) || IsLabel(text, layout, index) || IsLabelled(text, layout, index) || IsCompanion(text, layout, index, names, i))
            {
                names.RemoveAt(i);
            }
            else if (names.Count <= MostNames && IsRepresented(text, names[i]))
            {
                var end = names[i].Span.End;
                found.RemoveAll(mention => mention.Field == ContactField.JobTitle && mention.Span.Start >= end && text.AsSpan(end..mention.Span.Start) is ", " or " (" or " - " or " – ");
                names.RemoveAt(i);
            }
            else if (FirmOfSegment.Of(text, layout, index, names[i].Span) is { } called)
            {
                found.Add(RunMentions.Written(ContactField.Company, text, called, names[i].Confidence));
                names.RemoveAt(i);
            }
            else if (i > 0 && names.Count <= MostNames && FirmOfRow(layout, index, names[i - 1].Span, names[i].Span, found) is { } employer)
            {
                found.Add(RunMentions.Written(ContactField.Company, text, employer, names[i].Confidence));
                names.RemoveAt(i);
            }
            else if (FirmBefore(layout, index) is { } firm)
            {
                found.Add(RunMentions.Written(ContactField.Company, text, new TextSpan(layout.Tokens[firm].Span.Start, names[i].Span.End), names[i].Confidence));
                names.RemoveAt(i);
            }
            else if (names.Count <= MostNames && TitleBefore(text, layout, index) is { } first)
            {
                var span = new TextSpan(layout.Tokens[first].Span.Start, names[i].Span.End);
                found.RemoveAll(mention => mention.Field == ContactField.JobTitle && mention.Span.Overlaps(span));
                found.Add(RunMentions.Written(ContactField.JobTitle, text, span, names[i].Confidence));
                names.RemoveAt(i);
            }
        }
    }

    /// <summary>Whether it is the bar that a lawyer is of: "Barreau de Lyon".</summary>
    public static bool IsBar(ReadOnlySpan<char> word) => Bars.Has(word);

    /// <summary>Whether a header shows an organisation: "Consorzio Acque Belvedere", "Service Clients".</summary>
    public static bool IsOrganisation(string shown)
    {
        var first = shown.AsSpan().Trim(" \"'");
        first = first.IndexOf(' ') is > 0 and var end ? first[..end] : first;
        // "K. Smit"
        var kinds = first is [_] or [_, '.'] ? WordKinds.FamilyName : WordLexicon.Of(first);
        return (kinds & (Named | WordKinds.FamilyName)) == 0 && (kinds & Institution) != 0;
    }

    // "Pol. Ind. Los Olivares", "(Burnaby BC)"
    private static bool IsPlace(string text, Layout layout, int index)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var named = (tokens[index].Words & Named) != 0;
        var first = layout.Segments[tokens[index].Segment].First;
        var street = false;
        foreach (ref readonly var token in tokens[Math.Max(first, index - WordsOfAPlace)..index])
        {
            street |= (!named && (token.Words & (WordKinds.Street | WordKinds.Honorific)) == WordKinds.Street) || IsEstate(text, token);
        }

        return (street && index - first <= WordsOfAPlace) || (tokens[index].Before == Gap.Bracket && text[tokens[index].Span.Start - 1] == '(' && (tokens[index].Words & WordKinds.Place) != 0 && (!named || (index + 1 < tokens.Length && tokens[index + 1] is { Shape: Shape.Capitals, Span.Length: 2 })));
    }

    // "Sent on behalf of Margaret Ellison, Chief Executive"
    private static bool IsRepresented(string text, NameRecognizer.Found name)
    {
        var before = Words.Fold(text[Math.Max(0, name.Span.Start - LongestProxy)..name.Span.Start]).TrimEnd();
        return Array.Exists(Proxies, proxy => before.EndsWith(proxy, StringComparison.Ordinal));
    }

    // "Portable de M. Vuillemin : 06 86 41 39 75", where the name is read with the label or with "de".
    private static bool IsLabel(string text, Layout layout, int index)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var label = IsTelephone(text, tokens[index]) ? index : index - 1;
        return label >= 0 && label + 2 < tokens.Length && IsTelephone(text, tokens[label]) && To.Has(tokens[label + 1].In(text)) && (tokens[label + 2].Words & WordKinds.Honorific) != 0;
    }

    /// <summary>Whether words say that a number is of somebody who is named above: "Port Éric 06 80 42 17 35" below "Éric et Sylvie Mazurier".</summary>
    public static bool IsLabelled(string text, Layout layout, int index)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        return index + 2 < tokens.Length && IsTelephone(text, tokens[index]) && tokens[index + 2].Kind == TokenKind.Phone
            && (tokens[index + 1].Words & WordKinds.GivenName) != 0 && text.AsSpan(Math.Max(0, tokens[index].Span.Start - FarthestAbove)..tokens[index].Span.Start).Contains(tokens[index + 1].In(text), StringComparison.Ordinal);
    }

    private static bool IsTelephone(string text, in Token token) => (token.Words & (WordKinds.PhoneLabel | WordKinds.GivenName)) == WordKinds.PhoneLabel || token.In(text) is "Port";

    // "Bedrijf: Zuivelhoeve De Terp" below who called.
    private static bool IsLabelledFirm(string text, Layout layout, int index)
    {
        var token = layout.Tokens[index];
        var line = layout.Lines[token.Line];
        return token.Before == Gap.Colon && index > line.First && ColumnNames.Of(LineLabel.Of(text, layout, line, index)) == Column.Company;
    }

    // "CC my assistant Bob" where somebody else has a whole name.
    private static bool IsCompanion(string text, Layout layout, int index, List<NameRecognizer.Found> names, int at)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        return index > 1 && names.Count <= MostNames && names[at].Name.Family is null && tokens[index].Before == Gap.Space
            && AuthorsNumber.IsSomebodyElse(text.AsSpan(tokens[index - 1].Span.Start, tokens[index - 1].Span.Length)) && Relations.Mine.Has(text.AsSpan(tokens[index - 2].Span.Start, tokens[index - 2].Span.Length))
            && names.Exists(static name => name.Name is { Given: not null, Family: not null });
    }

    // "Fala Bia!" on the first line.
    private static bool IsGreeted(string text, Layout layout, int index, NameRecognizer.Found name) =>
        index == 0 && layout.Lines.Count > 1 && name.Span.End < text.Length && text[name.Span.End] == '!';

    /// <summary>Whether a word begins the name of a place of business: "Pol. Ind.", "ZA", "Gewerbepark".</summary>
    public static bool IsEstate(string text, in Token token) => Estates.Has(text.AsSpan(token.Span.Start, token.Span.Length));

    // "DELMAS KERVELLA VILLEMORIN" above "Avocats au barreau de Paris"
    private static bool IsPartners(string text, TextSpan name)
    {
        var words = text.AsSpan(name.Start, name.Length);
        if (words.IndexOfAnyInRange('a', 'z') >= 0 || !words.ContainsAnyInRange('A', 'Z') || words.Count(' ') < 2 || (WordLexicon.Of(words[..words.IndexOf(' ')]) & WordKinds.CommonGivenName) != 0 || (name.Start > 0 && text[name.Start - 1] is not ('\n' or '\r')))
        {
            return false;
        }

        var behind = text.AsSpan(name.End);
        var word = behind.TrimStart();
        return behind is ['\n' or '\r', ..] && word.IndexOfAny(" \n\r,") is > 0 and var end && Partners.Has(word[..end]);
    }

    private static bool IsShip(string text, Layout layout, int index) =>
        layout.Tokens[index].Shape == Shape.Capitals && Ships.Has(layout.Tokens[index].In(text)) && index + 1 < layout.Tokens.Count && (layout.Tokens[index + 1].Words & WordKinds.FamilyName) == 0
        && (layout.Lines[layout.Tokens[index].Line].Kinds & ((1 << (int)TokenKind.Phone) | (1 << (int)TokenKind.Email))) == 0 | layout.Tokens[index].Before == Gap.Bar;

    // "Médiathèque Colette-Vivier", "Barreau de Bordeaux"
    private static bool IsInstitution(string text, Layout layout, int index)
    {
        var token = layout.Tokens[index];
        // "Mr P. Baker", "K. Sundaram", though "P." and "K." are forms of firms, too
        var isCalled = token.Shape == Shape.Initial && ((index > 0 && layout.Tokens[index - 1].Line == token.Line && (layout.Tokens[index - 1].Words & WordKinds.Honorific) != 0)
            || (index + 1 < layout.Tokens.Count && layout.Tokens[index + 1] is { Before: Gap.Space or Gap.Stop, Shape: Shape.Capitalised } family && family.Line == token.Line && (family.Words & (Institution | WordKinds.FamilyName)) is WordKinds.None or WordKinds.FamilyName));
        return !isCalled && (token.Words & Named) == 0 && (IsBar(text.AsSpan(token.Span.Start, token.Span.Length)) || ((token.Words & Institution) != 0 && (token.Words & WordKinds.FamilyName) == 0));
    }

    // "Gästehaus Seerose", "Backstube Amann": Germans write such words as one.
    private static bool IsHouse(string word) => word.Length > ShortestHouse && WordLexicon.Of(word) == WordKinds.None && Array.Exists(Houses, house => word.EndsWith(house, StringComparison.Ordinal));

    // "Florence Okafor, Sales Agent, Henry James Couture. Mob 07462 …": behind who and what somebody is stands for whom, if more words than a name's or a word of firms tell so.
    private static TextSpan? FirmOfRow(Layout layout, int index, TextSpan before, TextSpan name, List<Mention> found)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var line = layout.Lines[tokens[index].Line];
        var (start, ends) = (tokens[index].Span.Start, tokens[line.End - 1].Span.End);
        if (tokens[index].Before != Gap.Comma || before.Start < tokens[line.First].Span.Start || !found.Exists(mention => mention.Field == ContactField.JobTitle && mention.Span.Start > before.End && mention.Span.End + 2 == start)
            || found.Exists(mention => mention.Field == ContactField.JobTitle && mention.Span.Start > start && mention.Span.End <= ends))
        {
            return null;
        }

        var (end, words) = (index + 1, tokens[index].Words);
        while (end < line.End && tokens[end] is { IsCapital: true, Before: Gap.Space })
        {
            words |= tokens[end++].Words;
        }

        if (tokens[end - 1].Span.End <= name.End && (words & (WordKinds.CompanyWord | WordKinds.Industry | WordKinds.LegalForm)) == 0)
        {
            return null;
        }

        return end - index > 1 && (end == line.End || tokens[end].Before > Gap.Space) ? new TextSpan(start, tokens[end - 1].Span.End) : null;
    }

    // The first word of a firm called after people, on the line of one name or below it: "Studio Legale Di Stefano Corsini".
    private static int? FirmBefore(Layout layout, int index)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var first = layout.Segments[tokens[index].Segment].First;
        if (first == index || index - first > 3)
        {
            return null;
        }

        foreach (ref readonly var token in tokens[first..index])
        {
            if (token.Kind != TokenKind.Word || token.Shape == Shape.Lower || (token.Words & (Named | WordKinds.TitleHead)) != 0)
            {
                return null;
            }
        }

        return (tokens[first].Words & WordKinds.CompanyWord) != 0 ? first : null;
    }

    // The first token of the title that says for whom: "PA to", "Secrétaire médicale du Dr".
    private static int? TitleBefore(string text, Layout layout, int index)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var at = index - 1;
        while (at > 0 && (tokens[at].Words & (WordKinds.Honorific | WordKinds.Particle)) == WordKinds.Honorific && tokens[at].Line == tokens[index].Line)
        {
            at--;
        }

        if (at <= 0 || tokens[at].Line != tokens[index].Line || !To.Has(tokens[at].Span.Of(text)))
        {
            return null;
        }

        var first = layout.Segments[tokens[at].Segment].First;
        if (tokens[first].Before < Gap.Bar || at - first > MostWordsOfATitle)
        {
            return null;
        }

        var head = WordKinds.None;
        foreach (ref readonly var token in tokens[first..at])
        {
            head |= token.Words;
        }

        var isTitle = (head & WordKinds.TitleHead) != 0 || (at == first + 1 && ShortTitles.Has(tokens[first].Span.Of(text)));
        return isTitle ? first : null;
    }
}
