using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Companies;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Ownership;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;
using Allo.Contacts.Extraction.Zones;

namespace Allo.Contacts.Extraction.People;

/// <summary>Makes names of the runs of tokens that are names.</summary>
internal struct NameReader(string text, ContactExtractor.Reading reading, LocalParts locals)
{
    private const int LongestSign = 8;
    private const int Article = 4;
    private const int MostWordsOfOffices = 30;
    private const int LongestParticles = 2;
    private const int FewestOfAHeadline = 5;
    private static readonly Words Peoples = new("irish british english scottish welsh french german spanish italian dutch swiss belgian portuguese austrian american canadian");
    private const int MostSpacesOfSmall = 3;

    private static readonly Words Interjections = new("euh heu oui non nan ouais ok okay merci si sim ja nein nee yes no yep nope hmm ah oh eh vale claro dale bueno top super genial");
    private LabelledNames _labelled = new(text, reading.Layout);
    private List<TextLine>? _heads;
    private int _head;
    private List<TextSpan>? _spans;
    private List<TextSpan>? _others;

    private readonly List<NameRecognizer.Found> Names => _labelled.Names;

    /// <summary>The names, in order of appearance.</summary>
    public List<NameRecognizer.Found> Read(List<RoleTagger.Run> runs)
    {
        if (!runs.Exists(static run => run.Role == Role.Name))
        {
            return Names;
        }

        var end = 0;
        var named = NameRuns.Of(text, reading.Layout, runs);
        foreach (var run in named)
        {
            if (run.IsFamilyFirst is { } isFamilyFirst)
            {
                Add(run, NameColumns.Name(text, RunMentions.SpanOf(text, reading.Layout, run), isFamilyFirst));
                continue;
            }

            var shown = NameOpening.WithoutElision(text, NameOpening.WithoutTown(text, NameOpening.WithoutVerb(text, NameOpening.Without(text, RunMentions.SpanOf(text, reading.Layout, run)))));
            var span = InternalExtension.WithoutLabel(text, NameOpening.BehindAnswer(text, WithBounds(CalledName.Whole(text, shown), named, runs)));
            span = span.Start < shown.Start && NameOpening.Begins(text.AsSpan(span.Start..shown.Start)) ? span with { Start = shown.Start } : span;
            if (span.Start >= end && !(named.Count > 1 && IsLogo(span)) && !IsOrganisation(span) && !IsNoName(span) && !IsAmongTowns(run) && !IsAmongTrades(run) && !IsBehindNumber(run) && !IsTownOfState(run) && !NotAName.IsShortPlace(text, CollectionsMarshal.AsSpan(reading.Layout.Tokens)[run.First..run.End]) && !IsOfDepartment(run) && !IsOfHeadline(run))
            {
                var (first, second) = NameRecognizer.Split(text, span, run.Confidence, locals.Near(span.Start), reading.Region);
                Add(run, first);
                Add(run, second);
                end = span.End;
            }
        }

        return Names;
    }

    // Most names are all of their line; around the others it matters what else was read.
    private TextSpan WithBounds(TextSpan name, List<RoleTagger.Run> named, List<RoleTagger.Run> runs)
    {
        if (NameBounds.IsLine(text, name))
        {
            return name;
        }

        _spans ??= Spans(named);
        _others ??= Others(runs);
        return NameBounds.Of(text, name, CollectionsMarshal.AsSpan(_spans), CollectionsMarshal.AsSpan(_others));
    }

    private readonly List<TextSpan> Spans(IEnumerable<RoleTagger.Run> runs)
    {
        List<TextSpan> spans = [];
        foreach (var run in runs)
        {
            spans.Add(RunMentions.SpanOf(text, reading.Layout, run));
        }

        return spans;
    }

    private readonly List<TextSpan> Others(List<RoleTagger.Run> runs)
    {
        var others = Spans(NameRuns.OthersOf(reading.Layout, runs));
        foreach (var mention in reading.Found)
        {
            others.Add(mention.Span);
        }

        others.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return others;
    }

    // "Veltliner I Riesling" on a card, "euh nan" in a chat, "Het Kladblok-team" below a list of changes.
    private bool IsNoName(TextSpan span)
    {
        var words = text.AsSpan(span.Start, span.Length);
        return IsAssistant(span) || words.Contains(" I ", StringComparison.Ordinal) || (words[^1] is 'm' or 'M' && words.EndsWith("team", StringComparison.OrdinalIgnoreCase))
            || (words[^1] is 'r' or 'R' && words.EndsWith("nummer", StringComparison.OrdinalIgnoreCase)) || IsThing(span) || IsNumbered(span) || NameOpening.IsSpeciality(text, span) || NameOpening.IsHouse(words) || NameOpening.IsSpelled(words) || NameOpening.IsDrawnOut(words) || IsAbbreviated(span)
            || (reading.Layout.Lines.Count > 1 && words.Count(' ') > MostSpacesOfSmall && words.ContainsAnyInRange('a', 'z') && !words.ContainsAnyInRange('A', 'Z'))
            || NameOpening.IsOfPaper(words) || NameOpening.IsBrand(words) || NameOpening.IsSentence(words) || NameOpening.IsGreeting(words)
            || (char.IsLower(words[0]) && Interjections.Has(words[..(words.IndexOf(' ') is > 0 and var end ? end : words.Length)]));
    }

