using System.Text;
namespace Allo.Contacts.Mail;

/// <summary>A logical line of a card: name, parameters and where its value stands, folds included.</summary>
internal sealed class VCardLine
{
    private const int LongestHead = 2000;
    private readonly TextSpan _value;
    private string? _encoding;
    private string? _charset;
    private string? _written;

    private VCardLine(int start, TextSpan value) => (Start, _value) = (start, value);

    /// <summary>The name in capitals; empty where the line has none.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>Where the line starts.</summary>
    public int Start { get; }

    /// <summary>Where the line ends.</summary>
    public int End => _value.End;

    /// <summary>Whether the line before it says that the card of an agent follows.</summary>
    public bool FollowsAgent { get; private init; }

    private string? Group { get; set; }

    private List<string> Types { get; } = [];

    /// <summary>The line at a place, which moves behind it; null at the end.</summary>
    public static VCardLine? Next(string text, ref int at)
    {
        if (at >= text.Length)
        {
            return null;
        }

        var start = at;
        (var end, at) = Folded(text, start);
        var colon = Colon(text.AsSpan(start, Math.Min(end - start, LongestHead)));
        var quoted = colon > 0 && text.AsSpan(start, colon).Contains("QUOTED-PRINTABLE", StringComparison.OrdinalIgnoreCase);
        while (quoted && at < text.Length && text[end - 1] == '=')
        {
            (end, at) = Folded(text, at);
        }

        var line = new VCardLine(start, new TextSpan(colon < 0 ? end : start + colon + 1, end)) { FollowsAgent = IsBehindAgent(text, start) };
        if (colon > 0)
        {
            line.ReadHead(Unfolded(text, new TextSpan(start, start + colon)).Text);
        }

        return line;
    }

    /// <summary>Whether the line begins or ends a card.</summary>
    public bool Is(string mark) => Name == mark;

    /// <summary>The property that the line is.</summary>
    public VCardProperty Read(string text, TextMap? origin)
    {
        var (value, map) = _encoding is null ? Unfolded(text, _value) : PartDecoder.Decode(text, _value, _encoding, _charset);
        var values = VCardComponents.Split(value, Name, span => Origin(map.ToOriginal(span)));
        return new VCardProperty(Name, values, Types, Origin(_value)) { Group = Group, Written = _written };

        TextSpan Origin(TextSpan span) => origin?.ToOriginal(span) ?? span;
    }

    private static (string Text, TextMap Map) Unfolded(string text, TextSpan span)
    {
        var unfolded = new ReadableText(text);
        for (var at = span.Start; at < span.End;)
        {
            var end = Math.Min(EndOf(text, at), span.End);
            unfolded.Copy(at, end);
            at = Behind(text, end);
            at += at < span.End ? 1 : 0;
        }

        return (unfolded.ToString(), unfolded.Map());
    }

    private void ReadHead(string head)
    {
        var parts = Parts(head);
        var name = parts[0].Trim().TrimStart('\ufeff').TrimStart();
        var dot = name.LastIndexOf('.');
        (Group, Name) = (dot > 0 ? name[..dot] : null, name[(dot + 1)..].ToUpperInvariant());
        foreach (var part in parts.Skip(1))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            ReadParameter(equals < 0 ? string.Empty : part[..equals].Trim().ToUpperInvariant(), part[(equals + 1)..].Trim().Trim('"'));
        }
    }

    // Parted by semicolons outside of quotation marks (RFC 6350, 5).
    private static List<string> Parts(string head)
    {
        var (parts, start, quoted) = (new List<string>(), 0, false);
        if (head.Count('"') % 2 != 0)
        {
            return [.. head.Split(';')];
        }

        for (var i = 0; i < head.Length; i++)
        {
            quoted ^= head[i] == '"';
            if (head[i] == ';' && !quoted)
            {
                parts.Add(head[start..i]);
                start = i + 1;
            }
        }

        parts.Add(head[start..]);
        return parts;
    }

    private void ReadParameter(string name, string value)
    {
        var upper = value.ToUpperInvariant();
        switch (name)
        {
            case "CHARSET":
                _charset = value;
                break;
            case "ENCODING" or "" when upper is "QUOTED-PRINTABLE" or "BASE64" or "B":
                _encoding = upper == "B" ? "BASE64" : upper;
                break;
            case "PREF":
                Types.Add("PREF");
                break;
            case "LABEL":
                _written = WellFormed.Of(value).Normalize(NormalizationForm.FormC).Replace("\\n", "\n", StringComparison.OrdinalIgnoreCase).Replace("^n", "\n", StringComparison.Ordinal).Replace("\\,", ",", StringComparison.Ordinal);
                break;
            case "TYPE" or "":
                Types.AddRange(upper.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
                break;
        }
    }

    private static bool IsBehindAgent(string text, int start)
    {
        var before = text.AsSpan(Math.Max(0, start - 16), Math.Min(16, start)).TrimEnd();
        return before.EndsWith("AGENT:", StringComparison.OrdinalIgnoreCase);
    }

    // Where a line ends, those folded below it included, and where the next begins (RFC 6350, 3.2).
    private static (int End, int Next) Folded(string text, int at)
    {
        int end;
        do
        {
            end = EndOf(text, at);
            at = Behind(text, end);
        }
        while (at < text.Length && text[at] is ' ' or '\t');

        return (end, at);
    }

    // The first colon outside of quotation marks.
    private static int Colon(ReadOnlySpan<char> line)
    {
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            quoted ^= line[i] == '"';
            if (line[i] == ':' && !quoted)
            {
                return i;
            }
        }

        return line.IndexOf(':');
    }

    private static int EndOf(string text, int at) => text.AsSpan(at).IndexOfAny('\r', '\n') is var length and >= 0 ? at + length : text.Length;

    private static int Behind(string text, int end) => end >= text.Length ? text.Length : end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
}
