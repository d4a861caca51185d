using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Ownership;

/// <summary>Tells a line in which an author speaks of themselves: "call me at …", "mon portable : …".</summary>
internal static class FirstPerson
{
    private static readonly Words Known = new("""
        i me my mine myself us our ours i'm i'll i've je j'ai moi mon ma mes nous notre nos joindre m'appeler m'ecrire m'envoyer ich mich mir mein meine meiner meinem meinen uns unser unsere unserer
        yo mi mis nos nuestro nuestra llamarme llamame escribirme contactarme io mio mia miei mie noi nostro nostra chiamarmi scrivermi contattarmi eu meu minha meus minhas nosso nossa ligar-me ligue-me contactar-me ik mij mijn ons onze bel-me
        """);

    /// <summary>Whether a line has such a word.</summary>
    public static bool Speaks(string text, Layout layout, int line)
    {
        foreach (ref readonly var token in CollectionsMarshal.AsSpan(layout.Tokens)[layout.Lines[line].First..layout.Lines[line].End])
        {
            if (Known.Has(text.AsSpan(token.Span.Start, token.Span.Length)))
            {
                return true;
            }
        }

        return false;
    }
}
