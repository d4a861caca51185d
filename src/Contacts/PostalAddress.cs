namespace Allo.Contacts;

/// <summary>A postal address on one line, its parts joined by a comma and a space.</summary>
public sealed record PostalAddress
{
    private PostalAddress(string line) => Line = line;

    /// <summary>The address on one line.</summary>
    public string Line { get; }

    /// <summary>Joins the lines and separated parts of an address as written.</summary>
    public static ParseResult<PostalAddress> Parse(string? text)
    {
        var parts = (text ?? string.Empty)
            .Split(['\r', '\n', '|', '•', '·'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Trim(',', ';', '-', '–', ' ', '\t'))
            .Where(part => part.Length > 0);
        var line = string.Join(", ", parts);
        return line.Length == 0
            ? ParseResult<PostalAddress>.Failed("An address must not be empty.")
            : ParseResult<PostalAddress>.Of(new PostalAddress(line));
    }

    /// <summary>The address on one line.</summary>
    public override string ToString() => Line;
}
