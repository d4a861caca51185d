using System.Collections.Frozen;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>The words of numbers below a hundred in seven languages, and those that dictation puts between them.</summary>
internal static class NumberWords
{
    /// <summary>No word of a number.</summary>
    public const int None = -1;

    /// <summary>Joins tens and units: "treinta y cuatro".</summary>
    public const int And = -2;

    /// <summary>The next digit twice.</summary>
    public const int Double = -3;

    /// <summary>The next digit three times.</summary>
    public const int Triple = -4;

    /// <summary>The plus sign of a country code.</summary>
    public const int Plus = -5;

    private const int Longest = 24;
    private const int Telling = 3;

    private static readonly string[] Lists =
    [
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
        "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
        "null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn",
        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve",
        "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove",
        "zero um dois tres quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove",
        "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien",
    ];

    private static readonly string[] Tens =
    [
        "twenty thirty forty fifty sixty seventy eighty ninety", "vingt trente quarante cinquante soixante septante huitante nonante", "zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig",
        "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", "venti trenta quaranta cinquanta sessanta settanta ottanta novanta", "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
        "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    ];

    // From two hundred on, where they are one word.
    private static readonly string[] Hundreds =
    [
        "doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos", "duecento trecento quattrocento cinquecento seicento settecento ottocento novecento",
        "duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos", "zweihundert dreihundert vierhundert funfhundert sechshundert siebenhundert achthundert neunhundert",
    ];

    // Other words of the same numbers.
    private static readonly string[] Others = ["oh double triple", "une double", "ein zwo doppel", "una dieci veintiuno veintiun doble triple", "una ventuno doppio", "uma duas meia duplo dezasseis dezassete dezanove quatorze", "dubbel"];

    /// <summary>How the words begin, folded, with the space before them; a number of several words has one of these at least.</summary>
    public static IReadOnlyList<string> Openings { get; } = [.. Lists.Concat(Tens).Concat(Hundreds).SelectMany(static words => words.Split(' ')).Where(static word => word.Length >= Telling).Select(static word => ' ' + word[..Math.Min(word.Length, Telling + 1)]).Distinct()];

    private static readonly string[][] Regions =
    [
        [], ["FR", "BE", "CH", "LU", "MA", "TN", "SN", "CI", "CA"], ["DE", "AT", "CH"], ["ES", "MX", "CO", "AR", "CL", "PE"], ["IT", "CH"], ["PT", "BR"], ["NL", "BE"],
    ];

    private static readonly FrozenDictionary<string, int> Values = Build();

    /// <summary>The countries of the language that most of the words are of; none for English, which many countries speak.</summary>
    public static string[] RegionsOf(string folded)
    {
        var words = folded.Split([' ', ',', '-', '.'], StringSplitOptions.RemoveEmptyEntries);
        return Regions[Enumerable.Range(0, Lists.Length).MaxBy(language => words.Count(Known[language].Contains))];
    }

    private static readonly FrozenSet<string>[] Known = [.. Enumerable.Range(0, Lists.Length).Select(static language => $"{Lists[language]} {Tens[language]} {Others[language]}".Split(' ').ToFrozenSet(StringComparer.Ordinal))];

    // A bit for the first two letters of each word of numbers and its length.
    private static readonly int[] Beginnings = Begin();

    /// <summary>Whether a word may have a value: one that begins so has its length. Only words of letters have one.</summary>
    public static bool MayBe(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (c > '\x7f')
            {
                return true;
            }
        }

        return word.Length <= Longest && (Beginnings[Beginning(word)] & (1 << word.Length)) != 0;
    }

    /// <summary>The value of a word, or one of the marks above.</summary>
    public static int ValueOf(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > Longest)
        {
            return None;
        }

