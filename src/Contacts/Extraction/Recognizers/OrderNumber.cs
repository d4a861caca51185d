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
    private static readonly Words Whose = new("your our my the this that his her their re ref reference customer client per under against on for of new old open notre nos votre vos mon ma ihre ihrer unsere unser meine nostro vostro suo nuestro su vuestro nosso vosso seu onze uw");
    private static readonly Words Dated = new("dated of from du vom del dal de van d.d");

    /// <summary>Whether a folded word may be the short name, or the end of it.</summary>
    public static bool MayBe(ReadOnlySpan<char> part) => part is "po" or "p" or "o" or "bc" or "bdc" or "oc" or "oa" or "oda";

    /// <summary>Whether what stands before digits names them so.</summary>
    /// <remarks>Where neither whose it is nor its date is told, one behind a word for phones is a number, and so is the only one: "Tel. PO 0574123456".</remarks>
    /// <param name="text">The text.</param>
    /// <param name="label">What stands before.</param>
    /// <param name="line">The line: the digits in it, those of a telephone stand in groups.</param>
    /// <param name="isPhone">Whether a word for phones stands before, too.</param>
    public static bool IsLabelled(string text, TextSpan label, TextSpan line, bool isPhone)
    {
        var before = text.AsSpan(label.Start, label.Length);
        var digits = text.AsSpan(label.End..line.End);
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

        var whose = LastOf(words[..^last.Length].TrimEnd(' '));
        var isOrder = Orders.Has(last) ? isNumbered : Purchases.Has(last) && last is not ['P', 'o', ..] && (whose.IsEmpty || char.IsLower(whose[0]) || !char.IsLetterOrDigit(whose[^1]) || Whose.Has(whose));
        return isOrder && (Whose.Has(whose) || Dated.Has(WordBehind(digits)) || (!isPhone && OtherNumber.IsNear(text, label.Start, label.End)));
    }

    // "BC n° 0677412290 du 12 mars"
    private static ReadOnlySpan<char> WordBehind(ReadOnlySpan<char> digits)
    {
        var behind = digits.TrimStart("0123456789").TrimStart(" (");
        return behind[..(behind.IndexOf(' ') is >= 0 and var end ? end : behind.Length)];
    }

    private static ReadOnlySpan<char> LastOf(ReadOnlySpan<char> words) => words[(words.LastIndexOfAny(" \t\u00a0") + 1)..];
}
