using Allo.Contacts.Extraction.Recognizers;

namespace Allo.Contacts.Extraction.Tables;

/// <summary>What a cell alone looks like.</summary>
internal enum CellSort
{
    /// <summary>It says nothing.</summary>
    Void,
    Words,
    Email,
    Website,
    Phone,

    /// <summary>Four to six digits.</summary>
    Postcode,

    /// <summary>Digits and words: a street, or a remark.</summary>
    Street,

    /// <summary>A day, a price, the number of an order.</summary>
    Figure,
}

/// <summary>Tells what a cell alone looks like.</summary>
internal static class CellSorts
{
    private const int FewestOfPhone = 8;
    private const int MostOfPhone = 13;
    private const int FewestOfPostcode = 4;
    private const int MostOfPostcode = 6;
    private const int MostOfLabel = 8;

    /// <summary>What it looks like.</summary>
    public static CellSort Of(ReadOnlySpan<char> cell)
    {
        if (CellText.IsVoid(cell))
        {
            return CellSort.Void;
        }

        if (cell.Contains('@'))
        {
            return cell.IndexOf('@') > 0 && !cell.Contains(' ') ? CellSort.Email : CellSort.Figure;
        }

        var (digits, letters) = (0, 0);
        foreach (var c in cell)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return IsSite(cell) ? CellSort.Website
            : digits == 0 ? CellSort.Words
            : letters > MostOfLabel && letters > digits ? CellSort.Street
            : IsPhone(cell, digits, letters) ? CellSort.Phone
            : letters == 0 && digits is >= FewestOfPostcode and <= MostOfPostcode && digits == cell.Length ? CellSort.Postcode
            : letters > MostOfLabel ? CellSort.Street
            : CellSort.Figure;
    }

    private static bool IsSite(ReadOnlySpan<char> cell) =>
        cell.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || cell.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        || (!cell.Contains(' ') && cell.LastIndexOf('.') is > 2 and var dot && cell.Length - dot - 1 is 2 or 3 && !cell[(dot + 1)..].ContainsAnyExceptInRange('a', 'z') && !cell.ContainsAnyInRange('A', 'Z'));

    // Written as one: a sign or a nought before it, or groups; an order has neither.
    private static bool IsPhone(ReadOnlySpan<char> cell, int digits, int letters) =>
        digits >= FewestOfPhone && (digits <= MostOfPhone || cell.Contains('+')) && letters <= MostOfLabel && !cell.ContainsAny('€', '$', '£') && !cell.Contains('%') && !cell.Contains(':') && !cell.Contains('_')
        && !LookAlike.IsDate(cell) && !(letters > 0 && char.IsUpper(cell[0]) && char.IsAsciiDigit(cell[^1]) && !cell.Contains(' ')) && (cell[0] is '0' or '+' or '(' || cell.ContainsAny(' ', '.', '-') || letters > 0);
}
