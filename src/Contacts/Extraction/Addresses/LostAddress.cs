using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Ownership;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;

namespace Allo.Contacts.Extraction.Addresses;

/// <summary>Finds the address of a text where the model saw none, by its street and its postcode: "Tour Ariane, 5 place de la Pyramide" above "92800 Puteaux".</summary>
internal static class LostAddress
{
    private const int MostWords = 16;
    private const int MostWordsOfATown = 4;
    private const int MostWordsBefore = 20;
    private const int MostRuns = 200;
    private const int MostWordsOfAStreet = 8;
    private const int ShortestCompound = 6;
    private const double Likely = 0.7;
    private const double Doubtful = 0.6;
    private static readonly string[] Ways = ["weg", "straße", "strasse", "str", "gasse", "platz", "allee", "ring", "straat", "laan", "plein", "kade", "gracht", "dijk", "steenweg"];
    private static readonly Words Telling = new("""
        address addresses deliver delivery ship post moved living live adresse adresses courrier livraison livrer livrez habite demeure envoyer adresser lieferadresse anschrift wohne wohnen liefern lieferung paket abholen
        direccion entrega envio vivo vivimos recoger indirizzo consegna abito abitiamo spedire ritiro sopralluogo morada endereco entregar moro moramos levantar adres bezorgadres woon wonen leveren ophalen afhalen bezorgen mij moi me mich mi
        sample samples muster probe proben unterlagen échantillon échantillons muestra muestras campione campioni amostra amostras monster monsters
        """);
    private static readonly Words Pronouns = new("sie er elle il ella él lei lui ela ele zij ze hij she he");
    private static readonly Words Seated = new("sitzt sitzen wohnt arbeitet zit woont werkt gevestigd habite basé basée installé installée situé située based located lives vive trabaja ubicado ubicada situado situada abita lavora sede sta mora fica trabalha sediado sediada");
    private static readonly Words Thither = new("an nach to à au a para naar");
    private static readonly Words Streets = new("ctra carretera avda av bd blvd road lane row street triq");

    // "Cnr Voortrekker & Long Street, Beaufort West, 6970": a corner is as good as the number of a house.
    private static readonly Words Corners = new("cnr corner esq esquina angle");

    // "Port fluvial, darse 2 – 59119 Waziers": where there is no street the place is as good.
    private static readonly Words Sites = new("port darse domaine hameau aérodrome aéroport gare lieu-dit cale écluse halle puerto muelle aeropuerto porto molo banchina aeroporto hafen kai flughafen haven kade luchthaven");
    private static readonly System.Buffers.SearchValues<char> Outward = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <summary>Adds its run.</summary>
    public static void Add(string text, Layout layout, List<RoleTagger.Run> runs)
    {
        var lines = CollectionsMarshal.AsSpan(layout.Lines);
        var next = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            ref readonly var line = ref lines[i];
            while (next < runs.Count && runs[next].End <= line.First)
            {
                next++;
            }

            var free = next == runs.Count || runs[next].First >= line.End;
            if (line.Digits > 0 && IsBritishLine(text, layout, line, free ? default : runs[next]))
            {
                RemoveOf(line, runs);
                runs.Insert(next, new RoleTagger.Run(Role.Address, layout.Tokens[line.First].Shape == Shape.Sign ? line.First + 1 : line.First, line.End, Likely));
                return;
            }

            // "Private Bag X1204, Potchefstroom 2520"
            if (free && line.Digits > 0 && line.Count <= MostWords && PostBox.IsWhole(text.AsSpan(layout.Tokens[line.First].Span.Start..layout.Tokens[line.End - 1].Span.End)))
            {
                runs.Insert(next, new RoleTagger.Run(Role.Address, line.First, line.End, Likely));
                return;
            }

            if (free && line.Digits > 0 && Begin(text, layout, i, next > 0 ? runs[next - 1].End : 0) is >= 0 and var first && line.End - first <= MostWords)
            {
                runs.Insert(next, new RoleTagger.Run(Role.Address, first, line.End, Likely));
                return;
            }
        }

