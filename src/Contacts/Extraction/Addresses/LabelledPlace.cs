using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;
using Allo.Contacts.Extraction.Tables;

namespace Allo.Contacts.Extraction.Addresses;

/// <summary>Reads the parts of an address that lines of a form are labelled as: "rue : chemin du moulin 3" above "npa localité : 1663 pringy", "Town: Bristol" above "Postcode: BS7 9QL".</summary>
internal static class LabelledPlace
{
    private const int MostOfLabel = 4;
    private const int MostWords = 10;
    private const int MostLines = 12;
    private const int Most = 200;
    private const int LongestPrefix = 40;
    private const int FewestOfPostcode = 4;
    private const double Likely = 0.7;

    private static readonly Words Doubtful = new("via dir ind mor"); // "Via: LinkedIn"
    private static readonly Words Countries = new("country pays land país pais paese");
    private static readonly Words Fillers = new("idem same ditto dito none n/a n nc na folgt tbc tbd unbekannt unknown inconnu aucun keine ninguno nessuno nenhum geen");

    /// <summary>Adds their runs, in the place of what else was read there.</summary>
    public static void Read(string text, Layout layout, List<RoleTagger.Run> runs)
    {
        var count = 0;
        for (var done = 0; count < Most && Next(text, layout, done) is >= 0 and var line;)
        {
            done = ReadBlock(text, layout, line, done, out var run);
            if (run is { } address)
            {
                count++;
                RunOrder.Put(runs, address);
            }
        }
    }

    // The next line with a street or a postcode, from one on; -1 where there is none.
    private static int Next(string text, Layout layout, int from)
    {
        var lines = CollectionsMarshal.AsSpan(layout.Lines);
        for (var i = from; i < lines.Length; i++)
        {
            if (lines[i].Digits > 0 && LabelOf(text, layout, i, out _) is var part && (part == Column.Postcode || (part == Column.Street && !IsStreetAlone(layout, i))))
            {
                return i;
            }
        }

        return -1;
    }

    // "Adresse : 12 rue du Lac 69000 Lyon" among lines of no form: no part of an address beside it, and no comma within, by which it would be a whole one.
    private static bool IsStreetAlone(Layout layout, int index)
    {
        var lines = CollectionsMarshal.AsSpan(layout.Lines);
        if ((index > 0 && ValueOf(layout, lines[index - 1]) > 0) || (index + 1 < lines.Length && ValueOf(layout, lines[index + 1]) > 0))
        {
            return false;
        }

        foreach (ref readonly var token in CollectionsMarshal.AsSpan(layout.Tokens)[lines[index].First..lines[index].End])
        {
            if (token.Before == Gap.Comma)
            {
                return false;
            }
        }

        return true;
    }

    // The lines of a form around one of them, none before that where the last ended; the line behind them.
    private static int ReadBlock(string text, Layout layout, int line, int done, out RoleTagger.Run? run)
    {
        var (block, first) = (default(Block), line);
        while (first > done && line - first < MostLines && layout.Lines[first].Before == Gap.Line && LabelOf(text, layout, first - 1, out _) is Column.Street or Column.Place)
        {
            first--;
        }

        var (at, last) = (first, first);
        while (at < layout.Lines.Count && at - first < MostLines && (at == first || layout.Lines[at].Before == Gap.Line) && LabelOf(text, layout, at, out var value) is var part && part is Column.Street or Column.Postcode or Column.Place
            && !(part == Column.Street && block.HasStreet && !GoesOn(text, layout, at, value)))
        {
            if (block.Ends(part, text, layout, at, value))
            {
                break;
            }

            var with = block.With(part, text, layout, at, value);
            (block, last, at) = (with, with.Parts == block.Parts ? last : at, at + 1);
        }

        run = block.IsAddress ? new RoleTagger.Run(Role.Address, block.First, layout.Lines[last].End, Likely) : null;
        return Math.Max(at, line + 1);
    }

    /// <summary>A line of an address without the label before it: "PLZ / Ort: 3550 Langnau".</summary>
    public static ReadOnlySpan<char> Without(ReadOnlySpan<char> line) =>
        line.IndexOf(':') is > 1 and <= LongestPrefix and var colon && ColumnNames.Of(line[..colon]) is Column.Postcode or Column.Place or Column.Street ? WithoutFiller(line[(colon + 1)..].Trim()) : line;

    private static ReadOnlySpan<char> WithoutFiller(ReadOnlySpan<char> value) => Fillers.Has(value) ? default : value;

    // What a line is labelled as, of which nothing but words stands behind the colon; the first of them.
    private static Column LabelOf(string text, Layout layout, int index, out int value)
    {
        ref readonly var line = ref CollectionsMarshal.AsSpan(layout.Lines)[index];
        value = ValueOf(layout, line);
        return value > 0 ? ColumnNames.Of(LineLabel.Of(text, layout, line, value)) : Column.Unknown;
    }

