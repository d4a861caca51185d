using Allo.Contacts.Extraction.People;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Runs;
using Allo.Contacts.Extraction.Zones;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Finds the firm that a line in a script of East Asia, of Cyrillic, Greek, Arabic or Hebrew is, by its legal form: "华远纺织有限公司", "株式会社山田製作所".</summary>
internal static class FirmOfScript
{
    private const int Longest = 40;
    private const double Likely = 0.85;
    private static readonly string[] Forms = ["有限公司", "股份公司", "集团公司", "株式会社", "有限会社", "合同会社", "合資会社", "（株）", "(株)", "주식회사", "유한회사", "(주)", "ООО «", "ООО \"", "АО «", "ТОВ «", "ПАО «", "Α.Ε.", "Ε.Π.Ε.", "ذ.م.م", "ش.م.م", "ش.م.ل", "ש.ל.", "בע\"מ", "בע״מ"];

    /// <summary>The firm that a line of such a script begins with: "株式会社山田製作所 連絡先一覧"; null where none does.</summary>
    public static TextSpan? In(string text, TextSpan line)
    {
        var written = text.AsSpan(line.Start, line.Length);
        if (!written.ContainsAnyInRange('\u0370', char.MaxValue) || !HasForm(written))
        {
            return null;
        }

        for (var start = 0; start < written.Length;)
        {
            var end = start + (written[start..].IndexOfAny(" \u3000\t") is var length and >= 0 ? length : written.Length - start);
            var word = written[start..end];
            if (end < written.Length && Array.IndexOf(Forms, word.ToString()) >= 0)
            {
                end += 1 + (written[(end + 1)..].IndexOfAny(" \u3000\t") is var next and >= 0 ? next : written.Length - end - 1);
                word = written[start..end];
            }

            if (word.Length is > 3 and <= Longest && NameOfScript.IsForeign(word) && HasForm(word))
            {
                return new TextSpan(line.Start + start, line.Start + end);
            }

            start = end + 1;
        }

        return null;
    }

    private static bool HasForm(ReadOnlySpan<char> word)
    {
        foreach (var form in Forms)
        {
            if (word.Contains(form, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds it beside the only person, where no company is found or a part of it.</summary>
    public static void Add(string text, List<TextLine> lines, List<NameRecognizer.Found> names, List<Mention> found)
    {
        var known = found.FindIndex(static mention => mention.Field == ContactField.Company);
        if (names.Count == 0 || !text.AsSpan().ContainsAnyInRange('\u0370', char.MaxValue) || !Cast.IsOne(names) || (known >= 0 && !NameOfScript.IsForeign(found[known].Text)))
        {
            return;
        }

        foreach (var line in lines)
        {
            var written = line.Span.Of(text).Trim();
            if (line.Zone == Zone.Own && written.Length is > 3 and <= Longest && NameOfScript.IsForeign(written) && HasForm(written) && !found.Exists(mention => mention.Span.Overlaps(line.Span) && mention.Field != ContactField.Company))
            {
                var start = line.Span.Start + line.Span.Of(text).IndexOf(written, StringComparison.Ordinal);
                found.RemoveAll(mention => mention.Field == ContactField.Company && mention.Span.Overlaps(line.Span));
                found.Add(RunMentions.Written(ContactField.Company, text, new TextSpan(start, start + written.Length), Likely));
                return;
            }
        }
    }
}
