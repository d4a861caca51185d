using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Tells labels to which a number, an address or a site sticks: "Mob07432 905 611Tel 01209 217 640email …", "jane@acme.frPort: 06 …", as lines are joined that somebody copied.</summary>
internal static class GluedLabel
{
    private const int Shortest = 3;
    private const int Longest = 12;
    private static readonly Words Before = new("mob mobile tel tél téléphone telephone phone fax port portable ph cell cel gsm handy mobil mobiel móvil movil cellulare cellulaire telefon telefono teléfono telefone telefoon telemóvel tlm std standard dir direct directo diretto fixe fijo fisso");
    private static readonly Words Behind = new("mob mobile tel tél téléphone telephone phone fax port portable cell cel gsm handy mobil mobiel móvil movil cellulare cellulaire telefon telefono teléfono telefone telefoon telemóvel tlm direct directo diretto durchwahl fixe fijo fisso std standard email e-mail mail mél courriel courrier correo e-post web website webseite homepage internet site sito sitio url www");
    private const string Letters = "TMFPDEW";

    /// <summary>Whether one ends where a number begins.</summary>
    public static bool Ends(string text, int at, TextSpan line)
    {
        var start = at;
        while (start > line.Start && at - start <= Longest && char.IsLetter(text[start - 1]))
        {
            start--;
            if (IsSeam(text, start, line.Start))
            {
                break; // "www.acme.ieTel063 …"
            }
        }

        return at - start is >= Shortest and <= Longest && Before.Has(text.AsSpan(start, at - start));
    }

    /// <summary>Whether one begins where a number ends.</summary>
    public static bool Begins(string text, int at, TextSpan line)
    {
        var end = at;
        while (end < line.End && end - at <= Longest && (char.IsLetter(text[end]) || (text[end] == '-' && end == at + 1)))
        {
            end++;
        }

        return end - at is >= Shortest and <= Longest && Behind.Has(text.AsSpan(at, end - at));
    }

    /// <summary>Where a label begins to which a host sticks: behind a top-level domain in small letters a capital, and nothing of a host behind the label; null where none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="host">What looks like a host.</param>
    /// <param name="line">Its line.</param>
    public static int? BehindHost(string text, TextSpan host, TextSpan line)
    {
        for (var dot = text.IndexOf('.', host.Start, host.Length); dot >= 0; dot = text.IndexOf('.', dot + 1, host.End - dot - 1))
        {
            var start = dot + 1;
            while (start < host.End && char.IsLower(text[start]))
            {
                start++;
            }

            if (start < host.End && start - dot > 2 && char.IsUpper(text[start]) && TopLevelDomains.Has(text.AsSpan(dot + 1, start - dot - 1)) && IsLabel(text, start, line))
            {
                return start;
            }
        }

        return null;
    }

    // "Tel", "E-Mail", or a letter and a colon; "acme.deMail.com" goes on.
    private static bool IsLabel(string text, int start, TextSpan line)
    {
        var end = start;
        while (end < line.End && end - start <= Longest && (char.IsLetter(text[end]) || (text[end] == '-' && end == start + 1)) && !(end > start && IsSeam(text, end, start)))
        {
            end++;
        }

        var isOpen = end < line.End && (text[end] is '-' or '_' || (text[end] is '.' && end + 1 < line.End && char.IsLetter(text[end + 1])));
        return end - start == 1 ? end < line.End && text[end] == ':' && Letters.Contains(text[start], StringComparison.Ordinal) : !isOpen && Behind.Has(text.AsSpan(start, end - start));
    }

    // A capital behind a small letter.
    private static bool IsSeam(string text, int at, int start) => at > start && char.IsUpper(text[at]) && char.IsLower(text[at - 1]);
}
