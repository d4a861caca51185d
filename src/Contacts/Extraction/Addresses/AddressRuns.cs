using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Addresses;

/// <summary>Puts right which tokens make an address: the model cuts off the building before the street, or reads on from the company above it.</summary>
internal static class AddressRuns
{
    private const int MostWordsBefore = 10;
    private const int MostWordsAbove = 8;
    private const double Weak = 0.75;
    private const WordKinds Firm = WordKinds.LegalForm | WordKinds.CompanyWord | WordKinds.TitleHead;
    private static readonly Words Buildings = new("""
        unit suite floor flat level block building bldg tower angle lot lotissement imm immeuble res residence bat batiment tour pavillon centre maison bloc zone za zi zac zoning parc
        poligono pol ind urb edificio edif nave parcela torre centro zona lote quinta palazzo condominio haus gebaude gewerbegebiet gewerbepark industriepark bedrijventerrein gebouw toren
        """);

    private static readonly Words Branches = new("branches offices locations agences implantations sites standorte niederlassungen filialen sedes delegaciones sucursales sedi filiali filiais delegações vestigingen");
    private const int MostWordsOfAnEdifice = 4;
    private static readonly Words Edifices = new("immeuble bâtiment edificio edifício edif gebouw gebäude");
    private static readonly Words EdificeEnds = new("building bldg gebouw gebäude");

    // What the name of a building ends with: "The Old Granary".
    private static readonly Words Houses = new("house hall mill mills barn granary court chambers lodge cottage farm works wharf smiddy smithy building centre center tower studios yard office station stables forge rectory vicarage manor arcade");
    private static readonly Words Hamlets = new("c.da contrada loc localita località fraz frazione lieu-dit lugar sitio");

    /// <summary>The runs, in order.</summary>
    public static List<RoleTagger.Run> Of(string text, Layout layout, List<RoleTagger.Run> runs, Cues said)
    {
        if ((said & Cues.Boxes) != 0)
        {
            BoxRuns.Read(text, layout, runs);
        }

        if ((said & Cues.Ways) != 0)
        {
            PolishAddress.Read(text, layout, runs);
        }

        var any = false;
        for (var i = runs.Count - 1; i >= 0; i--)
        {
            if (runs[i].Role == Role.Address)
            {
                any = true;
                i = Right(text, layout, runs, i);
            }
        }

        LabelledPlace.Read(text, layout, runs);
        if (!any && !runs.Exists(static run => run.Role == Role.Address))
        {
            LostAddress.Add(text, layout, runs);
        }

        return runs;
    }

    // The index of the first run that was looked at.
    private static int Right(string text, Layout layout, List<RoleTagger.Run> runs, int index)
    {
        if (NoAddress.Is(text, layout, runs[index]))
        {
            runs.RemoveAt(index);
            return index;
        }

        runs[index] = WithCountry(layout, WithoutSentence(layout, BeforeBranches(text, layout, WithoutSlogan(text, layout, runs[index]))));
        if (AddressCompany.Split(text, layout, runs, index))
        {
            return index;
        }

        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var lines = CollectionsMarshal.AsSpan(layout.Lines);
        index = IrishAddress.Join(text, layout, runs, index);
        ref readonly var line = ref lines[tokens[runs[index].First].Line];
        if (line.First < runs[index].First && HouseNumber.Join(text, layout, runs, index, line.First))
        {
            return index - 1;
        }

        if (line.First < runs[index].First)
        {
            return WithBuilding(text, layout, runs, index, line.First);
        }

        if (line.Before == Gap.Line && tokens[line.First].Line is > 0 and var at && IsAbove(text, layout, runs, index, lines[at - 1]))
        {
            var above = lines[at - 1].First;
            runs[index] = runs[index] with { First = above };
            if (index > 0 && runs[index - 1].First >= above)
            {
                runs.RemoveAt(--index);
            }
            else if (index > 0 && runs[index - 1].End > above)
            {
                runs[index - 1] = runs[index - 1] with { End = above };
            }
        }

        return index;
    }

    // "Branches: Enugu, Port Harcourt", a line below
    private static RoleTagger.Run BeforeBranches(string text, Layout layout, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        for (var i = run.First + 1; i + 1 < run.End; i++)
        {
            if (tokens[i].Before >= Gap.Line && tokens[i + 1].Before == Gap.Colon && Branches.Has(tokens[i].In(text)))
            {
                return run with { End = i };
            }
        }

        return run;
    }

