using System.Buffers;

namespace Allo.Contacts.Extraction.Ownership;

/// <summary>Tells the number of a conference by what stands beside it: "Call-in: 888-443-6515", "1-888-271-0949, host code: 661877".</summary>
internal static class DialIn
{
    private const int Before = 40;
    private const int Behind = 60;

    // Fewer letters than any of the words has.
    private const int Shortest = 5;
    private const int FewestOfCode = 6;

    private const string Bridge = "bridge";

    private static readonly string[] Openings =
    [
        "dial-in", "dial in", "call-in", "call in #", Bridge, "einwahl", "toll-free dial", "conference call", "conf call", "salle de conf", "salle de conférence", "salle de réunion virtuelle", "konferenzraum", "konferenznummer", "sala de conferencia", "sala virtual", "sala virtuale", "vergaderlijn", "conference line", "telefonkonferenz", "audioconf", "conference telephonique", "conférence téléphonique", "chiamata in conferenza", "teleconf", "inbellen", "inbelnummer", "vergadernummer",
    ];

    private static readonly string[] Codes =
    [
        "passcode", "pass code", "host code", "access code", "participant", "conference id", "conference code", "meeting id", "meeting-id", " pin:", " pin #", "konferenz-id", "konferenzcode", "zugangscode", "kenncode", "teilnehmercode",
        "code d'accès", "code d'acces", "code d’accès", "code participant", "id de réunion", "id de la réunion", "código de acceso", "codigo de acceso", "id de reunión", "id de la reunión", "codice di accesso", "codice partecipante", "id riunione", "código de acesso", "id da reunião", "toegangscode", "vergadering-id",
    ];

    private static readonly SearchValues<string> AnyOpening = SearchValues.Create(Openings, StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> AnyCode = SearchValues.Create(Codes, StringComparison.OrdinalIgnoreCase);

    // What is the code of many things counts in the same sentence only: "My WhatsApp is 98220 47331. Vendor code is 4410982".
    private static readonly string[] CodesOfThings = [" code:", " code #", " code is"];
    private static readonly SearchValues<string> AnyThingsCode = SearchValues.Create(CodesOfThings, StringComparison.OrdinalIgnoreCase);

    // Each opening has one of the former letters and each code one of the latter; most words beside a number have none.
    private static readonly SearchValues<char> OfOpenings = SearchValues.Create("iIcCkKvV");
    private static readonly SearchValues<char> OfCodes = SearchValues.Create("dDpP");

    /// <summary>Everything that tells a conference.</summary>
    public static string[] Phrases { get; } = [.. Openings, .. Codes, .. CodesOfThings];

    private static readonly Comparer<Mention> InOrder = Comparer<Mention>.Create(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));

    /// <summary>Whether a number is one to dial into a conference; what stands beyond another mention says nothing of it.</summary>
    public static bool Is(string text, Mention number, List<Mention> found)
    {
        var index = found.BinarySearch(number, InOrder);
        var from = Math.Min(number.Span.Start, Math.Max(number.Span.Start - Before, index > 0 ? found[index - 1].Span.End : 0));
        var to = Math.Min(number.Span.End + Behind, index >= 0 && index + 1 < found.Count ? found[index + 1].Span.Start : text.Length);
        var line = text.AsSpan(from..number.Span.Start);
        line = line[(line.LastIndexOf('\n') + 1)..];
        var behind = Block(text.AsSpan(number.Span.End..Math.Max(to, number.Span.End)));
        return (line.Length >= Shortest && line.ContainsAny(OfOpenings) && line.IndexOfAny(AnyOpening) is >= 0 and var opening && !IsNamed(line, opening)) || (behind.Length >= Shortest && behind.ContainsAny(OfCodes) && (behind.ContainsAny(AnyCode) || Sentence(behind).ContainsAny(AnyThingsCode)));
    }

    /// <summary>Whether a code is dialled behind a number and a wait: "+33 1 70 99 53 81,,612044908#".</summary>
    public static bool Waits(string text, Mention number) =>
        text.AsSpan(number.Span.End) is [',', ',', .. var code] && code.IndexOfAnyExceptInRange('0', '9') is >= FewestOfCode and var end && code[end] == '#';

    // "Alice Trowbridge", "12 Bridge Street": no conference.
    private static bool IsNamed(ReadOnlySpan<char> line, int opening)
    {
        var rest = line[opening..];
        if (!rest.StartsWith(Bridge, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var behind = rest[Bridge.Length..];
        return ((opening > 0 && (char.IsLetter(line[opening - 1]) || line[opening - 1] == '-')) || behind is [' ', >= 'A' and <= 'Z', >= 'a' and <= 'z', ..] || behind is [>= 'a' and <= 'z', ..]) && !behind.ContainsAny(AnyOpening);
    }

    // Below a blank line or a rule something else begins: the code of a meeting says nothing of the signature above.
    private static ReadOnlySpan<char> Block(ReadOnlySpan<char> words)
    {
        for (var from = words.IndexOf('\n'); from >= 0 && from + 1 < words.Length;)
        {
            var line = words[(from + 1)..];
            var length = line.IndexOf('\n') is >= 0 and var end ? end : line.Length;
            if (length < line.Length && line[..length].Trim(" \r-_=*").IsEmpty)
            {
                return words[..from];
            }

            from = length < line.Length ? from + 1 + length : -1;
        }

        return words;
    }

    private static ReadOnlySpan<char> Sentence(ReadOnlySpan<char> words) => words.IndexOf(". ") is var end and >= 0 ? words[..end] : words;
}
