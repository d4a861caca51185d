using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Companies;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.People;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Runs;

/// <summary>Puts the bounds of a run right, of which the model cuts off words: "Seniorenresidenz Seehaus gGmbH", "Company Secretary", "One Shell Plaza, 910 Louisiana Street".</summary>
internal static class RunBounds
{
    private const int MostWords = 3;
    private const int MostWordsOfALine = 8;
    private const int LongestShort = 3;
    private const int WordsOfATail = 2;
    private const int MostAddressWords = 5;
    private const int MostWordsOfAnEstate = 7;
    private static readonly Words Ordinal = new("vorsitzender vorsitzende vorstand bürgermeister bürgermeisterin kassier kassierer kassiererin schriftführer schriftführerin beigeordneter beigeordnete stellvertreter stellvertreterin");
    private static readonly Words Compass = new("sur este oeste norte sul est ouest sud nord ost west süd zuid oost north south east");
    private static readonly Words Joiners = new("à au aux de du des et y e und & di do della dos");
    private static readonly Words Offers = new("domicile façon emporter louer vendre neuf demande distance prix service");

    // "Bayou Literacy Project": the line of a department or of a project otherwise.
    private static readonly Words Ventures = new("project projekt projet proyecto progetto projeto initiative programme program network alliance collective coalition partnership trust fund campaign");
    private const WordKinds Others = WordKinds.TitleHead | WordKinds.Closing | WordKinds.Greeting | WordKinds.Honorific;

    /// <summary>The company or title with the capitalised words before it, back to where its part of the line begins, if nothing else is known of them.</summary>
    public static RoleTagger.Run Of(string text, Layout layout, List<RoleTagger.Run> runs, int index)
    {
        var run = ToEnd(text, layout, runs, index, runs[index]);
        run = run.Role == Role.Company ? WithQuoted(text, layout, runs, index, WithForm(layout, runs, index, WithCapital(text, layout, runs, index, run))) : WithOrdinal(text, layout, runs, index, run);
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var first = layout.Segments[tokens[run.First].Segment].First;
        if (first == run.First || run.First - first > MostWords || tokens[first].Before < Gap.Bar || Before(runs, index) > first)
        {
            return run;
        }

        foreach (ref readonly var token in tokens[first..run.First])
        {
            // "FAZENDA DE LÚPULO"
            var joins = (token.Words & WordKinds.Particle) != 0 && token.Span.Start != tokens[first].Span.Start;
            if (!IsCapital(token) || ((token.Words & (WordKinds.Function | Others)) != 0 && !joins && token.Shape != Shape.Initial)) // "K. S. BHAMRA & SONS LTD"
            {
                return run;
            }
        }

        return run with { First = first };
    }

    /// <summary>The address with the building before its street, back to where the line or what is known of it begins: "Pol. Ind. Malpica, C/ E, nave 32".</summary>
    public static RoleTagger.Run OfAddress(string text, Layout layout, List<RoleTagger.Run> runs, int index)
    {
        var run = runs[index];
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var first = run.First;
        while (first > 0 && run.First - first <= MostAddressWords && tokens[first].Before < Gap.Colon && tokens[first].Line == tokens[run.First].Line)
        {
            first--;
        }

        // "ZA du Parc - 7 rue Denis Papin"
        var line = layout.Lines[tokens[first].Line].First;
        first = tokens[first].Before == Gap.Dash && (tokens[line].Words & WordKinds.Street) != 0 ? line : first;
        var known = Before(runs, index);
        if (NotAName.IsEstate(text, tokens[line]) && run.First - line <= MostWordsOfAnEstate && known <= line)
        {
            return run with { First = line };
        }

        // "Ballyhoura Creamery DAC, Main Street, Charleville, Co. Cork"
        first = known > first && known < run.First && tokens[known].Before == Gap.Comma ? known : first;
        if (first == run.First || run.First - first > MostAddressWords || known > first || layout.Lines[tokens[first].Line].IsProse)
        {
            return run;
        }

        for (var i = first; i < run.First; i++)
        {
            // "Main Street"
            var isLabel = (tokens[i].Words & WordKinds.PhoneLabel) != 0 && tokens[i].Shape != Shape.Initial && !(tokens[i + 1].Before == Gap.Space && (tokens[i + 1].Words & WordKinds.Street) != 0);
            if (tokens[i].Kind != TokenKind.Word || (tokens[i].Words & (Others | WordKinds.AddressLabel)) != 0 || isLabel)
            {
                return run;
            }
        }

        return IsCapital(tokens[first]) ? run with { First = first } : run;
    }

