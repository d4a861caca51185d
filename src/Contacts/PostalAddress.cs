using System.Buffers;
using System.Text;

namespace Allo.Contacts;

/// <summary>A postal address on one line, its parts joined by a comma and a space.</summary>
public sealed record PostalAddress
{
    private static readonly SearchValues<char> Parting = SearchValues.Create("\r\n\t|•·");
    private const int Room = 8;
    private static readonly char[] Trimmed = [',', ';', '-', '–', ' ', '\t'];

    private PostalAddress(string line) => Line = line;

    /// <summary>The address on one line.</summary>
    public string Line { get; }

    /// <summary>Joins the lines and separated parts of an address as written.</summary>
    public static ParseResult<PostalAddress> Parse(string? text) => Read(text ?? string.Empty) is { } address
        ? ParseResult<PostalAddress>.Of(address)
        : ParseResult<PostalAddress>.Failed("An address must not be empty.");

    /// <summary>The same; null where nothing is left.</summary>
    internal static PostalAddress? Read(string text)
    {
        var line = text.AsSpan().ContainsAny(Parting) ? Joined(text) : text.Trim().Trim(Trimmed);
        return line.Length == 0 ? null : new PostalAddress(line);
    }

    private static string Joined(string text)
    {
        var line = new StringBuilder(text.Length + Room);
        foreach (var range in text.AsSpan().SplitAny(Parting))
        {
            var part = text.AsSpan(range).Trim().Trim(Trimmed);
            if (!part.IsEmpty)
            {
                line.Append(line.Length == 0 ? string.Empty : ", ").Append(part);
            }
        }

        return line.ToString();
    }

    /// <summary>The address on one line.</summary>
    public override string ToString() => Line;
}
