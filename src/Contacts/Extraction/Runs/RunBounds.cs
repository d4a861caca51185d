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
        var run = WithOrdinal(text, layout, runs, index, WithQuoted(text, layout, runs, index, WithForm(layout, runs, index, WithCapital(text, layout, runs, index, ToEnd(text, layout, runs, index, runs[index])))));
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

    /// <summary>The name with the first names before it: "Steven" of "Steven M. Karolczak", "Luz" of "Luz Marina Restrepo".</summary>
    public static RoleTagger.Run OfName(Layout layout, List<RoleTagger.Run> runs, int index)
    {
        var run = runs[index];
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var known = Before(runs, index);
        for (var words = 0; words < 2 && run.First > known && ((tokens[run.First].Before is Gap.Space or Gap.Stop && IsGiven(tokens[run.First - 1])) || (tokens[run.First].Before == Gap.None && tokens[run.First - 1].Shape == Shape.Initial)); words++)
        {
            run = run with { First = run.First - 1 };
        }

        // "A.C. ten Brink", of which only "Brink" is read.
        var start = run.First;
        while (start > known && tokens[start].Before == Gap.Space && tokens[start - 1] is { Shape: Shape.Lower } particle && (particle.Words & WordKinds.Particle) != 0 && particle.Line == tokens[run.First].Line)
        {
            start--;
        }

        run = start < run.First && start > known && tokens[start - 1].Shape == Shape.Initial && tokens[start].Before <= Gap.Stop && tokens[start - 1].Line == tokens[start].Line ? run with { First = start - 1 } : run;

        // "Margaret (Peggy) O'Shaughnessy", "H.J. (Harm-Jan) van der Meulen", of which only the name in brackets is read.
        run = run.First > known && tokens[run.First].Before == Gap.Bracket && run.First + 1 < run.End && tokens[run.First + 1].Before == Gap.Bracket
            && tokens[run.First - 1].Line == tokens[run.First].Line && (IsGiven(tokens[run.First - 1]) || tokens[run.First - 1].Shape == Shape.Initial)
            ? run with { First = run.First - 1 } : run;
        run = tokens[run.First].Before == Gap.Line && run.First > known && IsAlone(layout, run.First - 1) && IsAlone(layout, run.First) && IsGiven(tokens[run.First - 1]) && (tokens[run.First].Words & WordKinds.CommonGivenName) == 0
            ? run with { First = run.First - 1 } : FromGiven(layout, run);
        run = WithoutTown(layout, WithEstate(layout, runs, index, ToFamily(layout, runs, index, run)));
        return WithGiven(layout, runs, index, WithFamily(layout, known, run));
    }

    // "Marc Petit, Lyon", "Petit, Marc, Lyon", "Jane Doe, Austin, TX": behind a whole name no other part of it stands, but a town.
    private static RoleTagger.Run WithoutTown(Layout layout, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var last = tokens[run.End - 1];
        var hasState = run.End < tokens.Length && tokens[run.End] is { Shape: Shape.Capitals, Before: Gap.Comma, Span.Length: 2 };
        if (run.End - run.First < 3 || last.Before != Gap.Comma || (last.Words & WordKinds.Place) == 0 || (!hasState && (last.Words & WordKinds.CommonGivenName) != 0))
        {
            return run;
        }

        var isWhole = (tokens[run.First].Words & WordKinds.CommonGivenName) != 0 || (tokens[run.End - 2].Before == Gap.Comma && (tokens[run.End - 2].Words & WordKinds.CommonGivenName) != 0);
        return isWhole ? run with { End = run.End - 1 } : run;
    }

    // "Sunil Khandelwal (Proprietor)", of which only the first word is read as a name.
    private static RoleTagger.Run ToFamily(Layout layout, List<RoleTagger.Run> runs, int index, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var limit = index + 1 < runs.Count ? runs[index + 1].First : tokens.Length;
        var end = run.End;
        if (run.End - run.First == 1 && end + 1 < limit && tokens[end].Before == Gap.Bracket && tokens[end + 1].Before == Gap.Bracket
            && tokens[end + 1].Line == tokens[run.First].Line && IsCapital(tokens[end]) && IsUnknown(tokens[end + 1]) && (tokens[run.First].Words & WordKinds.GivenName) != 0)
        {
            return run with { End = end + 2 }; // "Bronwen (Bron) Llewellyn-Pugh"
        }

        return run.End - run.First == 1 && end < limit && tokens[run.First].Line == tokens[end].Line && layout.Lines[tokens[end].Line] is { IsProse: false } line && line.First == run.First
            && tokens[end].Before == Gap.Space && tokens[end].Shape == Shape.Capitalised && IsUnknown(tokens[end]) && (end + 1 == line.End || tokens[end + 1].Before >= Gap.Bracket)
            ? run with { End = end + 1 } : run;
    }

    // "Ludovica Sanfelice di Bagnoli": a line that is a name goes on with a particle and where the family is from.
    private static RoleTagger.Run WithEstate(Layout layout, List<RoleTagger.Run> runs, int index, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var line = layout.Lines[tokens[run.First].Line];
        return run.End - run.First is 2 or 3 && line.End - run.End == 2 && line.First == run.First && line.Kinds == 1 << (int)TokenKind.Word && layout.Lines.Count > 2 && (index + 1 == runs.Count || runs[index + 1].First >= line.End)
            && tokens[run.End] is { Shape: Shape.Lower, Before: Gap.Space } particle && (particle.Words & WordKinds.Particle) != 0
            && tokens[run.End + 1] is { Shape: Shape.Capitalised, Before: Gap.Space } last && (last.Words & (WordKinds.CompanyWord | WordKinds.LegalForm | WordKinds.Industry | WordKinds.TitleHead)) == 0 && (last.Agrees & (Agreement.Domain | Agreement.WithinDomain)) == 0
            ? run with { End = line.End } : run;
    }

    // "Freytag, Dr. Konrad" of a list, where only the first name is read as one.
    private static RoleTagger.Run WithFamily(Layout layout, int known, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var title = run.First;
        while (title > known && tokens[title].Line == tokens[run.First].Line && (tokens[title].Words & WordKinds.Honorific) == 0 && tokens[title].Before <= Gap.Stop && (tokens[title - 1].Words & WordKinds.Honorific) != 0)
        {
            title--;
        }

        return (tokens[title].Words & WordKinds.Honorific) != 0 && run.End - title <= 3 && title > known && tokens[title].Before == Gap.Comma && layout.Lines[tokens[title].Line].First == title - 1 && IsUnknown(tokens[title - 1])
            ? run with { First = title - 1 } : run;
    }

    // Whether a token is all of its line: cards have "Laure-Anne" above "Piguet".
    private static bool IsAlone(Layout layout, int token)
    {
        var line = layout.Lines[layout.Tokens[token].Line];
        var first = line.First;
        while (first < token && (layout.Tokens[first].Words & (WordKinds.Honorific | WordKinds.Degree)) != 0)
        {
            first++; // "DI (FH) Notburga"
        }

        return first == token && line.End == token + 1;
    }

    // "mal den Tobias Wienand": what stands before a first name in small letters is none of it.
    private static RoleTagger.Run FromGiven(Layout layout, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var first = run.First;
        while (first < run.End && tokens[first].Shape == Shape.Lower)
        {
            first++;
        }

        return first > run.First && first + 1 < run.End && (tokens[first].Words & WordKinds.CommonGivenName) != 0 ? run with { First = first } : run;
    }

    // "Demirtaş, Cem;", "Ruiz Moreno, Florencia:" of a list: a family name, a comma, and a first name up to where the next thing begins.
    private static RoleTagger.Run WithGiven(Layout layout, List<RoleTagger.Run> runs, int index, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var limit = index + 1 < runs.Count ? runs[index + 1].First : tokens.Length;
        var areSurnames = run.End - run.First == 2 && run.End < limit && tokens[run.First + 1].Before == Gap.Space && ((tokens[run.First].Words | tokens[run.First + 1].Words) & WordKinds.CommonGivenName) == 0 && (tokens[run.End].Words & WordKinds.CommonGivenName) != 0;
        if ((run.End - run.First != 1 && !areSurnames) || run.End >= limit || tokens[run.First].Before < Gap.Line || tokens[run.End].Before != Gap.Comma || (tokens[run.First].Words & WordKinds.CommonGivenName) != 0)
        {
            return run;
        }

        var end = run.End;
        while (end < limit && end - run.End < 2 && IsGiven(tokens[end]) && (end == run.End || tokens[end].Before == Gap.Space))
        {
            end++;
        }

        end = end == run.End && IsUnknown(tokens[end]) && end + 1 < tokens.Length ? end + 1 : end;
        return end > run.End && (end == tokens.Length || tokens[end].Before >= Gap.Comma) ? run with { End = end } : run;
    }

    private static bool IsUnknown(in Token token) => token.Shape == Shape.Capitalised
        && (token.Words & (Others | WordKinds.Title | WordKinds.CompanyWord | WordKinds.LegalForm | WordKinds.Place | WordKinds.Country | WordKinds.Department | WordKinds.Function | WordKinds.Common | WordKinds.Industry)) == 0;

    private static bool IsGiven(in Token token) =>
        IsCapital(token) && (token.Words & WordKinds.GivenName) != 0 && (token.Words & (WordKinds.Function | Others)) == 0;

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
        var line = layout.Lines[tokens[run.First].Line];
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
        var last = tokens[run.End - 1];
        return run.Role == Role.Company && run.End < limit && tokens[run.End] is { Before: Gap.Space, Kind: TokenKind.Word, Shape: Shape.Capitalised } next && next.Line == last.Line && last.Shape == Shape.Capitalised
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
        while (run.Role == Role.Company && run.End < limit && tokens[run.End].Line == tokens[run.First].Line && tokens[run.End].Before <= Gap.Stop && IsForm(tokens[run.End]) && IsForm(tokens[run.End - 1]))
        {
            run = run with { End = run.End + 1 };
        }

        var slash = run.End < limit && tokens[run.End].Before == Gap.Slash ? run.End : run.End + 1;
        return run.Role == Role.Company && slash < limit && tokens[slash].Before == Gap.Slash && ((IsLetter(tokens[slash]) && IsLetter(tokens[slash - 1])) || IsFaroese(tokens[slash - 1], tokens[slash])) && tokens[slash - 1].Before <= Gap.Space
            ? run with { End = slash + 1 } : run;
    }

    // "Havfrukt Sp/f"
    private static bool IsFaroese(in Token word, in Token letter) => word is { Shape: Shape.Capitalised, Span.Length: 2 } && letter is { Shape: Shape.Lower, Span.Length: 1 };

    private static bool IsForm(in Token token) => (token.Words & (WordKinds.LegalForm | WordKinds.GivenName | WordKinds.Function)) == WordKinds.LegalForm && token.Shape != Shape.Lower;

    // "1. Vorsitzender"
    private static RoleTagger.Run WithOrdinal(string text, Layout layout, List<RoleTagger.Run> runs, int index, RoleTagger.Run run)
    {
        var before = run.First - 1;
        return run.Role == Role.Title && before >= Before(runs, index) && layout.Tokens[before] is { Shape: Shape.Digit1 } number && number.Line == layout.Tokens[run.First].Line
            && text.AsSpan(number.Span.End, layout.Tokens[run.First].Span.Start - number.Span.End) is ". " && Ordinal.Has(layout.Tokens[run.First].In(text)) ? run with { First = before } : run;
    }

    // "ООО «Волжский керамический завод»": a form alone, with what is quoted behind it.
    private static RoleTagger.Run WithQuoted(string text, Layout layout, List<RoleTagger.Run> runs, int index, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var limit = index + 1 < runs.Count ? runs[index + 1].First : tokens.Length;
        if (run.Role != Role.Company || run.End >= limit || (tokens[run.End - 1].Words & WordKinds.LegalForm) == 0 || tokens[run.End].Before != Gap.Bracket || Closing(text[tokens[run.End].Span.Start - 1]) is not (not '\0' and var closing))
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

    private static int Before(List<RoleTagger.Run> runs, int index) => index > 0 ? runs[index - 1].End : 0;

    private static bool IsCapital(in Token token) => token.Kind == TokenKind.Word && token.Shape is Shape.Capitalised or Shape.Capitals or Shape.OneCapital or Shape.Mixed or Shape.Initial;
}
