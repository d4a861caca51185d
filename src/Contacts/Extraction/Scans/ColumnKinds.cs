using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Tables;

namespace Allo.Contacts.Extraction.Scans;

/// <summary>Tells two columns of a card from a table of people, a form of labels and values, and a list of figures.</summary>
/// <remarks>A column of a table says one thing in every row; in one of a card a name stands above a title and a street above a number.</remarks>
internal static class ColumnKinds
{
    private const int PhoneDigits = 7;

    // Some may be read as letters: "(O54) 2l 84 73".
    private const int FewestDigits = 6;
    private const int WordsOfAName = 4;
    private const int LettersOfALabel = 2;

    private enum Kind
    {
        Text,
        Email,
        Phone,

        /// <summary>Begins with a digit and has fewer than a phone number.</summary>
        Figure,
    }

    /// <summary>Whether the columns are those of a card.</summary>
    public static bool AreOfOneCard(string text, List<ScanLine> rows)
    {
        if (rows.Count > 1 && TableHead.Of(text, rows[0].Line, rows[1].Line, []) is not null)
        {
            return false;
        }

        List<string> left = [], right = [];
        foreach (var row in rows)
        {
            if (row is { Gaps: 1, Left.Length: > 0, Right.Length: > 0 })
            {
                left.Add(row.Left.Of(text));
                right.Add(row.Right.Of(text));
            }
            else if (TwoColumns.IsRightOnly(rows[0], row))
            {
                right.Add(row.Left.Of(text));
            }
        }

        return IsContact(left, right) && !right.Exists(IsValue) && left.FindAll(IsLabel).Count * 2 < left.Count && right.FindAll(HasColumns).Count * 2 < right.Count && !IsList(left) && !IsList(right);
    }

    // Without a number or an address nobody is to be found.
    private static bool IsContact(List<string> left, List<string> right) => left.Exists(IsReachable) || right.Exists(IsReachable);

    /// <summary>Whether a number or an e-mail address stands in a cell.</summary>
    public static bool IsReachable(string cell) => cell.Contains('@', StringComparison.Ordinal) || Digits(cell) >= FewestDigits;

    // "Request ID      : 4711"
    private static bool IsValue(string cell) => cell is [':' or '=', ..];

    // "q00902.1  Rebook", but not "Tel.:  0171 …" nor "T  0171 …"
    private static bool HasColumns(string cell) => cell.IndexOf("  ", StringComparison.Ordinal) is > 1 and var gap && cell[gap - 1] is not (':' or '.');

    private static bool IsList(List<string> cells) => AreNames(cells) || SayOneThing(cells) || cells.FindAll(BeginsWithTime).Count * 2 >= cells.Count;

    // "08.30 – 11.00"
    private static bool BeginsWithTime(string cell)
    {
        var hour = cell.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return hour is 1 or 2 && cell[hour] is ':' or '.' or 'h' && cell.AsSpan(hour + 1) is [>= '0' and <= '5', >= '0' and <= '9', ..] behind && !(behind.Length > 2 && char.IsLetterOrDigit(behind[2]));
    }

    // "Tel", "E-Mail:", "m"
    private static bool IsLabel(string cell) =>
        cell.EndsWith(':') || (cell.Length <= LettersOfALabel && !char.IsDigit(cell[0])) || ColumnNames.Of(cell) != Column.Unknown
        || (!cell.Contains(' ', StringComparison.Ordinal) && (WordLexicon.Of(cell.AsSpan().TrimEnd(" .:")) & (WordKinds.PhoneLabel | WordKinds.FaxLabel | WordKinds.EmailLabel | WordKinds.WebLabel | WordKinds.AddressLabel)) != 0);

    // More than one, and as many as half of the cells: a list of people.
    private static bool AreNames(List<string> cells) => cells.FindAll(IsName).Count is > 1 and var names && names * 2 >= cells.Count;

    // A list may have a number behind each name: "Marie Durand (06 …)".
    private static bool IsName(string cell)
    {
        var (words, given) = (0, false);
        foreach (var range in cell.AsSpan().SplitAny(' ', ','))
        {
            var word = cell.AsSpan()[range];
            if (words == 0 && !word.IsEmpty && !char.IsUpper(word[0]))
            {
                return false; // "12 rue Pierre Curie"
            }

            var kinds = word.IsEmpty || !char.IsUpper(word[0]) ? WordKinds.None : WordLexicon.Of(word);
            if ((kinds & (WordKinds.LegalForm | WordKinds.Street)) != 0)
            {
                return false;
            }

            words += !word.IsEmpty && char.IsUpper(word[0]) ? 1 : 0;
            given |= words <= WordsOfAName && (kinds & WordKinds.CommonGivenName) != 0;
        }

        return given && words > 1;
    }

    // Numbers without labels or with the same one, addresses, or figures, in each row.
    private static bool SayOneThing(List<string> cells)
    {
        var (kind, label) = (KindOf(cells[0]), LabelOf(cells[0]));
        return cells.Count > (kind == Kind.Figure ? 2 : 1) && kind != Kind.Text && cells.TrueForAll(cell => KindOf(cell) == kind && (kind != Kind.Phone || LabelOf(cell) == label));
    }

    private static Kind KindOf(string cell) =>
        cell.Contains('@', StringComparison.Ordinal) ? Kind.Email : Digits(cell) >= PhoneDigits ? Kind.Phone : char.IsDigit(cell[0]) ? Kind.Figure : Kind.Text;

    private static int Digits(string cell)
    {
        var digits = 0;
        foreach (var c in cell)
        {
            digits += char.IsDigit(c) ? 1 : 0;
        }

        return digits;
    }

    // The letters before the first digit.
    private static string LabelOf(string cell) => Words.Fold(cell[..Math.Max(0, cell.AsSpan().IndexOfAnyInRange('0', '9'))]).Trim(' ', '.', ':', '+', '(');
}
