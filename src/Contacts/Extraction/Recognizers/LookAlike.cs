using System.Globalization;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Tells digits that only look like a phone number by how they are written: opening hours, tax numbers, bank slips.</summary>
internal static class LookAlike
{
    private const int MostOfNumbers = 40;
    private const int MostHours = 24;
    private const int MostMinutes = 60;
    private const int FewestUnlabelled = 6;
    private const int LongestPostal = 10;
    private const int Postcode = 5;
    private const int LongestHouse = 4;
    private const int MostDays = 31;
    private const int MostOfCode = 5;
    private const int LongestOfCode = 8;
    private static readonly string[] Boxes = ["P.O. Box", "PO Box", "P.O.Box", "P O Box", "P.O Box", "POBox"];
    private static readonly Words Postal = new("cs bp tsa cedex cep plz postfach postbus apartado casilla casella postale km box");
    private static readonly Words Taxed = new("at atu be bg che cy cz de dk ee el es fi fr gb hr hu ie it lt lu lv mt nl pl pt ro se si sk");

    /// <summary>Whether a number is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">Its line.</param>
    /// <param name="cluster">All digits around it that no word parts.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="region">The country that it was read for.</param>
    /// <param name="found">The mentions before it.</param>
    public static bool Is(string text, TextSpan line, TextSpan cluster, TextSpan span, string region, List<Mention> found) =>
        AreHours(text, cluster, span) || AreDays(text, span) || IsMoment(text.AsSpan(span.Start, span.Length)) || IsPostal(text, line, span) || IsOfQuery(text, line, span.Start) || (text[span.Start] != '+' && (IsTax(text, line, cluster, region) || IsPartOf(text, line, cluster, span, found)));

    /// <summary>Whether digits are a house and the postcode behind it: "via Provinciale 118 - 23815 Introbio"; "Tel. 0511 - 23815 Fax …" is a number.</summary>
    public static bool IsHouse(string text, TextSpan span)
    {
        if (text[span.Start] == '0' || text.AsSpan(0, span.Start).TrimEnd(' ') is not [.., var before] || !char.IsLetter(before))
        {
            return false;
        }

        var house = text.AsSpan(span.Start, span.Length) is { Length: > Postcode } digits && NumberForm.EndsInPostcode(text, span) ? digits[..^Postcode] : default;
        return house.TrimEnd() is [.., '-' or '–'] && house.TrimEnd(" -–") is { Length: > 0 and <= LongestHouse } number && !number.ContainsAnyExceptInRange('0', '9');
    }

    // "/products/?gclid=0871234567"
    private static bool IsOfQuery(string text, TextSpan line, int start)
    {
        if (start <= line.Start || text[start - 1] != '=')
        {
            return false;
        }

        var name = start - 1;
        while (name > line.Start && (char.IsAsciiLetterOrDigit(text[name - 1]) || text[name - 1] is '_' or '-'))
        {
            name--;
        }

        return name < start - 1 && name > line.Start && text[name - 1] is '?' or '&';
    }

    /// <summary>Whether digits are a day: "14/8/2025", "3.11.25".</summary>
    public static bool IsDate(ReadOnlySpan<char> digits)
    {
        var last = digits.LastIndexOfAny('/', '.', '-');
        return last > 0 && digits.Length - last - 1 is 2 or 4 && !digits[(last + 1)..].ContainsAnyExceptInRange('0', '9') && digits[..last].IndexOf(digits[last]) is > 0 and var first
            && Number(digits[..first]) is > 0 and <= MostDays && Number(digits[(first + 1)..last]) is > 0 and <= MostDays;
    }

    // "L-5326 Contern", "CS 76029 - 29330 Quimper", "km 742": few digits, or what a word of addresses stands before.
    private static bool IsPostal(string text, TextSpan line, TextSpan span)
    {
        var digits = 0;
        for (var i = span.Start; i < span.End; i++)
        {
            digits += char.IsDigit(text[i]) ? 1 : 0;
        }

        return digits < FewestUnlabelled || IsOfBox(text, line, span);
    }