    // "Padaria Pão" goes on in "da Serra", "Conducteur" on the next line in "de travaux".
    private static RoleTagger.Run ToEnd(string text, Layout layout, List<RoleTagger.Run> runs, int index, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var limit = index + 1 < runs.Count ? runs[index + 1].First : tokens.Length;
        var end = run.End;
        if (run.Role == Role.Title && end > run.First + 1 && tokens[end - 1].Shape == Shape.Lower && (tokens[end - 1].Words & WordKinds.Particle) != 0)
        {
            return run with { End = end - 1 }; // "Secrétaire médicale du"
        }

        if (run.Role == Role.Company && ToLineEnd(text, layout, run, limit) is var whole && whole > end)
        {
            return run with { End = whole };
        }

        if (end + 1 >= limit || tokens[end].Kind != TokenKind.Word || tokens[end].Shape != Shape.Lower || (tokens[end].Words & WordKinds.Particle) == 0
            || !(tokens[end].Before == Gap.Space || (tokens[end].Before == Gap.Line && run.Role == Role.Title)))
        {
            return run;
        }

        if (run.Role == Role.Company && CompanyTown.Follows(text, layout, run))
        {
            return run;
        }

        // A line that goes on belongs to the title as a whole: "de l'unité de soins palliatifs".
        var most = tokens[end].Before == Gap.Line ? MostWordsOfALine : MostWords;
        var line = tokens[end++].Line;
        while (end < limit && end - run.End <= most && tokens[end].Line == line && GoesOn(tokens[end - 1], tokens[end]) && tokens[end].Kind == TokenKind.Word && (IsCapital(tokens[end]) || tokens[end].Line != tokens[run.End - 1].Line))
        {
            end++;
        }

        return end > run.End + 1 ? run with { End = end } : run;
    }

    // "Les Amis du Four à chaux": a line that is a firm and goes on with small words of which the first joins them.
    private static int ToLineEnd(string text, Layout layout, RoleTagger.Run run, int limit)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        ref readonly var line = ref CollectionsMarshal.AsSpan(layout.Lines)[tokens[run.First].Line];
        if (line.First != run.First || line.End > limit || line.End - run.End != WordsOfATail || tokens[run.End - 1].Line != tokens[run.First].Line || (tokens[run.End - 1].Words & WordKinds.LegalForm) != 0 || tokens[run.End].Before != Gap.Space || !Joiners.Has(tokens[run.End].In(text)))
        {
            return run.End;
        }

        for (var i = run.End; i < line.End; i++)
        {
            if (tokens[i] is not { Kind: TokenKind.Word, Before: Gap.Space or Gap.None } || !char.IsLower(text[tokens[i].Span.Start]) || (i > run.End && ((tokens[i].Words & WordKinds.PhoneLabel) != 0 || Offers.Has(tokens[i].In(text)))))
            {
                return run.End;
            }
        }

