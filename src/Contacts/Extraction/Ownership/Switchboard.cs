using System.Buffers;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Ownership;

/// <summary>Tells the line that gives the number of a whole house: "Standard : 05 55 21 40 87", "Switchboard 01733 …", "Tel. (Zentrale): 0831 …".</summary>
internal static class Switchboard
{
    private const int LongestLabel = 48;
    private const int MostWords = 4;
    private const int MostWordsWithFirm = 8;
    private static readonly SearchValues<char> Separators = SearchValues.Create("|•·–—;");
    private static readonly Words Labels = new("standard switchboard zentrale telefonzentrale vermittlung centralino centralita centralino centrale reception accueil empfang recepcion recepção receção receptie algemeen hauptnummer sammelnummer zentralnummer hovednummer vaxel växel telefonvaxel sentralbord");

    // What a number is called with one of these before or behind it: "Main number", "numéro général".
    private static readonly Words Mains = new("main general général generale geral hoofd principal principale allgemeine");
    private static readonly Words Numbers = new("number line tel telephone phone numero numéro ligne telefono telefone telefon telefoon nummer telefonnummer linea linha office");

    /// <summary>Whether the words before a number in its line, few and no sentence, say so.</summary>
    public static bool Is(string text, TextSpan line, TextSpan number)
    {
        var before = text.AsSpan(line.Start..number.Start);
        before = before[(before.LastIndexOfAny(Separators) + 1)..];
        if (before.Length > LongestLabel || before.ContainsAnyInRange('0', '9'))
        {
            return false;
        }

        var (words, named, main, called) = (0, false, false, false);
        foreach (var range in before.SplitAny(" .:,()/-\t\u00a0'’"))
        {
            var word = before[range];
            words += word.IsEmpty ? 0 : 1;
            named |= Labels.Has(word);
            main |= Mains.Has(word);
            called |= Numbers.Has(word);
        }

        return (named || (main && called)) && words <= (before.TrimEnd(" \u00a0") is [.., ':'] ? MostWordsWithFirm : MostWords);
    }
}
