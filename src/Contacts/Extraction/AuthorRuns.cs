using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction;

/// <summary>What in a mail without a signature is its author's, whom the From header names: others of whom it speaks are not meant.</summary>
internal static class AuthorRuns
{
    private const int LinesOfAnAuthor = 12;

    private static readonly Words FirstPerson = new("""
        i me my mine myself us our ours i'm i'll i've je j'ai moi mon ma mes nous notre nos joindre m'appeler m'ecrire m'envoyer ich mich mir mein meine meiner meinem meinen uns unser unsere unserer
        yo mi mis nos nuestro nuestra llamarme llamame escribirme contactarme io mio mia miei mie noi nostro nostra chiamarmi scrivermi contattarmi eu meu minha meus minhas nosso nossa ligar-me ligue-me contactar-me ik mij mijn ons onze bel-me
        """);

    /// <summary>The runs that are left.</summary>
    public static List<RoleTagger.Run> Of(string text, List<RoleTagger.Run> runs, Layout layout)
    {
        var last = layout.Lines.FindLastIndex(static line => SignatureBlock.IsSentence(line));
        var names = runs.FindAll(run => run.Role == Role.Name && IsAuthor(layout, run, last)).ConvertAll(run => layout.Tokens[run.First].Line);
        return runs.FindAll(run => run.Role switch
        {
            Role.Name => IsAuthor(layout, run, last),
            Role.Own => names.Count > 0 || IsFirstPerson(text, layout, run.First),
            _ => IsOfOne(names, layout.Tokens[run.First].Line),
        });
    }

    // The From header has the name, or it stands below the last sentence.
    private static bool IsAuthor(Layout layout, RoleTagger.Run run, int lastSentence)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        if (!SignOff.IsPerson(tokens[run.First..run.End]))
        {
            return false;
        }

        foreach (ref readonly var token in tokens[run.First..run.End])
        {
            if ((token.Agrees & Agreement.From) != 0)
            {
                return true;
            }
        }

        var line = tokens[run.First].Line;
        return run.First == layout.Lines[line].First && (line > lastSentence || (line > 0 && layout.Lines[line - 1].Sort == Stretch.Closing));
    }

    private static bool IsOfOne(List<int> names, int line)
    {
        foreach (var name in names)
        {
            if (line >= name && line - name <= LinesOfAnAuthor)
            {
                return true;
            }
        }

        return false;
    }

    // "Call me at …", "mon portable : …"
    private static bool IsFirstPerson(string text, Layout layout, int at)
    {
        var line = layout.Lines[layout.Tokens[at].Line];
        foreach (ref readonly var token in CollectionsMarshal.AsSpan(layout.Tokens)[line.First..line.End])
        {
            if (FirstPerson.Has(text.AsSpan(token.Span.Start, token.Span.Length)))
            {
                return true;
            }
        }

        return false;
    }
}