    /// <summary>Whether digits are a post box, whatever else the words before them may tell: "P.O. Box 1147-20117".</summary>
    public static bool IsBox(string text, TextSpan line, TextSpan span)
    {
        var before = text.AsSpan(line.Start, span.Start - line.Start).TrimEnd(" :");
        foreach (var box in before is [.., 'x' or 'X'] ? Boxes : [])
        {
            if (before.EndsWith(box, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // "B.P. 30217"
    private static bool IsOfBox(string text, TextSpan line, TextSpan span)
    {
        var end = span.Start;
        while (end > line.Start && text[end - 1] is ' ' or '.' or ':' or '-' or '°')
        {
            end--;
        }

        var start = end;
        while (start > line.Start && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        // "B.P. 30217"
        return end - start is > 1 and <= LongestPostal ? Postal.Has(text.AsSpan(start, end - start))
            : end - start == 1 && start - 2 >= line.Start && text[start - 1] == '.' && Postal.Has([text[start - 2], text[start]]);
    }

    // "7.00–12.00 / 13.15–17.00": two times of the day and a dash between.
    private static bool AreHours(string text, TextSpan cluster, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (text[i] is '-' or '–' or '—' or '/' && TimeBefore(text, i, cluster.Start) && TimeBehind(text, i + 1, cluster.End))
            {
                return true;
            }
        }

        return false;
    }

    // "22.07. – 04.08.": two days and a dash between.
    private static bool AreDays(string text, TextSpan span)
    {
        var digits = text.AsSpan(span.Start, span.Length).Trim(" .");
        var dash = digits.IndexOfAny('-', '–', '—');
        return dash > 0 && IsDay(digits[..dash].TrimEnd(" .")) && IsDay(digits[(dash + 1)..].TrimStart(' '));
    }

    // "03.03.2026 07" of "03.03.2026 07:48"
    private static bool IsMoment(ReadOnlySpan<char> digits) =>
        digits.LastIndexOf(' ') is > 0 and var end && digits.Length - end - 1 is 1 or 2 && Number(digits[(end + 1)..]) <= MostHours
        && digits[..end].TrimEnd(" ,") is [.., '.' or '/' or '-', '1' or '2', _, _, _] day && IsDate(day);

    private static bool IsDay(ReadOnlySpan<char> day) =>
        day.Length is >= 3 and <= 5 && day.IndexOfAny('.', '/') is 1 or 2 && day.Count('.') + day.Count('/') == 1
        && Number(day[..day.IndexOfAny('.', '/')]) is > 0 and <= 31 && Number(day[(day.IndexOfAny('.', '/') + 1)..]) is > 0 and <= 12;

    private static int Number(ReadOnlySpan<char> digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private static bool TimeBefore(string text, int end, int from)
    {
        var i = end;
        while (i > from && text[i - 1] == ' ')
        {
            i--;
        }

        return i - 4 >= from && text[i - 3] is '.' or ':' && Value(text, i - 2, i) < MostMinutes && IsHour(text, text[i - 4] is >= '0' and <= '9' && i - 5 >= from && char.IsAsciiDigit(text[i - 5]) ? i - 5 : i - 4, i - 3, from);
    }

    private static bool IsHour(string text, int start, int end, int from) =>
        Value(text, start, end) <= MostHours && (start == from || !(char.IsAsciiDigit(text[start - 1]) || (text[start - 1] is '.' or '-' or '/' && start - 1 > from && char.IsAsciiDigit(text[start - 2]))));

    private static bool TimeBehind(string text, int start, int to)
    {
        while (start < to && text[start] == ' ')
        {
            start++;
        }

        var end = start;
        while (end < to && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - start is 1 or 2 && Value(text, start, end) <= MostHours && end + 2 < to + 1 && text[end] is '.' or ':' && Value(text, end + 1, Math.Min(end + 3, to)) < MostMinutes
            && (end + 3 >= to || !(char.IsAsciiDigit(text[end + 3]) || (text[end + 3] is '.' && end + 4 < to && char.IsAsciiDigit(text[end + 4]))));
    }

    private static int Value(string text, int start, int end)
    {
        var value = 0;
        for (var i = start; i < end; i++)
        {
            value = char.IsAsciiDigit(text[i]) ? (value * 10) + text[i] - '0' : 1000;
        }

        return start < end ? value : 1000;
    }

    /// <summary>Whether digits are from when to when a door is open, whatever word stands before: "t/m vr 8.30–17.15 uur".</summary>
    public static bool AreTimes(ReadOnlySpan<char> digits)
    {
        var dash = digits.IndexOfAny('-', '–');
        return dash > 0 && IsTime(digits[..dash].TrimEnd(' ')) && IsTime(digits[(dash + 1)..].TrimStart(' '));
    }

    private static bool IsTime(ReadOnlySpan<char> time) =>
        time.Length is 4 or 5 && time[^3] is '.' or ':' && Number(time[..^3]) <= MostHours && !time[..^3].ContainsAnyExceptInRange('0', '9') && time[^2] is >= '0' and <= '5' && char.IsAsciiDigit(time[^1]);

    /// <summary>Whether digits are a firm's in the South African register: "2014/062718/21".</summary>
    public static bool IsRegistration(ReadOnlySpan<char> digits) =>
        digits is ['1' or '2', _, _, _, '/', .. { Length: 6 } number, '/', _, _] && !digits[..4].ContainsAnyExceptInRange('0', '9') && !number.ContainsAnyExceptInRange('0', '9');

    /// <summary>Whether digits are the rest of what an order or a part is called, whatever word stands before: "order HM-558210".</summary>
    public static bool IsCode(string text, TextSpan line, TextSpan cluster)
    {
        var digits = text.AsSpan(cluster.Start, cluster.Length).TrimStart('-');
        var end = cluster.End - digits.Length;
        var start = end - 1;
        while (start > line.Start && char.IsAsciiLetterUpper(text[start - 1]))
        {
            start--;
        }

        return start >= line.Start && text[end - 1] == '-' && end - 1 - start is > 1 and < MostOfCode && (start == line.Start || !char.IsLetterOrDigit(text[start - 1]))
            && digits.Length <= LongestOfCode && !digits.ContainsAnyExceptInRange('0', '9')
            && (WordLexicon.Of(text.AsSpan(start, end - 1 - start)) & (WordKinds.PhoneLabel | WordKinds.FaxLabel)) == 0;
    }

    // "BE 0712.884.305", "FR 44 732 829 320": a country before the digits, which are no number of it.
    private static bool IsTax(string text, TextSpan line, TextSpan cluster, string region)
    {
        var end = cluster.Start;
        while (end > line.Start && text[end - 1] is ' ' or '-' or '.' or ':')
        {
            end--;
        }

        var start = end;
        while (start > line.Start && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        var code = text.AsSpan(start, end - start);
        return code.Length is 2 or 3 && cluster.Start - end <= 1 && !code.ContainsAnyExceptInRange('A', 'Z') && Taxed.Has(code)
            && (!code[..2].SequenceEqual(region) || (region == "BE" && IsEnterprise(text.AsSpan(cluster.Start, cluster.Length))));
    }

    // "BE 0467.221.908": how Belgium groups the number of an enterprise, and none of a phone.
    private static bool IsEnterprise(ReadOnlySpan<char> digits) => digits.Length == 12 && digits[0] is '0' or '1' && digits[4] == '.' && digits[8] == '.' && !digits[1..4].ContainsAnyExceptInRange('0', '9');

    // A part of more digits than two numbers have; or of digits whose label says what they are.
    private static bool IsPartOf(string text, TextSpan line, TextSpan cluster, TextSpan span, List<Mention> found)
    {
        var (digits, parted) = (0, false);
        for (var i = cluster.Start; i < cluster.End; i++)
        {
            digits += char.IsDigit(text[i]) ? 1 : 0;
            if (digits > MostOfNumbers)
            {
                return true; // a megabyte of digits is one cluster, too
            }

            parted |= i < span.Start && (text[i] is '/' or '–' or '+' or '(' || (text[i] == '-' && text[i - 1] == ' '));
        }

        return !parted && cluster.Start < span.Start && PhoneLabel.Before(text, line, cluster.Start, found).IsRegister;
    }
}
