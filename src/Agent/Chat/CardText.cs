using System.Text.RegularExpressions;

namespace Allo.Contacts.Agent.Chat;

/// <summary>A vCard (2.1, 3.0 or 4.0) as the lines of a signature.</summary>
internal static partial class CardText
{
    private static readonly string[] Order = ["FN", "TITLE", "ORG", "TEL", "EMAIL", "URL", "ADR"];

    public static string Of(string card)
    {
        // A line that begins with a space goes on with the one before it (RFC 6350, 3.2).
        var lines = Folded().Replace(card.ReplaceLineEndings("\n"), "").Split('\n');
        List<(string Name, string Value)> properties = [.. lines.Select(Property).OfType<(string, string)>()];
        if (properties.TrueForAll(property => property.Name != "FN") && properties.Find(property => property.Name == "N") is { Name: not null } name)
        {
            properties.Add(("FN", Named(name.Value)));
        }

        var shown = properties.Where(property => Order.Contains(property.Name) && property.Value.Length > 0).OrderBy(property => Array.IndexOf(Order, property.Name));
        return string.Join('\n', shown.Select(Line));
    }

    private static (string Name, string Value)? Property(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
        {
            return null;
        }

        var name = line[..colon].Split(';')[0];
        return (name[(name.LastIndexOf('.') + 1)..].ToUpperInvariant(), line[(colon + 1)..].Trim());
    }

    private static string Named(string parts) => parts.Split(';') is [var family, var given, ..] ? $"{Plain(given)} {Plain(family)}".Trim() : Plain(parts);

    private static string Line((string Name, string Value) property) => property.Name switch
    {
        "TEL" => Plain(property.Value.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? property.Value[4..] : property.Value),
        "ADR" => string.Join(", ", property.Value.Split(';').Select(Plain).Where(part => part.Length > 0)),
        "ORG" => Plain(property.Value.Split(';')[0]),
        _ => Plain(property.Value),
    };

    private static string Plain(string value) => Escaped().Replace(value, match => match.Value is "\\n" or "\\N" ? ", " : match.Value[1..]).Trim();

    [GeneratedRegex(@"\n[ \t]", RegexOptions.NonBacktracking)]
    private static partial Regex Folded();

    [GeneratedRegex(@"\\.", RegexOptions.NonBacktracking)]
    private static partial Regex Escaped();
}
