using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.People;

/// <summary>Leaves out what a roster is called and whose turn it is, which the model reads as names: "Notdienst Pfingsten", and "Backup" of "Backup    Tim Moran    0412 …".</summary>
internal static class Rosters
{
    private const int MostWords = 4;

    private static readonly Words Turns = new("""
        rota roster on-call oncall standby astreinte astreintes permanence permanences rufbereitschaft bereitschaft bereitschaftsdienst notdienst dienstplan wochenenddienst hintergrunddienst pikettdienst störungsdienst winterdienst
        guardia guardias turno turnos retén reten reperibilità reperibilita turni piquete plantão plantao escala consignatie piket piketdienst storingsdienst dienstrooster weekenddienst bereikbaarheidsdienst beredskap jourlista vaktlista dyżur dyzur
        """);

    /// <summary>The runs without them, where somebody else is named.</summary>
    public static List<RoleTagger.Run> Leave(string text, Layout layout, List<RoleTagger.Run> runs)
    {
        for (var i = runs.Count - 2; i >= 0; i--)
        {
            if (runs[i].Role == Role.Name && (IsTurn(layout, runs[i], runs[i + 1]) || IsCalled(text, layout, runs[i])))
            {
                runs.RemoveAt(i);
            }
        }

        return runs;
    }

    // A word that is no name, parted from the whole name on its line.
    private static bool IsTurn(Layout layout, RoleTagger.Run run, RoleTagger.Run next)
    {
        if (next.Role != Role.Name || run.End - run.First != 1 || run.End != next.First)
        {
            return false;
        }

        var (word, name) = (layout.Tokens[run.First], layout.Tokens[next.First]);
        return next.End - next.First > 1 && name.Line == word.Line && name.Before is Gap.Colon or Gap.Dash or Gap.Wide or Gap.Bar
            && layout.Lines[word.Line].First == run.First && (word.Words & (WordKinds.GivenName | WordKinds.Honorific)) == 0;
    }

    private static bool IsCalled(string text, Layout layout, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens)[run.First..Math.Min(run.End, run.First + MostWords)];
        foreach (ref readonly var token in tokens)
        {
            if ((token.Words & WordKinds.CommonGivenName) != 0)
            {
                return false;
            }
        }

        foreach (ref readonly var token in tokens)
        {
            if (Turns.Has(token.In(text)))
            {
                return true;
            }
        }

        return false;
    }
}
