namespace Allo.Contacts.Extraction.Zones;

/// <summary>Tells the slip on which somebody takes down who called: its "De :" and "Pour :" are no head of a mail.</summary>
internal static class PhoneMemo
{
    private const int Longest = 60;

    private static readonly string[] Headings =
    [
        "message telephonique", "appel telephonique", "fiche d'appel", "telephone message", "phone message", "telephone memo", "phone memo", "while you were out", "telefonnotiz", "gesprachsnotiz", "anrufnotiz", "telefonische nachricht",
        "mensaje telefonico", "aviso de llamada", "recado telefonico", "llamada telefonica", "messaggio telefonico", "nota telefonica", "mensagem telefonica", "recado", "telefoonnotitie", "telefonische boodschap",
    ];

    /// <summary>Whether a text begins with the heading of one, and nothing else is said there.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">Its first line.</param>
    public static bool Begins(string text, TextSpan first)
    {
        if (first.Length > Longest)
        {
            return false;
        }

        var folded = FoldedLine.Of(text, first, stackalloc char[FoldedLine.Most]).Trim(" *#:-=");
        foreach (var heading in Headings)
        {
            if (folded.StartsWith(heading, StringComparison.Ordinal) && !folded[heading.Length..].ContainsAnyInRange('a', 'z'))
            {
                return true;
            }
        }

        return false;
    }
}