    // "Dry since 1961", in quotes above the street
    private static RoleTagger.Run WithoutSlogan(string text, Layout layout, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        ref readonly var line = ref CollectionsMarshal.AsSpan(layout.Lines)[tokens[run.First].Line];
        return line.First == run.First && line.End < run.End && IsOfYear(tokens[line.First..line.End]) && tokens[line.First].Span.Start is > 0 and var start && text[start - 1] is '"' or '“' or '«' && tokens[line.End - 1].Span.End is var end && end < text.Length && text[end] is '"' or '”' or '»'
            ? run with { First = line.End } : run;
    }

    // A year and no street.
    private static bool IsOfYear(ReadOnlySpan<Token> words)
    {
        var isYear = false;
        foreach (ref readonly var word in words)
        {
            isYear |= word.Shape == Shape.Digits4;
            if ((word.Words & WordKinds.Street) != 0 || (word.Shape is >= Shape.Digit1 and <= Shape.DigitsAndLetters && word.Shape != Shape.Digits4))
            {
                return false;
            }
        }

        return isYear;
    }

    // "… - 23815 Introbio (LC) - Italy": a country that ends the line.
    private static RoleTagger.Run WithCountry(Layout layout, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        return run.End < tokens.Length && tokens[run.End] is { Kind: TokenKind.Word, IsCapital: true, Before: Gap.Comma or Gap.Dash or Gap.Slash or Gap.Bar } country && (country.Words & WordKinds.Country) != 0
            && country.Line == tokens[run.End - 1].Line && layout.Lines[country.Line].End == run.End + 1 ? run with { End = run.End + 1 } : run;
    }

    // "Dorfstrasse 8, 8910 Affoltern. Bim Lüüte bitte lang warte": behind the town the next sentence.
    private static RoleTagger.Run WithoutSentence(Layout layout, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var (stop, small) = (0, 0);
        for (var i = run.First + 1; i < run.End; i++)
        {
            var isDigits = tokens[i].Shape is >= Shape.Digit1 and <= Shape.DigitsAndLetters;
            stop = isDigits ? 0 : stop == 0 && tokens[i] is { Before: Gap.Stop, IsCapital: true } && i - run.First > 2 ? i : stop;
            small = stop == 0 ? 0 : small + (tokens[i] is { Shape: Shape.Lower, Before: Gap.Space } && (tokens[i].Words & (WordKinds.Particle | WordKinds.Place)) == 0 ? 1 : 0);
        }

        return small > 1 ? run with { End = stop } : run;
    }

