using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction;

/// <summary>What in a mail without a signature is its author's, whom the From header names: others of whom it speaks are not meant.</summary>
internal static class AuthorRuns
{
    private const int LinesOfAnAuthor = 12;
    private const int MostLinesOfATail = 12;

    private static readonly Words FirstPerson = new("""
        i me my mine myself us our ours i'm i'll i've je j'ai moi mon ma mes nous notre nos joindre m'appeler m'ecrire m'envoyer ich mich mir mein meine meiner meinem meinen uns unser unsere unserer
        yo mi mis nos nuestro nuestra llamarme llamame escribirme contactarme io mio mia miei mie noi nostro nostra chiamarmi scrivermi contattarmi eu meu minha meus minhas nosso nossa ligar-me ligue-me contactar-me ik mij mijn ons onze bel-me
        """);

    /// <summary>The runs that are left.</summary>
    public static List<RoleTagger.Run> Of(string text, List<RoleTagger.Run> runs, Layout layout)
    {
        var tail = layout.Lines.FindLastIndex(static line => SignatureBlock.IsSentence(line)) + 1;
        tail = layout.Lines.Count - tail > MostLinesOfATail ? layout.Lines.Count - 1 : tail;
        var names = runs.FindAll(run => run.Role == Role.Name && IsAuthor(layout, run, tail)).ConvertAll(run => layout.Tokens[run.First].Line);
        return runs.FindAll(run => run.Role switch
        {
            Role.Name => IsAuthor(layout, run, tail),
            Role.Own => names.Count > 0 || layout.Tokens[run.First].Line >= tail || IsFirstPerson(text, layout, run.First),
            _ => layout.Tokens[run.First].Line >= tail || IsOfOne(names, layout.Tokens[run.First].Line),
        });
    }

    // The From header has the name, or it stands below the last sentence.
    private static bool IsAuthor(Layout layout, RoleTagger.Run run, int tail)
    {
        var words = CollectionsMarshal.AsSpan(layout.Tokens)[run.First..run.End];
        var line = words[0].Line;
        return SignOff.IsAuthor(words)
            || (SignOff.IsPerson(words) && run.First == layout.Lines[line].First && (line >= tail || (line > 0 && layout.Lines[line - 1].Sort == Stretch.Closing)));
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
