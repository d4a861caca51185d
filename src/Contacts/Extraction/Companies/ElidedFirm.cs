using Allo.Contacts.Extraction.Recognizers;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Gives a firm the word that is read as a surname: "c'est Karim d'Atlas Froid" is Karim, of Atlas Froid.</summary>
internal static class ElidedFirm
{
    private const int Elision = 2;

    // In French only: "sono Marco d'Amico".
    private static readonly string[] Saying = ["c'est ", "c’est ", "cest ", "ici ", "je suis "];

    /// <summary>Takes such words out of the names of who introduces themselves, and puts them before their firms.</summary>
    public static void Take(string text, List<NameRecognizer.Found> names, List<Mention> found)
    {
        for (var i = 0; i < names.Count; i++)
        {
            var (given, family) = (names[i].Given, names[i].Family);
            if (given.Length > 0 && given.Start <= family.Start && text.AsSpan(family.Start, family.Length) is ['d', '\'' or '’', >= 'A', ..] && IsSaid(text.AsSpan(0, given.Start)))
            {
                names[i] = Taken(text, names[i], found);
            }
        }
    }

    private static NameRecognizer.Found Taken(string text, NameRecognizer.Found name, List<Mention> found)
    {
        var firm = found.FindIndex(mention => mention.Field == ContactField.Company && mention.Span.Start == name.Family.End + 1 && text[name.Family.End] == ' ');
        if (firm < 0 || PersonName.Of(name.Name.Given, null) is not { } alone)
        {
            return name;
        }

        var span = found[firm].Span with { Start = name.Family.Start + Elision };
        found[firm] = found[firm] with { Span = span, Text = span.Of(text), Value = span.Of(text) };
        return name with { Name = alone, Family = default };
    }

    private static bool IsSaid(ReadOnlySpan<char> before)
    {
        foreach (var said in Saying)
        {
            if (before.EndsWith(said, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