    private static int ValueOf(Layout layout, in Stretch line) => line.Count <= MostWords && line.Kinds == 1 << (int)TokenKind.Word ? LineLabel.Value(layout, line, MostOfLabel) : 0;

    // "Address line 2", "Address 2": of the same address.
    private static bool GoesOn(string text, Layout layout, int line, int value) => LineLabel.Of(text, layout, layout.Lines[line], value).ContainsAnyInRange('2', '9');

    // Lines of a form, so far: the token that the address begins with, and what there is of it.
    private readonly record struct Block(int First, int Parts, bool HasStreet, bool HasPostcode, bool HasPlace, bool IsWhole, bool IsDoubtful)
    {
        public bool IsAddress => (HasStreet && (HasPostcode || (HasPlace && !IsDoubtful))) || (HasPostcode && HasPlace);

        // "Ville : Lyon" below "3 rue du Lac, 69000 Lyon": behind a whole address only its country may stand.
        public bool Ends(Column part, string text, Layout layout, int line, int value) =>
            IsWhole && !(part == Column.Place && Countries.Has(LineLabel.Of(text, layout, layout.Lines[line], value)) && !IsTold(text, layout, line, value));

        private bool IsTold(string text, Layout layout, int line, int value) =>
            text.AsSpan(layout.Tokens[First].Span.Start..layout.Tokens[value].Span.Start).Contains(LineLabel.Rest(layout, layout.Lines[line], value).Of(text), StringComparison.OrdinalIgnoreCase);

        public Block With(Column part, string text, Layout layout, int line, int value)
        {
            var tokens = CollectionsMarshal.AsSpan(layout.Tokens)[value..layout.Lines[line].End];
            var label = LineLabel.Of(text, layout, layout.Lines[line], value);
            if (IsFiller(part, text, label, tokens) || (Countries.Has(label) && !HasStreet && !HasPostcode))
            {
                return this;
            }

            var first = Parts == 0 || (part == Column.Street && !HasStreet) ? value : First; // "Country: UK" may stand above the street
            var block = this with { First = first, Parts = Parts + 1 };
            var isWhole = part == Column.Street && AreWhole(text, tokens);
            return part switch
            {
                Column.Street => block with { HasStreet = true, IsWhole = IsWhole || isWhole, HasPostcode = HasPostcode || isWhole, HasPlace = HasPlace || isWhole, IsDoubtful = Doubtful.Has(label) },
                Column.Postcode => block with { HasPostcode = HasPostcode || IsPostcode(text, tokens), HasPlace = HasPlace || HasTown(tokens) },
                _ => block with { HasPlace = true },
            };
        }

        // "Adresse : idem", "Rue : 12", "State: active"; the towns of a form in small letters begin so, too.
        private static bool IsFiller(Column part, string text, ReadOnlySpan<char> label, ReadOnlySpan<Token> tokens) =>
            Fillers.Has(tokens[0].In(text)) || (part == Column.Street && !HasWord(tokens)) || (part == Column.Place && char.IsUpper(label[0]) && AreSmall(tokens));

        private static bool AreSmall(ReadOnlySpan<Token> tokens)
        {
            foreach (ref readonly var token in tokens)
            {
                if (token.Shape != Shape.Lower)
                {
                    return false;
                }
            }

            return true;
        }

        private static bool HasWord(ReadOnlySpan<Token> tokens)
        {
            foreach (ref readonly var token in tokens)
            {
                if (token.Shape == Shape.DigitsAndLetters || (token.Span.Length > 2 && token.Shape < Shape.Digit1))
                {
                    return true;
                }
            }

            return false;
        }

        // "10 Low St, Leeds LS1 1AA" in one line: only a country may follow.
        private static bool AreWhole(string text, ReadOnlySpan<Token> tokens)
        {
            var hasComma = false;
            for (var i = 1; i < tokens.Length; i++)
            {
                hasComma |= tokens[i].Before == Gap.Comma;
                if (hasComma && (tokens[i].Shape is Shape.Digits4 or Shape.Digits5 || (i + 1 < tokens.Length && LostAddress.IsBritish(tokens[i].In(text), tokens[i + 1].In(text)))))
                {
                    return true;
                }
            }

            return false;
        }

        // Four digits, or as many letters and digits as in "E1 6AN".
        private static bool IsPostcode(string text, ReadOnlySpan<Token> tokens)
        {
            var (digits, capitals) = (0, 0);
            foreach (ref readonly var token in tokens)
            {
                foreach (var c in token.In(text))
                {
                    digits += char.IsAsciiDigit(c) ? 1 : 0;
                    capitals += char.IsAsciiLetterUpper(c) ? 1 : 0;
                }
            }

            return digits >= FewestOfPostcode || (digits > 1 && capitals > 1 && digits + capitals > FewestOfPostcode);
        }

        private static bool HasTown(ReadOnlySpan<Token> tokens)
        {
            foreach (ref readonly var token in tokens)
            {
                if (token.Shape is Shape.Lower or Shape.Capitalised or Shape.Mixed or Shape.Capitals && token.Span.Length > 2)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
