namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Finds e-mail addresses, also those written <c>jane [at] acme [dot] com</c>.</summary>
internal static class EmailRecognizer
{
    private const int Longest = 320;
    private static readonly string[] At = ["[at]", "(at)", "{at}", "<at>", " at "];
    private static readonly string[] Dot = ["[dot]", "(dot)", "{dot}", "<dot>", "[point]", "(point)", "[punkt]", " dot ", " point "];

    public static void Find(string text, TextSpan line, List<Mention> found)
    {
        for (var i = line.Start; i < line.End; i++)
        {
            if (text[i] == '@')
            {
                AddPlain(text, line, i, found);
            }
            else if (text[i] is '[' or '(' or '{' or '<' or ' ' && Matching(text, line, i, At) is { } mark)
            {
                AddObfuscated(text, line, i, mark.Length, found);
            }
        }
    }

    private static void AddPlain(string text, TextSpan line, int at, List<Mention> found)
    {
        var start = at;
        while (start > line.Start && at - start < Longest && IsLocal(text[start - 1]))
        {
            start--;
        }

        var end = at + 1;
        while (end < line.End && end - at < Longest && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-'))
        {
            end++;
        }

        while (start < at && text[start] is '.' or '\'' or '-' or '/' or '=')
        {
            start++;
        }

        while (end > at + 1 && text[end - 1] is '.' or '-')
        {
            end--;
        }

        Add(text, new TextSpan(start, end), text[start..end], new Evidence("an at sign between a name and a domain", 4), 0.98, found);
    }

    private static void AddObfuscated(string text, TextSpan line, int mark, int length, List<Mention> found)
    {
        var localEnd = mark;
        while (localEnd > line.Start && text[localEnd - 1] == ' ')
        {
            localEnd--;
        }

        var start = localEnd;
        while (start > line.Start && localEnd - start < 64 && IsLocal(text[start - 1]))
        {
            start--;
        }

        var (domain, end, dots) = ReadDomain(text, line, mark + length);
        // " at " and a plain dot is how sentences go on: the dot, too, has to be spelt out.
        if (start < localEnd && (dots > 0 || (text[mark] != ' ' && domain.Contains('.', StringComparison.Ordinal))))
        {
            Add(text, new TextSpan(start, end), $"{text[start..localEnd]}@{domain}", new Evidence("an at sign spelt out", 3), 0.93, found);
        }
    }

    private static (string Domain, int End, int Dots) ReadDomain(string text, TextSpan line, int at)
    {
        var (domain, end, dots) = (new System.Text.StringBuilder(), at, 0);
        var i = at;
        while (i < line.End && domain.Length < 253)
        {
            if (char.IsLetterOrDigit(text[i]) || text[i] is '-' or '.')
            {
                domain.Append(text[i++]);
                end = i;
            }
            else if (Matching(text, line, i, Dot) is { } dot)
            {
                domain.Append('.');
                dots++;
                i += dot.Length;
            }
            else if (text[i] == ' ' && (domain.Length == 0 || NextIsDot(text, line, i + 1) || domain[^1] == '.'))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return (domain.ToString().Trim('.', '-'), domain.Length > 0 && domain[^1] == '.' ? end - 1 : end, dots);
    }

    private static bool NextIsDot(string text, TextSpan line, int at) => at < line.End && text[at] != ' ' && Matching(text, line, at, Dot) is not null;

    private static string? Matching(string text, TextSpan line, int at, string[] marks)
    {
        foreach (var mark in marks)
        {
            if (at + mark.Length <= line.End && text.AsSpan(at, mark.Length).Equals(mark, StringComparison.OrdinalIgnoreCase))
            {
                return mark;
            }
        }

        return null;
    }

    private static bool IsLocal(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '\'' or '&' or '%' or '/' or '=';

    private static void Add(string text, TextSpan span, string address, Evidence evidence, double confidence, List<Mention> found)
    {
        if (EmailAddress.Parse(address).Value is { } email && !found.Exists(mention => mention.Span.Overlaps(span) && mention.Span.End > span.Start && mention == found[^1]))
        {
            found.Add(new Mention(ContactField.Email, span, span.Of(text), email.Value, confidence, [evidence], null));
        }
    }
}