    // "das Angebot Bodenplatten rausschicken": of a person nobody says "das".
    private bool IsThing(TextSpan span)
    {
        if (!text.AsSpan(0, span.Start).EndsWith("das ", StringComparison.Ordinal) || (span.Start > Article && text[span.Start - Article - 1] is not (' ' or '\n')))
        {
            return false;
        }

        var words = text.AsSpan(span.Start, span.Length);
        foreach (var word in words.Split(' '))
        {
            if ((WordLexicon.Of(words[word]) & WordKinds.GivenName) != 0)
            {
                return false;
            }
        }

        return true;
    }

    // "BON DE LIVRAISON N° 0388 241 907", "Ticket Nr. 7042"
    private bool IsNumbered(TextSpan span)
    {
        var behind = text.AsSpan(span.End, Math.Min(LongestSign, text.Length - span.End)).TrimStart(' ');
        if (behind is not ['n' or 'N' or '#', ..])
        {
            return false;
        }

        foreach (var sign in (ReadOnlySpan<string>)["n°", "nº", "nr.", "nr ", "no.", "#"])
        {
            if (behind.StartsWith(sign, StringComparison.OrdinalIgnoreCase))
            {
                return behind[sign.Length..].TrimStart(' ') is [>= '0' and <= '9', ..];
            }
        }

        return false;
    }

    // "S A" of a scanned card that names somebody else
    private bool IsLogo(TextSpan span) => text.AsSpan(span.Start, span.Length) is [>= 'A' and <= 'Z', ' ', >= 'A' and <= 'Z'];

    // "lm w/" for "left message with"
    private bool IsAbbreviated(TextSpan span) => span.End < text.Length && text[span.End] == '/' && span.Length > 2 && text[span.End - 2] == ' ' && char.IsLower(text[span.End - 1]);

    // "cc her PA Dean"
    private bool IsAssistant(TextSpan span) =>
        text.AsSpan(span.Start).StartsWith("PA ", StringComparison.Ordinal) && Possessive.IsTheir(text.AsSpan(0, span.Start).TrimEnd(' ') is var before ? before[(before.LastIndexOfAny(' ', '\n', '(') + 1)..] : default);

    // "London | Frankfurt | Hong Kong": the offices of a firm.
    private bool IsAmongTowns(RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(reading.Layout.Tokens);
        ref readonly var line = ref CollectionsMarshal.AsSpan(reading.Layout.Lines)[tokens[run.First].Line];
        var towns = 0;
        if ((line.Words & WordKinds.Place) == 0 || line.Count > MostWordsOfOffices || line.Kinds != 1 << (int)TokenKind.Word || (line.Words & WordKinds.TitleHead) != 0)
        {
            return false;
        }

        for (var i = line.First; i < line.End; i++)
        {
            var parted = (i == line.First || tokens[i].Before >= Gap.Comma) && (i + 1 == line.End || tokens[i + 1].Before >= Gap.Comma);
            towns += parted && (i < run.First || i >= run.End) && (tokens[i].Words & WordKinds.Place) != 0 && (tokens[i].Words & WordKinds.CommonGivenName) == 0 ? 1 : 0;
        }

        return towns > 1 && Peoples.Has(tokens[run.First].Span.Of(text));
    }

    // "CAMPANE | OROLOGI DA TORRE | AUTOMAZIONE", "Glockner + Söhne GmbH ~ Theaterblut, Kunstschnee": what a firm makes.
    private bool IsAmongTrades(RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(reading.Layout.Tokens);
        ref readonly var line = ref CollectionsMarshal.AsSpan(reading.Layout.Lines)[tokens[run.First].Line];
        var (bars, known) = (0, WordKinds.None);
        foreach (ref readonly var token in tokens[run.First..run.End])
        {
            known |= token.Words;
        }

        if (line.Count > MostWordsOfOffices || line.Kinds != 1 << (int)TokenKind.Word || (known & WordKinds.CommonGivenName) != 0)
        {
            return false;
        }

        for (var i = line.First + 1; i < line.End; i++)
        {
            bars += tokens[i].Before == Gap.Bar ? 1 : 0;
        }

        return (bars > 1 && line.Capitals + LongestParticles >= line.Count && line.Capitals > 2) || (run.First > line.First && (known & (WordKinds.GivenName | WordKinds.FamilyName)) == 0 && HasForm(tokens[line.First..run.First]));
    }

    private static bool HasForm(ReadOnlySpan<Token> words)
    {
        foreach (ref readonly var word in words)
        {
            if ((word.Words & (WordKinds.LegalForm | WordKinds.GivenName | WordKinds.Function)) == WordKinds.LegalForm && word.Shape != Shape.Lower)
            {
                return true;
            }
        }

        return false;
    }

