using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Tells the number of an order by its short name, "your PO 07748221903", "BC n° 0612345678"; "Prato (PO)" is a province, "Vancouver, BC" a town, and "PO Box" where mail goes.</summary>
internal static class OrderNumber
{
    private const int FewestInARow = 6;
    private static readonly Words Numbered = new("nr no n° nº n num numero number nummer");
    private static readonly Words Purchases = new("po p/o p.o p.o.");

    // Of these only what is called their number.
    private static readonly Words Orders = new("bc bdc oc oa oda");

    // What stands before it in capitals, too.
    private static readonly Words Whose = new("your our my the this that his her their re ref reference customer client per under against on for of new old open");

    /// <summary>Whether a folded word may be the short name, or the end of it.</summary>
    public static bool MayBe(ReadOnlySpan<char> part) => part is "po" or "p" or "o" or "bc" or "bdc" or "oc" or "oa" or "oda";

    /// <summary>Whether what stands before digits names them so.</summary>
    /// <param name="before">What stands before.</param>
    /// <param name="digits">The digits: those of a telephone stand in groups.</param>
    public static bool IsLabelled(ReadOnlySpan<char> before, ReadOnlySpan<char> digits)
    {
        if (digits.Length < FewestInARow || digits[..FewestInARow].ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        var words = before.TrimEnd(" :#");
        var last = LastOf(words);
        var isNumbered = Numbered.Has(last.TrimEnd('.'));
        if (isNumbered)
        {
            words = words[..^last.Length].TrimEnd(" :#");
            last = LastOf(words);
        }

        if (Orders.Has(last))
        {
            return isNumbered;
        }

        var whose = LastOf(words[..^last.Length].TrimEnd(' '));
        return Purchases.Has(last) && last is not ['P', 'o', ..] && (whose.IsEmpty || char.IsLower(whose[0]) || !char.IsLetterOrDigit(whose[^1]) || Whose.Has(whose));
    }

    private static ReadOnlySpan<char> LastOf(ReadOnlySpan<char> words) => words[(words.LastIndexOfAny(" \t\u00a0") + 1)..];
}
