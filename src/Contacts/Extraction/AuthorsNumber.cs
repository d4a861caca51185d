using System.Buffers;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction;

/// <summary>Tells the number that an author gives as their own within a sentence: "appelez-moi au 06 …", "you can get me on 01692 …", "mich selbst unter 0511 …".</summary>
internal static class AuthorsNumber
{
    private const int Before = 64;
    private const int MostWords = 9;
    private static readonly SearchValues<char> Ends = SearchValues.Create("\n\r!?;");

    private static readonly Words First = new("""
        me my mine i'm i'll myself moi mon ma mien mienne j'ai m'appeler m'appelant m'ecrire m'y m'envoyer m'avoir perso mich mir mein meine meiner meinem meinen selbst
        mi mio mia mis llamame llamarme escribeme escribame llameme contactarme localizarme chiamami mi contattarmi chiamarmi scrivimi cellulare_mio
        meu minha ligar-me ligue-me contacta-me contactar-me comigo mij mijn ik
        """);

    // Whose it may be else; and to whom it is said.
    private static readonly Words Others = new("""
        his her their he she they him them our colleague assistant boss manager wife husband brother sister office's son sa ses lui leur il elle ils elles collegue assistante patron chef femme mari frere
        sein seine seinem seiner ihr ihre ihrem ihrer ihn er sie kollege kollegin kollegen assistentin chefin frau herr herrn su sus suyo companero companera jefe jefa suo sua loro collega capo
        seu dele dela colega chefe zijn haar hun collega baas pa secretary secretaire partner accountant comptable not pas nicht plus wait donne give gib dile digli
        """);

    /// <summary>Whether the sentence before a number says so.</summary>
    public static bool Is(string text, TextSpan number)
    {
        var from = Math.Max(0, number.Start - Before);
        var said = text.AsSpan(from, number.Start - from);
        said = said[(said.LastIndexOfAny(Ends) + 1)..];
        said = said.LastIndexOf(". ") is var stop and >= 0 ? said[(stop + 2)..] : said;
        if (said.Length < 3)
        {
            return false;
        }

        var words = said.ToString().Split([' ', ',', ':', '(', ')', '"', '/', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = words.Length - 1; i >= Math.Max(0, words.Length - MostWords); i--)
        {
            var word = Words.Fold(words[i]);
            var parts = word.Split('-', '’');
            if (First.Has(word) || Array.Exists(parts, part => First.Has(part)))
            {
                return true;
            }

            if (Array.Exists(parts, part => Others.Has(part)) || (char.IsUpper(words[i][0]) && (WordLexicon.Of(word) & WordKinds.GivenName) != 0))
            {
                return false;
            }
        }

        return false;
    }
}