    // "Unit 9 Severn Farm Ind. Est." above the town, "C.da Fontanelle snc" above the postcode; "Hôtel de Ville" above a street where a firm is named before it, else it is whom somebody works for.
    private static bool IsAbove(string text, Layout layout, List<RoleTagger.Run> runs, int index, in Stretch above)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var known = index > 0 && runs[index - 1].End > above.First;
        var begin = text.AsSpan(tokens[above.First].Span.Start, tokens[above.First].Span.Length);
        return known ? runs[index - 1] is { Role: Role.Company or Role.Name } run && run.End == above.End
                && ((run is { Role: Role.Company } && run.First == above.First && IsEdifice(text, tokens[run.First..run.End], runs.Exists(other => other.Role == Role.Company && other.First != run.First))) || (run.First == above.First && Hamlets.Has(begin) && tokens[runs[index].First].Shape is Shape.Digits4 or Shape.Digits5)
                    || ((run.First < above.First || run.Role == Role.Name || runs.FindIndex(static other => other.Role == Role.Company) < index - 1) && CivicBuilding.Is(text.AsSpan(tokens[above.First].Span.Start..tokens[above.End - 1].Span.End))))
            : IsOfBritain(text, layout, runs[index], above) || (above.Digits > 0 && above.Count <= MostWordsAbove && above.Kinds == 1 << (int)TokenKind.Word && !above.IsProse && Buildings.Has(begin) && tokens[above.First].Shape != Shape.Lower);
    }

    // "Haldane Building", "Gebouw De Meelfabriek" beside a firm, which no address is called like
    private static bool IsEdifice(string text, ReadOnlySpan<Token> words, bool hasFirm)
    {
        var isProper = true;
        foreach (ref readonly var word in words)
        {
            if ((word.Agrees & (Agreement.Domain | Agreement.WithinDomain)) != 0 || (word.Words & WordKinds.LegalForm) != 0)
            {
                return false;
            }
        }

        foreach (ref readonly var word in words[..^1])
        {
            isProper &= (word.Words & (WordKinds.Common | WordKinds.Title | WordKinds.Industry)) == 0 && (word.Agrees & Agreement.Repeated) == 0;
        }

        return words.Length is > 1 and <= MostWordsOfAnEdifice && ((hasFirm && Edifices.Has(words[0].In(text))) || ((hasFirm || isProper) && EdificeEnds.Has(words[^1].In(text))));
    }

    // "Felin Isaf, Heol y Bont" above "Llanwrda SA19 8HN".
    private static bool IsOfBritain(string text, Layout layout, RoleTagger.Run run, in Stretch above)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        if (above is not { Digits: 0, Kinds: 1 << (int)TokenKind.Word, IsProse: false, Count: > 2 and <= MostWordsAbove } || above.Capitalised * 2 <= above.Count || (above.Words & (Firm | WordKinds.Closing | WordKinds.Greeting)) != 0
            || run.End - run.First is not (> 2 and <= 4) || !LostAddress.IsBritish(tokens[run.End - 2].Span.Of(text), tokens[run.End - 1].Span.Of(text)))
        {
            return false;
        }

        var parted = false;
        for (var i = above.First + 1; i < above.End; i++)
        {
            parted |= tokens[i].Before == Gap.Comma;
        }

        return parted;
    }

    private static int WithBuilding(string text, Layout layout, List<RoleTagger.Run> runs, int index, int first)
    {
        var run = runs[index];
        if (run.First - first > MostWordsBefore)
        {
            return index;
        }

        var from = index;
        while (from > 0 && runs[from - 1].First >= first)
        {
            from--;
        }

        if ((from > 0 && runs[from - 1].End > first) || !IsBuilding(text, layout, runs, (from, index), first))
        {
            return index;
        }

        runs.RemoveRange(from, index - from);
        runs[from] = run with { First = first };
        return from;
    }

    // Words alone that are parted from the street by a comma, of which nothing better is known.
    private static bool IsBuilding(string text, Layout layout, List<RoleTagger.Run> runs, (int From, int End) known, int first)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var begins = Buildings.Has(text.AsSpan(tokens[first].Span.Start, tokens[first].Span.Length)) && tokens[first].Shape != Shape.Lower;
        foreach (ref readonly var token in tokens[first..runs[known.End].First])
        {
            if (token.Kind != TokenKind.Word || (token.Words & (begins ? WordKinds.TitleHead : WordKinds.LegalForm | WordKinds.TitleHead | WordKinds.CommonGivenName)) != 0 || (token.Before > Gap.Comma && token.Before < Gap.Line && !(begins && token.Before == Gap.Dash)))
            {
                return false;
            }
        }

        for (var i = known.From; i < known.End; i++)
        {
            if (runs[i].Role is not (Role.Name or Role.Company) || !(begins || (runs[i].Role == Role.Company && IsWeak(layout, runs, i))))
            {
                return false;
            }
        }

        var last = tokens[runs[known.End].First - 1];
        return begins || (tokens[runs[known.End].First].Before == Gap.Comma && ArePlain(tokens[first..runs[known.End].First])
            && (known.From < known.End || Houses.Has(text.AsSpan(last.Span.Start, last.Span.Length))));
    }

    // "The Auld Smiddy" beside "MacAskill Joinery".
    private static bool IsWeak(Layout layout, List<RoleTagger.Run> runs, int index)
    {
        var words = WordKinds.None;
        foreach (ref readonly var token in CollectionsMarshal.AsSpan(layout.Tokens)[runs[index].First..runs[index].End])
        {
            words |= token.Words;
        }

        var run = runs[index];
        return run.Confidence < Weak && (words & Firm) == 0 && runs.Exists(other => other.Role == Role.Company && other.First != run.First && other.Confidence > run.Confidence);
    }

    private static bool ArePlain(ReadOnlySpan<Token> words)
    {
        foreach (ref readonly var word in words)
        {
            if (word.Shape is >= Shape.Digit1 and <= Shape.DigitsAndLetters || (word.Shape == Shape.Lower && (word.Words & (WordKinds.Function | WordKinds.Particle)) == 0 && word.Span.Length > 2))
            {
                return false;
            }
        }

        return words[0].Shape is not Shape.Lower;
    }

    /// <summary>Whether a word ends the name of a building.</summary>
    public static bool Ends(ReadOnlySpan<char> word) => Houses.Has(word);

    /// <summary>Whether a word begins the name of a building or of a place of business.</summary>
    public static bool Begins(ReadOnlySpan<char> word) => Buildings.Has(word);
}
