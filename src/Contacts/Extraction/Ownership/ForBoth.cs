using System.Buffers;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Ownership;

/// <summary>Tells a line that says that what it tells is of two people: "Tel. für beide", "une seule adresse pour nous deux".</summary>
internal static class ForBoth
{
    private const int Longest = 160;

    private static readonly SearchValues<string> Phrases = SearchValues.Create(
        [
            "for both", "both of us", "us both", "we share", "shared by", "shared line", "pour les deux", "pour nous deux", "a nous deux", "pour tous les deux", "pour toutes les deux", "numero commun", "adresse commune", "ligne commune",
            "fur beide", "fur uns beide", "gemeinsame", "para los dos", "para las dos", "para ambos", "para ambas", "de ambos", "per entrambi", "per entrambe", "per tutti e due", "para os dois", "para as duas", "dos dois",
            "voor beiden", "voor ons beiden", "voor allebei", "gezamenlijk",
        ], StringComparison.Ordinal);

    private static readonly Words Everybody = new("both all deux tous toutes beide ambos ambas entrambi entrambe due dois duas beiden allebei");

    /// <summary>Whether the words before a firm say that all work there: "both at Green Lane Primary School", "tous les deux chez Acme".</summary>
    public static bool IsWhere(string text, TextSpan firm)
    {
        var before = text.AsSpan(0, firm.Start).TrimEnd();
        before = before[(before.LastIndexOfAny(',', '.', '\n') + 1)..];
        foreach (var word in before.Split(' '))
        {
            if (Everybody.Has(before[word]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a line says so.</summary>
    public static bool Is(string text, TextSpan line) => line.Length <= Longest && Words.Fold(line.Of(text)).AsSpan().ContainsAny(Phrases);
}
