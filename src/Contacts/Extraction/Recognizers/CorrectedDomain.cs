using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Puts right the end of an address that its writer corrects alone: "jane@acme.net, pardon, .fr et non .net".</summary>
internal static class CorrectedDomain
{
    private const int Longest = 60;
    private const int LongestEnd = 12;
    private const int LongestNot = 16;
    private static readonly Words Not = new("not et_non et_pas pas non nicht und_nicht statt y_no no e_non e_nao nao niet en_niet instead_of au_lieu_de en_vez_de invece_di em_vez_de in_plaats_van");

    /// <summary>Puts the addresses right; what stands in the correction is no site.</summary>
    public static void Apply(string text, List<Mention> ordered)
    {
        for (var i = 0; i < ordered.Count; i++)
        {
            if (ordered[i].Field == ContactField.Email && Find(text, ordered[i]) is var (value, end) && EmailAddress.Parse(value).Value is { } email)
            {
                PutRight(ordered, i, email, end);
            }
        }
    }

    private static void PutRight(List<Mention> ordered, int index, EmailAddress email, int end)
    {
        var mention = ordered[index];
        ordered[index] = mention with { Value = email.Value, Parsed = email, Evidence = [.. mention.Evidence, new Evidence("its end put right", 1)] };
        for (var i = index + 1; i < ordered.Count && ordered[i].Span.Start < end;)
        {
            if (ordered[i].Field == ContactField.Website && ordered[i].Span.End <= end)
            {
                ordered.RemoveAt(i);
            }
            else
            {
                i++;
            }
        }
    }

    // ".fr et non .net" behind an address in ".net".
    private static (string Value, int End)? Find(string text, Mention mention)
    {
        var rest = text.AsSpan(mention.Span.End, Math.Min(Longest, text.Length - mention.Span.End));
        rest = rest.IndexOfAny('\n', '@') is >= 0 and var line ? rest[..line] : rest;
        for (var at = rest.IndexOf(" .", StringComparison.Ordinal); at >= 0 && at + 3 < rest.Length;)
        {
            var right = Top(rest[(at + 1)..]);
            var behind = rest[(at + 1 + right.Length)..];
            var wrong = behind.IndexOf('.') is > 1 and <= LongestNot and var dot && Not.Has(behind[..dot].Trim()) ? Top(behind[dot..]) : default;
            if (right.Length > 2 && wrong.Length > 2 && mention.Value.AsSpan().EndsWith(wrong))
            {
                return (string.Concat(mention.Value.AsSpan(0, mention.Value.Length - wrong.Length), right), mention.Span.End + rest.Length);
            }

            at = rest[(at + 1)..].IndexOf(" .", StringComparison.Ordinal) is var next and >= 0 ? at + 1 + next : -1;
        }

        return null;
    }

    private static ReadOnlySpan<char> Top(ReadOnlySpan<char> from)
    {
        var end = 0;
        while (end < from.Length && end < LongestEnd && (char.IsAsciiLetterLower(from[end]) || from[end] == '.'))
        {
            end++;
        }

        return from[..end].TrimEnd('.');
    }
}
