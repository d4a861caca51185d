using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Tells labels to which a number sticks: "Mob07432 905 611Tel 01209 217 640email …", as lines are joined that somebody copied.</summary>
internal static class GluedLabel
{
    private const int Shortest = 3;
    private const int Longest = 12;
    private static readonly Words Before = new("mob mobile tel tél téléphone telephone phone fax port portable ph cell cel gsm handy mobil mobiel móvil movil cellulare cellulaire telefon telefono teléfono telefone telefoon telemóvel tlm std standard dir direct directo diretto fixe fijo fisso");
    private static readonly Words Behind = new("mob mobile tel tél téléphone telephone phone fax port portable cell cel gsm handy mobil mobiel móvil movil cellulare cellulaire telefon telefono teléfono telefone telefoon telemóvel tlm direct email mail mél courriel correo web website site www");

    /// <summary>Whether one ends where a number begins.</summary>
    public static bool Ends(string text, int at, TextSpan line)
    {
        var start = at;
        while (start > line.Start && at - start <= Longest && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return at - start is >= Shortest and <= Longest && Before.Has(text.AsSpan(start, at - start));
    }

    /// <summary>Whether one begins where a number ends.</summary>
    public static bool Begins(string text, int at, TextSpan line)
    {
        var end = at;
        while (end < line.End && end - at <= Longest && char.IsLetter(text[end]))
        {
            end++;
        }

        return end - at is >= Shortest and <= Longest && Behind.Has(text.AsSpan(at, end - at));
    }
}
