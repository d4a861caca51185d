using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Tables;

/// <summary>Tells what a question of a form asks for: "And your last name?", "Wo arbeiten Sie?".</summary>
internal static class QuestionLabel
{
    private const int Longest = 70;

    // What stands before the thing that is asked for.
    private static readonly Words Leads = new("""
        and et und y e en og och so ok what what's whats which is are please quel quelle quels quelles est sont c'est wie lautet lauten ist sind welche welches welcher was bitte
        cual cuál es son qual quale è é sono são wat welk welke hoe luidt hvad hvilken er vad
        """);

    private static readonly (Column Column, string[] Phrases)[] Asked =
    [
        (Column.Given, ["what should we call you", "how should we call you", "what can we call you", "what do we call you", "what may we call you", "nous vous appelions", "comment doit-on vous appeler", "comment devons-nous vous appeler", "comment pouvons-nous vous appeler", "comment peut-on vous appeler", "dürfen wir sie nennen", "sollen wir sie nennen", "dürfen wir dich nennen", "sollen wir dich nennen", "cómo podemos llamarte", "cómo podemos llamarle", "que te llamemos", "come possiamo chiamarla", "come possiamo chiamarti", "como podemos chamar", "como devemos chamar", "mogen we je noemen", "mogen we u noemen"]),
        (Column.WholeName, ["who are you", "vous appelez-vous", "t'appelles-tu", "tu t'appelles", "qui êtes-vous", "wie heißen sie", "wie heissen sie", "wie heißt du", "wie heisst du", "cómo te llamas", "cómo se llama", "come ti chiami", "come si chiama", "como te chamas", "como se chama", "hoe heet je", "hoe heet u"]),
        (Column.Company, ["where do you work", "who do you work for", "which company", "what company", "what organisation", "what organization", "où travaillez-vous", "où travailles-tu", "quelle entreprise", "quelle société", "wo arbeiten sie", "wo arbeitest du", "welche firma", "welches unternehmen", "welchem unternehmen", "dónde trabaja", "qué empresa trabaja", "dove lavor", "quale azienda", "onde trabalha", "que empresa trabalha", "waar werk", "welk bedrijf"]),
        (Column.Title, ["what do you do", "que faites-vous", "quel est votre métier", "was machen sie", "was machst du", "qué te dedicas", "qué se dedica", "cosa ti occupi", "cosa si occupa", "che lavoro fa", "o que faz", "wat doe je", "wat doet u"]),
        (Column.Phone, ["what number", "which number", "best number", "quel numéro", "welcher nummer", "welche nummer", "qué número", "che numero", "que número", "welk nummer"]),
        (Column.Contact, ["reach you", "contact you", "vous joindre", "vous contacter", "sie erreichen", "dich erreichen", "contactarte", "contactarle", "contattarla", "contattarti", "contactá-lo", "u bereiken", "je bereiken"]),
    ];

    /// <summary>Whether a line is a question that may be one.</summary>
    public static bool Is(ReadOnlySpan<char> line) => line.Length is > 3 and <= Longest && line.TrimEnd(" *") is [.., '?'];

    /// <summary>What the question asks for; <see cref="Column.Unknown"/> where it is another one.</summary>
    public static Column Of(ReadOnlySpan<char> question)
    {
        var rest = question.TrimStart("¿ ").TrimEnd(" ?*\u00a0\u202f");
        foreach (var (column, phrases) in Asked)
        {
            foreach (var phrase in phrases)
            {
                if (rest.Contains(phrase, StringComparison.OrdinalIgnoreCase))
                {
                    return column;
                }
            }
        }

        while (rest.IndexOf(' ') is > 0 and var space && Leads.Has(rest[..space]))
        {
            rest = rest[(space + 1)..].TrimStart();
        }

        return ColumnNames.Of(rest);
    }
}