        return line.End;
    }

    // "… de Clínica Dental Sur, está en el …", of which the last word is read as a place.
    private static RoleTagger.Run WithCapital(string text, Layout layout, List<RoleTagger.Run> runs, int index, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var limit = index + 1 < runs.Count ? runs[index + 1].First : tokens.Length;
        ref readonly var last = ref tokens[run.End - 1];
        return run.End < limit && tokens[run.End] is { Before: Gap.Space, Kind: TokenKind.Word, Shape: Shape.Capitalised } next && next.Line == last.Line && last.Shape == Shape.Capitalised
            && (last.Words & WordKinds.LegalForm) == 0 && (next.Words & (Others | WordKinds.PhoneLabel | WordKinds.EmailLabel | WordKinds.Weekday | WordKinds.Month)) == 0
            && ((next.Words & (WordKinds.Title | WordKinds.Department)) == 0 || (Ventures.Has(next.In(text)) && layout.Lines[next.Line] is var whole && whole.First == run.First && whole.End == run.End + 1))
            && ((next.Words & WordKinds.Function) == 0 || Compass.Has(next.In(text))) && (run.End + 1 == tokens.Length || tokens[run.End + 1].Line != last.Line || tokens[run.End + 1].Shape == Shape.Lower || tokens[run.End + 1].Before >= Gap.Bracket)
            ? run with { End = run.End + 1 } : run;
    }

    // "Salon St. Georgen", but not "Tischlerei Almblick in Schladming. Wegen der Türen".
    private static bool GoesOn(in Token word, in Token next) => next.Before < Gap.Stop || (next.Before == Gap.Stop && word.Span.Length <= LongestShort && (word.Words & WordKinds.CommonGivenName) == 0);

    // "Nordhavn Køl A/S", "Metalúrgica Iguaçu S/A", "VINAYAK VALVES PVT. LTD."
    private static RoleTagger.Run WithForm(Layout layout, List<RoleTagger.Run> runs, int index, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var limit = index + 1 < runs.Count ? runs[index + 1].First : tokens.Length;
        while (run.End < limit && tokens[run.End].Line == tokens[run.First].Line && tokens[run.End].Before <= Gap.Stop && IsForm(tokens[run.End]) && IsForm(tokens[run.End - 1]))
        {
            run = run with { End = run.End + 1 };
        }

        var slash = run.End < limit && tokens[run.End].Before == Gap.Slash ? run.End : run.End + 1;
        return slash < limit && tokens[slash].Before == Gap.Slash && ((IsLetter(tokens[slash]) && IsLetter(tokens[slash - 1])) || IsFaroese(tokens[slash - 1], tokens[slash])) && tokens[slash - 1].Before <= Gap.Space
            ? run with { End = slash + 1 } : run;
    }

    // "Havfrukt Sp/f"
    private static bool IsFaroese(in Token word, in Token letter) => word is { Shape: Shape.Capitalised, Span.Length: 2 } && letter is { Shape: Shape.Lower, Span.Length: 1 };

    private static bool IsForm(in Token token) => (token.Words & (WordKinds.LegalForm | WordKinds.GivenName | WordKinds.Function)) == WordKinds.LegalForm && token.Shape != Shape.Lower;

    // "1. Vorsitzender"
    private static RoleTagger.Run WithOrdinal(string text, Layout layout, List<RoleTagger.Run> runs, int index, RoleTagger.Run run)
    {
        var before = run.First - 1;
        return before >= Before(runs, index) && layout.Tokens[before] is { Shape: Shape.Digit1 } number && number.Line == layout.Tokens[run.First].Line
            && text.AsSpan(number.Span.End, layout.Tokens[run.First].Span.Start - number.Span.End) is ". " && Ordinal.Has(layout.Tokens[run.First].In(text)) ? run with { First = before } : run;
    }

    // "ООО «Волжский керамический завод»": a form alone, with what is quoted behind it.
    private static RoleTagger.Run WithQuoted(string text, Layout layout, List<RoleTagger.Run> runs, int index, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var limit = index + 1 < runs.Count ? runs[index + 1].First : tokens.Length;
        if (run.End >= limit || (tokens[run.End - 1].Words & WordKinds.LegalForm) == 0 || tokens[run.End].Before != Gap.Bracket || Closing(text[tokens[run.End].Span.Start - 1]) is not (not '\0' and var closing))
        {
            return run;
        }

        for (var i = run.End; i < limit && tokens[i].Line == tokens[run.End].Line && i - run.End < MostWordsOfALine; i++)
        {
            if (tokens[i].Span.End < text.Length && text[tokens[i].Span.End] == closing)
            {
                return run with { End = i + 1 };
            }
        }

        return run;
    }

    private static char Closing(char opening) => opening switch { '«' => '»', '“' => '”', '„' => '“', '"' => '"', _ => '\0' };

    private static bool IsLetter(in Token token) => token.Span.Length == 1 && token.Shape is Shape.OneCapital or Shape.Initial;

    /// <summary>Where what is known before a run ends.</summary>
    internal static int Before(List<RoleTagger.Run> runs, int index) => index > 0 ? runs[index - 1].End : 0;

    /// <summary>Whether a word begins with a capital, or is one.</summary>
    internal static bool IsCapital(in Token token) => token.Kind == TokenKind.Word && token.Shape is Shape.Capitalised or Shape.Capitals or Shape.OneCapital or Shape.Mixed or Shape.Initial;
}