        Span<char> folded = stackalloc char[Longest];
        var length = Lexicon.WordHash.Fold(word, folded);
        return Values.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded[..length], out var value) ? value : None;
    }

    private static FrozenDictionary<string, int> Build()
    {
        var values = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["oh"] = 0, ["o"] = 0, ["ein"] = 1, ["zwo"] = 2, ["une"] = 1, ["uma"] = 1, ["duas"] = 2, ["meia"] = 6, ["quatorze"] = 14, ["dezasseis"] = 16, ["dezassete"] = 17, ["dezanove"] = 19, ["vingts"] = 20,
            ["y"] = And, ["e"] = And, ["et"] = And, ["double"] = Double, ["dubbel"] = Double, ["doppel"] = Double, ["doppelt"] = Double, ["duplo"] = Double, ["dobro"] = Double, ["und"] = And, ["and"] = And, ["en"] = And, ["zweimal"] = Double, ["zwomal"] = Double, ["dreimal"] = Triple, ["tripel"] = Triple, ["doble"] = Double, ["doppio"] = Double, ["triple"] = Triple, ["treble"] = Triple, ["plus"] = Plus, ["mas"] = Plus, ["+"] = Plus, ["hundred"] = 100, ["cent"] = 100, ["cents"] = 100, ["hundert"] = 100, ["honderd"] = 100,
        };
        foreach (var hundreds in Hundreds)
        {
            var words = hundreds.Split(' ');
            for (var i = 0; i < words.Length; i++)
            {
                values.TryAdd(words[i], (i + 2) * 100);
            }
        }

        for (var language = 0; language < Lists.Length; language++)
        {
            var (low, tens) = (Lists[language].Split(' '), Tens[language].Split(' '));
            for (var i = 0; i < low.Length; i++)
            {
                values.TryAdd(low[i], i);
            }

            for (var ten = 0; ten < tens.Length; ten++)
            {
                values.TryAdd(tens[ten], (ten + 2) * 10);
                AddJoined(values, language, low, tens[ten], (ten + 2) * 10);
            }
        }

        AddItalian(values);
        return values.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // "trecentoquarantanove": Italians write as one word what they say of a number's beginning.
    private static void AddItalian(Dictionary<string, int> values)
    {
        string[] hundreds = ["cento", .. Hundreds[1].Split(' ')];
        var below = values.Where(static pair => pair.Value is > 0 and < 100).Select(static pair => (pair.Key, pair.Value)).Where(static pair => IsItalian(pair.Key)).ToList();
        for (var i = 0; i < hundreds.Length; i++)
        {
            foreach (var (word, value) in below)
            {
                values.TryAdd(hundreds[i] + word, ((i + 1) * 100) + value);
            }
        }
    }

    private static bool IsItalian(string word) => Array.Exists(Lists[4].Split(' '), ones => word.EndsWith(ones, StringComparison.Ordinal)) || Array.Exists(Tens[4].Split(' '), ten => word.StartsWith(ten[..^1], StringComparison.Ordinal));

    private static int[] Begin()
    {
        var beginnings = new int[32 * 32];
        foreach (var word in Values.Keys)
        {
            beginnings[Beginning(word)] |= word.Length <= Longest ? 1 << word.Length : 0;
        }

        return beginnings;
    }

    // Of both cases of a letter the same.
    private static int Beginning(ReadOnlySpan<char> word) => ((word[0] % 32) * 32) + (word.Length > 1 ? word[1] % 32 : 0);

    // "vierunddreißig", "vierendertig", "trentaquattro", "veintidós".
    private static void AddJoined(Dictionary<string, int> values, int language, string[] low, string tens, int value)
    {
        for (var unit = 1; unit < 10; unit++)
        {
            var word = language switch
            {
                2 => (unit == 1 ? "ein" : low[unit]) + "und" + tens,
                6 => low[unit] + "en" + tens,
                4 => (unit is 1 or 8 ? tens[..^1] : tens) + low[unit],
                3 when value == 20 => "veinti" + low[unit],
                _ => null,
            };
            if (word is not null)
            {
                values.TryAdd(word, value + unit);
            }
        }
    }
}
