using System.Buffers;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Ownership;

/// <summary>Tells the line that gives the number of a whole house: "Standard : 05 55 21 40 87", "Switchboard 01733 …", "Tel. (Zentrale): 0831 …".</summary>
internal static class Switchboard
{
    private const int LongestLabel = 48;
    private const int MostWordsOfFirm = 5;
    private static readonly SearchValues<char> Separators = SearchValues.Create("|•·–—;");
    private static readonly Words Labels = new("standard switchboard zentrale telefonzentrale vermittlung centralita centralino centrale reception accueil empfang recepcion recepção receção receptie algemeen hauptnummer sammelnummer zentralnummer hovednummer vaxel växel telefonvaxel sentralbord");

    // What a number is called with one of these before or behind it: "Main number", "numéro général".
    private static readonly Words Mains = new("main general général generale geral hoofd principal principale allgemeine");
    private static readonly Words Numbers = new("number line tel telephone phone numero numéro ligne telefono telefone telefon telefoon nummer telefonnummer linea linha office");

    private static readonly Words Small = new("our notre unser unsere nuestra nuestro nostro nossa nosso ons onze the le la il el o a die der das de het no nr n° nº");
    private static readonly Words Particles = new("de du des la le les l d del della dei di da do der die das van den het of the and et und y e en &");

    /// <summary>Whether the words before a number in its line, few and no sentence, say so.</summary>
    public static bool Is(string text, TextSpan line, TextSpan number)
    {
        var before = text.AsSpan(Math.Max(line.Start, number.Start - LongestLabel - 1)..number.Start);
        before = before[(before.LastIndexOfAny(Separators) + 1)..];
        if (before.Length > LongestLabel || before.ContainsAnyInRange('0', '9'))
        {
            return false;
        }

        // The label is all there is: "Standard", "Tel. (Zentrale)", "Main number"; behind it only the name of a firm may stand, "Standard Gitovia".
        var (named, main, called, firm, part) = (false, false, false, 0, false);
        foreach (var range in before.SplitAny(" .:,()/-\t\u00a0'’"))
        {
            var word = before[range];
            if (word.IsEmpty || (firm == 0 && Small.Has(word)))
            {
                continue;
            }

            var isLabel = Labels.Has(word) || Mains.Has(word) || Numbers.Has(word);
            if (!isLabel || firm > 0)
            {
                part = char.IsLower(word[0]);
                firm++;
                if (!(named || (main && called)) || firm > MostWordsOfFirm || (part && !Particles.Has(word)) || (WordLexicon.Of(word) & WordKinds.CommonGivenName) != 0)
                {
                    return false;
                }

                continue;
            }

            named |= Labels.Has(word);
            main |= Mains.Has(word);
            called |= Numbers.Has(word);
        }

        return (named || (main && called)) && !part;
    }
}