    // "087 338 4102 (Irish)"
    private bool IsBehindNumber(RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(reading.Layout.Tokens);
        return run.First > 0 && run.End - run.First == 1 && tokens[run.First].Before == Gap.Bracket && text[tokens[run.First].Span.Start - 1] == '(' && tokens[run.First - 1].Kind == TokenKind.Phone && tokens[run.First - 1].Line == tokens[run.First].Line && (tokens[run.First].Words & WordKinds.CommonGivenName) == 0;
    }

    // "…, Charlotte NC. cell …", "…, Santiago Qro.": a town and its state.
    private bool IsTownOfState(RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(reading.Layout.Tokens);
        return run.End - run.First is 2 or 3 && tokens[run.First] is { Before: Gap.Comma, Shape: Shape.Capitalised } && (tokens[run.End - 2].Words & WordKinds.Place) != 0
            && tokens[run.End - 1] is { Before: Gap.Space or Gap.Comma } state && CompanyTown.IsState(text, state) && (run.End == tokens.Length || tokens[run.End].Before != Gap.Space || tokens[run.End].Kind != TokenKind.Word || text[state.Span.End] == '.' || (tokens[run.End].Words & WordKinds.PhoneLabel) != 0);
    }

    // "DUNMORE CHEESEMAKER BUYS RIVAL IN £6M DEAL"
    private bool IsOfHeadline(RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(reading.Layout.Tokens);
        ref readonly var line = ref CollectionsMarshal.AsSpan(reading.Layout.Lines)[tokens[run.First].Line];
        if (tokens[run.First].Shape != Shape.Capitals || (tokens[run.First].Words & WordKinds.CommonGivenName) != 0 || run.End >= line.End || line is not { Count: >= FewestOfAHeadline and <= MostWordsOfOffices, Kinds: 1 << (int)TokenKind.Word } || tokens[run.End] is not { Shape: Shape.Capitals, Before: Gap.Space } next || (next.Words & (WordKinds.TitleHead | WordKinds.Title)) != 0 || (line.Words & (WordKinds.Function | WordKinds.LegalForm)) != WordKinds.Function)
        {
            return false;
        }

        foreach (ref readonly var token in tokens[line.First..line.End])
        {
            if (token.Shape is Shape.Lower or Shape.Capitalised or Shape.Mixed)
            {
                return false;
            }
        }

        return true;
    }

    // "Ufficio Tributi"
    private bool IsOfDepartment(RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(reading.Layout.Tokens);
        return run.End - run.First == 1 && run.First > 0 && tokens[run.First].Before == Gap.Space && tokens[run.First - 1] is { Kind: TokenKind.Word, IsCapital: true } office && (office.Words & (WordKinds.Department | WordKinds.GivenName | WordKinds.TitleHead)) == WordKinds.Department
            && reading.Layout.Lines[office.Line].First == run.First - 1 && (tokens[run.First].Words & (WordKinds.CommonGivenName | WordKinds.FamilyName)) == 0;
    }

    // "From: Consorzio Acque Belvedere <…>"
    private bool IsOrganisation(TextSpan span)
    {
        if (!reading.IsAuthorKnown)
        {
            return false; // so it would be by a head
        }

        // Heads come in order, and so do names.
        _heads ??= reading.Lines.FindAll(static line => line.Zone == Zone.From);
        while (_head < _heads.Count && _heads[_head].Span.End < span.End)
        {
            _head++;
        }

        return _head < _heads.Count && _heads[_head].Span.Contains(span) && NotAName.IsOrganisation(_heads[_head].Span.Of(text));
    }

    private void Add(RoleTagger.Run run, NameRecognizer.Found? name)
    {
        // "hier Hauke von Tischlerei Petersen": who introduces themselves by one word does so by the first name; so does who signs with one, unless it is a surname.
        if (name is { Given.Length: 0, Name.Family: { } said } && !said.Contains(' ', StringComparison.Ordinal) && text[Math.Max(0, name.Family.Start - 2)] != ':' && (WordLexicon.Of(said) & (WordKinds.FamilyName | WordKinds.GivenName)) != WordKinds.FamilyName && (IntroducedName.IsSaid(text, name.Family.Start) || IsSigned(run)))
        {
            name = name with { Name = PersonName.Of(said, null)!, Given = name.Family, Family = new TextSpan(name.Family.End, name.Family.End) };
        }

        if (name is not null)
        {
            _labelled.Add(run.First, name);
        }
    }

    // "Cheers" and below it "Wiremu"
    private bool IsSigned(RoleTagger.Run run)
    {
        var token = reading.Layout.Tokens[run.First];
        return token.Line > 0 && token.Shape == Shape.Capitalised && FirstName.MayBe(token) && reading.Layout.Lines[token.Line] is { Count: 1 } && reading.Layout.Lines[token.Line - 1].Sort == Stretch.Closing;
    }
}
