using System.Text;

namespace Allo.Contacts.Names;

/// <summary>A name taken apart: which span of the input is the given name, which the family name, and what each word is.</summary>
/// <param name="Given">The given name; empty if unknown.</param>
/// <param name="Family">The family name; empty if unknown.</param>
/// <param name="Tokens">Every word with its role, in order.</param>
internal readonly record struct NameParts(TextSpan Given, TextSpan Family, NameToken[] Tokens)
{
    // Below the combining marks everything is composed.
    private const char LastComposed = '\u02ff';

    /// <summary>Takes a name apart; both spans are empty where the text has no word of a name.</summary>
    /// <remarks>
    /// A single word is a given name if it is known as one and nothing else; else, and behind a title ("Herr Thomas"), it is
    /// a family name: the CRM files people under it.
    /// </remarks>
    public static NameParts Of(ReadOnlySpan<char> text, NameHints hints = default)
    {
        Span<NameToken> room = stackalloc NameToken[NameTokens.Most];
        var tokens = NameTokens.Of(text, hints, room);
        NameExtras.Mark(tokens, text, hints);
        var words = room[..CopyWords(tokens, room)];
        return words.IsEmpty ? new NameParts(default, default, tokens) : NameSplit.Of(tokens, words, text, hints);
    }

    private static int CopyWords(NameToken[] tokens, Span<NameToken> words)
    {
        var count = 0;
        foreach (ref readonly var token in tokens.AsSpan())
        {
            if (token.Role == NameRole.Word)
            {
                words[count++] = token;
            }
        }

        return count;
    }

    /// <summary>The name in proper case; null where there is none.</summary>
    public PersonName? ToName(ReadOnlySpan<char> text) =>
        PersonName.Of(Written(text, Given, NameRole.Given), Written(text, Family, NameRole.Family));

    // "lan McAllister": scanned capitals, of which I and l look the same.
    private string Scanned(string written, ReadOnlySpan<char> text)
    {
        var family = Family.Length > 0 && char.IsUpper(text[Family.Start]);
        return written.Length > 1 && written[0] == 'l' && family && (NameWords.Of(written) & NameKinds.Given) == 0 && (NameWords.Of("I" + written[1..]) & NameKinds.Given) != 0 ? "I" + written[1..] : written;
    }

    private static bool IsTurkish(ReadOnlySpan<char> text) => text.ContainsAny('İ', 'Ğ');

    private string? Written(ReadOnlySpan<char> text, TextSpan span, NameRole role)
    {
        if (span.Length == 0)
        {
            return null;
        }

        if (IsWritten(text, span, role))
        {
            return Finished(text[span.Start..span.End].ToString(), text, role);
        }

        var written = new StringBuilder(span.Length);
        foreach (var token in Tokens)
        {
            if (token.Role == role && token.Span.Start >= span.End)
            {
                written.Append(text[token.Span.Start..token.Span.End]).Append(' '); // "Berg, Jan van der"
            }
        }

        var after = written.Length;
        foreach (var token in Tokens)
        {
            // A word without a space, 山田太郎, holds both parts.
            var (start, end) = (Math.Max(token.Span.Start, span.Start), Math.Min(token.Span.End, span.End));
            if (start < end && token.Role == role)
            {
                written.Append(written.Length > after ? " " : "").Append(text[start..end]);
            }
            else if (start < end && token.Role == NameRole.Word)
            {
                written.Append(text[start..end]);
            }
        }

        return Finished(written.ToString(), text, role);
    }

    // Whether nothing has to be put together: the words of the part stand there one behind the other.
    private bool IsWritten(ReadOnlySpan<char> text, TextSpan span, NameRole role)
    {
        var at = span.Start;
        foreach (var token in Tokens)
        {
            if (token.Span.End <= span.Start || (token.Span.Start >= span.End && token.Role != role))
            {
                continue;
            }

            if (token.Role != role || token.Span.Start != at || (at > span.Start && text[at - 1] != ' '))
            {
                return false;
            }

            at = token.Span.End + 1;
        }

        return at == span.End + 1;
    }

    private string Finished(string written, ReadOnlySpan<char> text, NameRole role) =>
        NameCase.Proper(Composed(role == NameRole.Given ? Scanned(written, text) : written), role == NameRole.Family, IsTurkish(text));

    private static string Composed(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', LastComposed))
        {
            return text;
        }

        foreach (var c in text)
        {
            if (char.IsSurrogate(c) || c == '\ufffe')
            {
                return text; // half of a pair cannot be composed
            }
        }

        return text.Normalize(NormalizationForm.FormC);
    }
}
