using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Zones;

namespace Allo.Contacts.Extraction.Ownership;

/// <summary>Finds what colleagues sign with instead of a number, beside or below a name: "x8321", "3-7060", "Ext. 37060".</summary>
/// <remarks>It is shown as written, and no number is made of it: outside the company it reaches nobody.</remarks>
internal static class InternalExtension
{
    private const double Confidence = 0.4;
    private const int MostNames = 40;
    private const int MostLines = 6;
    private const int Longest = 40;
    private const int FewestDigits = 3;
    private const int MostDigits = 5;
    private static readonly Words Labels = new("x ext extn extension tel telephone phone ph office direct voice call poste durchwahl dw interno int interne nst nebenstelle app toestel tst doorkiesnummer ramal");

    /// <summary>Whether a number is one.</summary>
    public static bool Is(Mention mention) => mention.Field == ContactField.Number && !mention.Value.StartsWith('+') && mention.Value.Count(char.IsAsciiDigit) <= MostDigits;

    /// <summary>Adds those of the people.</summary>
    public static void Add(string text, List<TextLine> lines, List<NameRecognizer.Found> names, List<Mention> found)
    {
        if (names.Count > MostNames)
        {
            return; // a list
        }

        foreach (var name in names)
        {
            var at = LineOf(lines, name.Span);
            for (var i = at; i < lines.Count && i <= at + MostLines && (i == at || IsNext(text, lines[i - 1].Span, lines[i].Span)); i++)
            {
                var start = i == at ? name.Span.End : lines[i].Span.Start;
                if (((lines[i].Signs & Signs.Digit) != 0 || start < lines[i].Span.Start) && Of(text, new TextSpan(start, lines[i].Span.End)) is { } span && !IsKnown(found, span))
                {
                    found.Add(new Mention(ContactField.Number, span, span.Of(text), span.Of(text), Confidence, [new Evidence("an extension within the company, no number", 1)], null));
                }
            }
        }
    }

    /// <summary>A name without the label of the extension behind it: "Samuel" of "Samuel x3-9890".</summary>
    public static TextSpan WithoutLabel(string text, TextSpan name)
    {
        var written = text.AsSpan(name.Start, name.Length);
        var space = written.LastIndexOf(' ');
        return space > 0 && written[(space + 1)..] is "x" or "X" or "ext" or "Ext" or "ext." or "Ext." && text.AsSpan(name.End).TrimStart(" .:") is [>= '0' and <= '9', ..]
            ? new TextSpan(name.Start, name.Start + written[..space].TrimEnd(" ,-").Length)
            : name;
    }

    private static int LineOf(List<TextLine> lines, TextSpan span)
    {
        var line = 0;
        while (line < lines.Count && lines[line].Span.End < span.End)
        {
            line++;
        }

        return line;
    }

    private static bool IsKnown(List<Mention> found, TextSpan span) => Mentions.Overlap(found, span);

    private static bool IsNext(string text, TextSpan above, TextSpan line) => line.Start >= above.End && (line.Start - above.End <= 1 || text.AsSpan(above.End, line.Start - above.End).Count('\n') <= 1);

    // All that a line says: a label, or none before "3-7060", then a few digits, and perhaps what they are in brackets. The digits tell soonest that it is something else.
    private static TextSpan? Of(string text, TextSpan line)
    {
        if (text.AsSpan(line.Start, line.Length).IndexOfAnyInRange('0', '9') is not (>= 0 and var before))
        {
            return null;
        }

        var first = line.Start + before;
        var i = first;
        while (i < line.End && (char.IsAsciiDigit(text[i]) || (i == first + 1 && text[i] == '-')))
        {
            i++;
        }

        var digits = text.AsSpan(first, i - first);
        var isPlain = digits is [_, '-', _, _, _, _];
        if (!isPlain && (digits.Length is < FewestDigits or > MostDigits || digits.Contains('-')))
        {
            return null;
        }

        var ends = text.AsSpan(i, line.End - i).Trim(" .)\t");
        return (ends.IsEmpty || (ends.Length < Longest && ends[0] == '(')) && IsLabelled(text, line.Start, first) is { } labelled && (isPlain || labelled) ? Trimmed(text, new TextSpan(line.Start, i)) : null;
    }

    // Whether a label stands there up to the first digit; null where anything else does.
    private static bool? IsLabelled(string text, int start, int end)
    {
        var (i, labelled) = (start, false);
        while (i < end)
        {
            var word = i;
            while (i < end && char.IsLetter(text[i]))
            {
                i++;
            }

            if (i > word ? !Labels.Has(text.AsSpan(word, i - word)) : text[i] is not (' ' or '\t' or '.' or ':' or ',' or '-' or '#' or '*' or '/' or '('))
            {
                return null;
            }

            labelled |= i > word || text[i] is '*' or '#';
            i += i > word ? 0 : 1;
        }

        return labelled;
    }

    private static TextSpan Trimmed(string text, TextSpan span)
    {
        var start = span.Start;
        while (!char.IsLetterOrDigit(text[start]) && text[start] is not ('*' or '#'))
        {
            start++;
        }

        return span with { Start = start };
    }
}
