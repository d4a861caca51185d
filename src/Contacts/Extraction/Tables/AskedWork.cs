using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Tables;

/// <summary>Tells what whoever fills in a form wants to have done, which its label may call like a post: "Job: Hail damage, approx. 2,400 sq ft", "Trabajo: pintar la fachada".</summary>
internal static class AskedWork
{
    private const int FewestWords = 3;
    private const WordKinds OfPosts = WordKinds.TitleHead | WordKinds.Title;

    private static readonly Words Labels = new("""
        job job_description work works travaux nature_des_travaux travaux_souhaités auftrag arbeiten arbeit trabajo trabajos lavoro lavori tipo_di_lavoro trabalho trabalhos obra serviço servicio klus werk werkzaamheden opdracht zlecenie usługa opgave oppdrag uppdrag
        """);

    /// <summary>Whether a label may ask for it.</summary>
    public static bool IsLabel(ReadOnlySpan<char> label) => Labels.Has(label);

    /// <summary>Whether what stands behind such a label is no post: it counts something, or takes many words, and none of them is one of titles.</summary>
    public static bool Is(ReadOnlySpan<char> label, ReadOnlySpan<char> value)
    {
        if (!IsLabel(label))
        {
            return false;
        }

        var (words, kinds) = (0, WordKinds.None);
        foreach (var range in value.SplitAny(" ,;/-"))
        {
            var word = value[range];
            words += word.Length > 1 ? 1 : 0;
            kinds |= WordLexicon.Of(word);
        }

        return (kinds & WordKinds.TitleHead) == 0 && (value.ContainsAnyInRange('0', '9') || (words >= FewestWords && (kinds & OfPosts) == 0));
    }
}
