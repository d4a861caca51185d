using System.Text;

namespace Allo.Contacts.Mail;

/// <summary>Undoes quoted-printable, base64 and the charset of a piece of text, keeping where each character came from.</summary>
/// <remarks>
/// The mail is a string already: what is not ASCII in it was decoded by whoever read the file and stands as it is.
/// Libraries decode well but forget the positions; hence the two small decoders here.
/// </remarks>
internal sealed class PartDecoder
{
    private const int Longest = 4 * 1024 * 1024;
    private readonly string _given;
    private readonly ReadableText _text;
    private readonly Decoder _decoder;
    private readonly bool _asciiAsIs;
    private int _pending = -1;

    private PartDecoder(string given, Encoding charset)
    {
        _given = given;
        _text = new ReadableText(given);
        _decoder = charset.GetDecoder();
        _asciiAsIs = charset.IsSingleByte || charset.CodePage == Encoding.UTF8.CodePage;
    }

    /// <summary>The text of a span of the original.</summary>
    /// <param name="given">The original.</param>
    /// <param name="span">What to decode.</param>
    /// <param name="encoding"><c>quoted-printable</c> or <c>base64</c>; anything else leaves the text as it is.</param>
    /// <param name="charset">The charset's name; UTF-8 where it is null or unknown.</param>
    public static (string Text, TextMap Map) Decode(string given, TextSpan span, string? encoding, string? charset)
    {
        span = span with { End = Math.Min(span.End, span.Start + Longest) };
        var quoted = string.Equals(encoding, "quoted-printable", StringComparison.OrdinalIgnoreCase);
        if (!quoted && !string.Equals(encoding, "base64", StringComparison.OrdinalIgnoreCase))
        {
            return (span.Of(given), TextMap.Slice(span));
        }

        var named = Charset.Named(charset);
        var decoded = Decode(given, span, quoted, named);
        // Many a mail that says UTF-8 is written in the charset of a Western Windows.
        return named.CodePage == Encoding.UTF8.CodePage && decoded.Text.Contains('\ufffd') && Decode(given, span, quoted, Charset.Western) is var western
            ? western
            : decoded;
    }

    private static (string Text, TextMap Map) Decode(string given, TextSpan span, bool quoted, Encoding charset)
    {
        var decoder = new PartDecoder(given, charset);
        if (quoted)
        {
            decoder.ReadQuoted(span);
        }
        else
        {
            decoder.ReadBase64(span);
        }

        return (decoder._text.ToString(), decoder._text.Map());
    }

    private void ReadQuoted(TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (_given[i] != '=')
            {
                AddLiteral(i);
            }
            else if (i + 2 < span.End && char.IsAsciiHexDigit(_given[i + 1]) && char.IsAsciiHexDigit(_given[i + 2]))
            {
                AddByte(Convert.ToByte(_given.Substring(i + 1, 2), 16), i, i + 3);
                i += 2;
            }
            else if (EndOfBreak(i + 1, span.End) is var end && end > i)
            {
                i = end;
            }
            else
            {
                AddLiteral(i);
            }
        }
    }

    // The last character of a soft line break whose equals sign stands before; at - 1 where there is none.
    private int EndOfBreak(int at, int end)
    {
        var i = at;
        while (i < end && _given[i] is ' ' or '\t')
        {
            i++;
        }

        return i >= end ? end - 1
            : _given[i] == '\r' ? (i + 1 < end && _given[i + 1] == '\n' ? i + 1 : i)
            : _given[i] == '\n' ? i
            : at - 1;
    }

    private void AddLiteral(int at)
    {
        var c = _given[at];
        if ((_asciiAsIs && _pending < 0) || !char.IsAscii(c))
        {
            _text.Copy(at, at + 1);
        }
        else
        {
            AddByte((byte)c, at, at + 1);
        }
    }

    private void ReadBase64(TextSpan span)
    {
        var (bits, count, start) = (0, 0, span.Start);
        Span<byte> quantum = stackalloc byte[3];
        for (var i = span.Start; i < span.End; i++)
        {
            var sextet = Sextet(_given[i]);
            if (sextet < 0)
            {
                continue;
            }

            start = count == 0 ? i : start;
            bits = (bits << 6) | sextet;
            if (++count == 4)
            {
                AddQuantum(bits, 3, start, i + 1);
                (bits, count) = (0, 0);
            }
        }

        if (count > 1)
        {
            AddQuantum(bits << (6 * (4 - count)), count - 1, start, span.End);
        }
    }

    private void AddQuantum(int bits, int bytes, int start, int end)
    {
        for (var i = 0; i < bytes; i++)
        {
            AddByte((byte)(bits >> (16 - (8 * i))), start, end);
        }
    }

    private void AddByte(byte value, int start, int end)
    {
        Span<char> characters = stackalloc char[8];
        _pending = _pending < 0 ? start : _pending;
        if (_decoder.GetChars([value], characters, flush: false) is var count and > 0)
        {
            _text.Put(characters[..count], _pending, end);
            _pending = -1;
        }
    }

    private static int Sextet(char c) => c switch
    {
        >= 'A' and <= 'Z' => c - 'A',
        >= 'a' and <= 'z' => c - 'a' + 26,
        >= '0' and <= '9' => c - '0' + 52,
        '+' or '-' => 62,
        '/' or '_' => 63,
        _ => -1,
    };
}
