using System.Text;

namespace Allo.Contacts.Mail;

/// <summary>The charsets that mails and cards name.</summary>
internal static class Charset
{
    /// <summary>That of a Western Windows, in which every byte is a character.</summary>
    public static Encoding Western { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The charset of a name; UTF-8 where it is unknown, as most mail is.</summary>
    public static Encoding Named(string? name)
    {
        var known = name?.Trim().Trim('"').ToLowerInvariant() ?? string.Empty;
        return known switch
        {
            "" or "utf-8" or "utf8" or "us-ascii" or "ascii" or "utf-7" or "unknown-8bit" => Encoding.UTF8,
            // Whoever says Latin-1 means the Windows charset, which has all of it and the euro besides.
            "iso-8859-1" or "latin1" or "windows-1252" or "cp1252" or "ansi" => Western,
            _ => Find(known),
        };
    }

    private static Encoding Find(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return Encoding.UTF8;
        }
    }
}