        AddSaid(text, layout, runs);
    }

    private static void RemoveOf(Stretch line, List<RoleTagger.Run> runs) => runs.RemoveAll(run => run.First >= line.First && run.First < line.End);

    // "Das Paket bitte an Ahornweg 6, 73728 Esslingen": of the sentences the first that tells a street and behind a comma a postcode and a town.
    private static void AddSaid(string text, Layout layout, List<RoleTagger.Run> runs)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        for (var i = 2; i + 1 < tokens.Length; i++)
        {
            if (tokens[i].Before == Gap.Comma && tokens[i].Shape is Shape.Digits4 or Shape.Digits5 && (layout.Lines[tokens[i].Line].IsProse || Possessive.IsNote(layout)) && IsTold(text, tokens, i) && EndOfTown(tokens, i) is > 0 and var end && BeginOfStreet(text, tokens, i) is >= 0 and var first)
            {
                RunOrder.Put(runs, new RoleTagger.Run(Role.Address, first, end, Likely));
                return;
            }

            if (IsPostcode(text, tokens, i) && EndOfTown(tokens, i) is > 0 and var town && EndOfStreet(text, tokens, town) is > 0 and var last && Seat(text, tokens, i) is > 0 and var seat && IsNamedBefore(text, layout, runs, seat))
            {
                RunOrder.Put(runs, new RoleTagger.Run(Role.Address, i, last, Likely));
                return;
            }
        }
    }

    // "6173 Flühli" behind a word; a year is none.
    private static bool IsPostcode(string text, ReadOnlySpan<Token> tokens, int at) =>
        tokens[at].Before == Gap.Space && tokens[at].Shape is Shape.Digits4 or Shape.Digits5 && (tokens[at + 1].Words & WordKinds.Place) != 0 && !(tokens[at].Shape == Shape.Digits4 && tokens[at].In(text)[..2] is "19" or "20");

    // "sitzt in …": the verb right before the postcode.
    private static int Seat(string text, ReadOnlySpan<Token> tokens, int at) => Seated.Has(tokens[at - 1].In(text)) ? at - 1 : tokens[at - 1].Shape == Shape.Lower && Seated.Has(tokens[at - 2].In(text)) ? at - 2 : 0;

    // Whoever is named before in the line: in the same sentence, or as "sie", or left out behind a comma.
    private static bool IsNamedBefore(string text, Layout layout, List<RoleTagger.Run> runs, int verb)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var first = verb;
        while (first > Math.Max(0, verb - MostWordsBefore) && tokens[first].Line == tokens[verb].Line && tokens[first].Before is not (Gap.Stop or Gap.Line or Gap.Blank))
        {
            first--;
        }

        return runs.Count <= MostRuns && Possessive.IsNote(layout) && runs.Exists(run => run.Role == Role.Name && run.First < verb && layout.Tokens[run.First].Line == layout.Tokens[verb].Line && (run.First >= first || layout.Tokens[verb].Before == Gap.Comma || verb == first || Pronouns.Has(layout.Tokens[first].In(text))));
    }

    // "…, Dorfstrasse 12" behind a town; nought where no street stands there.
    private static int EndOfStreet(string text, ReadOnlySpan<Token> tokens, int comma)
    {
        if (comma >= tokens.Length || tokens[comma].Before != Gap.Comma)
        {
            return 0;
        }

        var isStreet = false;
        for (var i = comma; i < tokens.Length && i < comma + MostWordsOfAStreet && tokens[i].Line == tokens[comma].Line && (i == comma || tokens[i].Before is Gap.Space or Gap.None); i++)
        {
            if (i > comma && IsNumber(tokens[i]))
            {
                return isStreet ? i + 1 : 0;
            }

            isStreet |= (tokens[i].Words & WordKinds.Street) != 0 || IsCompound(tokens[i].Span.Of(text));
        }

        return 0;
    }

    // Where a sentence speaks of addresses, deliveries, or where somebody lives; it may tell of any other place.
    private static bool IsTold(string text, ReadOnlySpan<Token> tokens, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - MostWordsBefore) && tokens[i].Line == tokens[at].Line; i--)
        {
            if (Telling.Has(text.AsSpan(tokens[i].Span.Start, tokens[i].Span.Length)))
            {
                return true;
            }
        }

        return false;
    }

    // Behind "6741 XB Lunteren" or "31140 Fonbeauzard"; nought where no town stands there.
    private static int EndOfTown(ReadOnlySpan<Token> tokens, int postcode)
    {
        var end = postcode + 1;
        end += tokens[end] is { Shape: Shape.Capitals, Span.Length: 2, Before: Gap.Space } && end + 1 < tokens.Length ? 1 : 0;
        var town = end;
        while (end < tokens.Length && end - town < MostWordsOfATown && tokens[end].Before == Gap.Space && tokens[end].Line == tokens[postcode].Line && tokens[end].Shape is Shape.Capitalised or Shape.Capitals or Shape.Mixed)
        {
            end++;
        }

        return end > town ? end : 0;
    }

    // "8 chemin des Tuileries", "Via Matteotti 7/B", "Zandweg 31a": a number before a street or behind one; -1 where neither stands right before the comma.
    private static int BeginOfStreet(string text, ReadOnlySpan<Token> tokens, int comma)
    {
        var limit = Math.Max(0, comma - MostWordsOfAStreet);
        var last = tokens[comma - 1];
        var isNumbered = IsNumber(last) || (last.Before == Gap.Slash && IsNumber(tokens[comma - 2]));
        for (var i = comma - 1; i >= limit && tokens[i].Line == tokens[comma].Line; i--)
        {
            var isStreet = (tokens[i].Words & WordKinds.Street) != 0 && tokens[i].Kind == TokenKind.Word;
            if (!isNumbered && isStreet && i > 0 && IsNumber(tokens[i - 1]) && tokens[i].Before is Gap.Space or Gap.Comma)
            {
                return i - 1;
            }

            if (isNumbered && i < comma - 1 && ((isStreet && !IsNumber(tokens[i])) || IsCompound(tokens[i].Span.Of(text))) && tokens[i].Shape is Shape.Capitalised or Shape.Mixed or Shape.Capitals)
            {
                return i;
            }

            // "Muster an Westerwisch 9": no way by its word, but something is sent there.
            if (isNumbered && i < comma - 1 && tokens[i] is { IsCapital: true, Before: Gap.Space } && i > 0 && tokens[i - 1].Shape == Shape.Lower && Thither.Has(tokens[i - 1].In(text)) && (tokens[i].Words & (WordKinds.Month | WordKinds.GivenName)) == 0)
            {
                return i;
            }

            if (i < comma - 1 && tokens[i + 1].Before is not (Gap.Space or Gap.None or Gap.Slash or Gap.Comma or Gap.Stop))
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsNumber(in Token token) => token.Shape is >= Shape.Digit1 and <= Shape.Digits4 or Shape.DigitsAndLetters;

    // "Ahornweg", "Lindestraat"
    private static bool IsCompound(string word) => word.Length > ShortestCompound && Array.Exists(Ways, way => word.EndsWith(way, StringComparison.Ordinal));

    // "Pilot House, Prince of Wales Dock, Workington, CA14 1JH", whatever was read in it with little confidence.
    private static bool IsBritishLine(string text, Layout layout, in Stretch line, RoleTagger.Run read)
    {
        if (line is not { Count: > 3 and <= MostWords, IsProse: false, Digits: 2 } || line.Kinds != 1 << (int)TokenKind.Word || read.Confidence > Doubtful)
        {
            return false;
        }

        var tokens = CollectionsMarshal.AsSpan(layout.Tokens)[line.First..line.End];
        var commas = 0;
        foreach (ref readonly var token in tokens)
        {
            commas += token.Before == Gap.Comma ? 1 : 0;
        }

        return commas > 1 && line.Capitalised + 4 >= line.Count && IsBritish(tokens[^2].Span.Of(text), tokens[^1].Span.Of(text));
    }

    // Where an address begins that ends with a line; -1 where it ends with none.
    private static int Begin(string text, Layout layout, int index, int known)
    {
        var line = layout.Lines[index];
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var postcode = line.Kinds == 1 << (int)TokenKind.Word && (!line.IsProse || IsStreet(text, tokens[line.First]) || ((tokens[line.First].Words & WordKinds.Street) != 0 && tokens[line.First].Shape != Shape.Lower)) ? Postcode(text, tokens, line) : -1;
        if (postcode < 0)
        {
            return -1;
        }

        var first = line.First;
        for (var i = first + 1; i < postcode; i++)
        {
            first = tokens[i].Before == Gap.Colon ? i : first;
        }

        if (postcode > first)
        {
            return tokens[first].Shape != Shape.Lower && HasStreet(text, tokens[first..postcode]) ? first : -1;
        }

        var above = index > 0 ? layout.Lines[index - 1] : default;
        return line.Before == Gap.Line && above.Count > 1 && above.First >= known && above.Digits > 0 && above.Kinds == 1 << (int)TokenKind.Word && HasStreet(text, tokens[above.First..above.End]) ? above.First : -1;
    }

    // The token of a line where its postcode stands, before a town, or in Britain at the end.
    private static int Postcode(string text, ReadOnlySpan<Token> tokens, in Stretch line)
    {
        if (line.Count > 3 && IsBritish(text.AsSpan(tokens[line.End - 2].Span.Start, tokens[line.End - 2].Span.Length), text.AsSpan(tokens[line.End - 1].Span.Start, tokens[line.End - 1].Span.Length)))
        {
            return line.End - 2;
        }

        if (Corners.Has(text.AsSpan(tokens[line.First].Span.Start, tokens[line.First].Span.Length)) && tokens[line.End - 1] is { Shape: Shape.Digits4 or Shape.Digits5, Before: Gap.Comma or Gap.Space })
        {
            return line.End - 1;
        }

        // "Houston, TX 77002", "Campinas - SP, 13015-002", "Xagħra XRA 1482" of Malta
        var last = tokens[line.End - 1];
        if (line.Count > 1 && (IsParted(text, last) || (line.Count > 3 && last is { Shape: Shape.Digits4, Before: Gap.Space } && tokens[line.End - 2] is { Shape: Shape.Capitals, Span.Length: 3 }) || (last is { Shape: Shape.Digits5, Before: Gap.Space } && tokens[line.End - 2] is { Shape: Shape.Capitals, Span.Length: 2 })))
        {
            return line.End - 1;
        }

        for (var i = line.First; i + 1 < line.End; i++)
        {
            var town = tokens[i + 1];
            if ((tokens[i].Shape is Shape.Digits4 or Shape.Digits5 || IsParted(text, tokens[i])) && town.Before == Gap.Space
                && town.Shape is Shape.Capitalised or Shape.Capitals or Shape.Mixed && ((town.Words & WordKinds.Place) != 0 || tokens[i].Shape != Shape.Digits4))
            {
                return i;
            }
        }

        return -1;
    }

    // "13015-002" of Brazil, "4000-123" of Portugal
    private static bool IsParted(string text, in Token token) =>
        token.Span.Length is 8 or 9 && text.AsSpan(token.Span.Start, token.Span.Length) is var word && word[^4] == '-' && !word[..^4].ContainsAnyExceptInRange('0', '9') && !word[^3..].ContainsAnyExceptInRange('0', '9');

    /// <summary>Whether two words are a postcode of Britain: "PL4 9LP".</summary>
    public static bool IsBritish(ReadOnlySpan<char> outward, ReadOnlySpan<char> inward) =>
        inward.Length == 3 && char.IsAsciiDigit(inward[0]) && char.IsAsciiLetterUpper(inward[1]) && char.IsAsciiLetterUpper(inward[2])
        && outward.Length is >= 2 and <= 4 && char.IsAsciiLetterUpper(outward[0]) && outward.IndexOfAnyInRange('0', '9') is 1 or 2 && !outward.ContainsAnyExcept(Outward);

    private static bool IsStreet(string text, in Token word) => word.Shape != Shape.Lower && Streets.Has(text.AsSpan(word.Span.Start, word.Span.Length));

    // A street and the number of a house, how far along a road it stands, or at which corner.
    private static bool HasStreet(string text, ReadOnlySpan<Token> words)
    {
        var (street, number) = (false, false);
        foreach (ref readonly var word in words)
        {
            street |= (word.Words & WordKinds.Street) != 0 || IsStreet(text, word) || (word.Span.Start == words[0].Span.Start && word.IsCapital && words.Length > 1 && words[1].Shape == Shape.Lower && Sites.Has(word.In(text)));
            number |= Corners.Has(text.AsSpan(word.Span.Start, word.Span.Length)) || word.Shape is >= Shape.Digit1 and <= Shape.DigitsAndLetters;
        }

        return street && number;
    }
}
