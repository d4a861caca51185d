using System.Globalization;

namespace Allo.Contacts;

/// <summary>An e-mail address (RFC 5321 mailbox, RFC 6531 for other scripts), in lower case.</summary>
/// <remarks>A domain in another script stays readable in <see cref="Value"/>; equality is by the ASCII form, so both ways to write it are one address.</remarks>
public sealed record EmailAddress
{
    private const string Atext = "!#$%&'*+-/=?^_`{|}~.";
    private const int LongestLabel = 60;
    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    private readonly int _at;

    // What is asked for of nearly every address is the whole: its parts are cut out of it when somebody asks.
    private EmailAddress(string value, int at, string asciiDomain) => (Value, _at, AsciiDomain) = (value, at, asciiDomain);

    /// <summary>What stands before the at sign.</summary>
    public string LocalPart => Value[.._at];

    /// <summary>The domain as written, in lower case.</summary>
    public string Domain => Value[(_at + 1)..];

    /// <summary>The domain as the DNS knows it (RFC 5891 A-labels).</summary>
    public string AsciiDomain { get; }

    /// <summary>The whole address.</summary>
    public string Value { get; }

    /// <summary>Reads an address; obfuscation is undone by the recogniser, not here.</summary>
    public static ParseResult<EmailAddress> Parse(string? text)
    {
        var trimmed = (text ?? string.Empty).Trim();
        var at = trimmed.LastIndexOf('@');
        if (at < 1 || at == trimmed.Length - 1)
        {
            return ParseResult<EmailAddress>.Failed("An e-mail address is a name, an at sign and a domain.", Math.Max(at, 0));
        }

        var value = trimmed.ToLowerInvariant();
        var local = value.AsSpan(0, at);
        for (var i = 0; i < local.Length; i++)
        {
            if (!char.IsLetterOrDigit(local[i]) && !Atext.Contains(local[i], StringComparison.Ordinal))
            {
                return ParseResult<EmailAddress>.Failed($"'{local[i]}' cannot stand before the at sign.", i);
            }
        }

        if (local.Length > 64 || local[0] == '.' || local[^1] == '.' || local.IndexOf("..", StringComparison.Ordinal) >= 0)
        {
            return ParseResult<EmailAddress>.Failed("The part before the at sign is at most 64 characters, without a dot at its ends or two in a row.");
        }

        return ToAscii(value[(at + 1)..]) is { } ascii
            ? ParseResult<EmailAddress>.Of(new EmailAddress(value, at, ascii))
            : ParseResult<EmailAddress>.Failed("The domain behind the at sign is not one.", at + 1);
    }

    /// <summary>By local part and ASCII domain.</summary>
    public bool Equals(EmailAddress? other) => other is not null && Value.AsSpan(0, _at).SequenceEqual(other.Value.AsSpan(0, other._at)) && AsciiDomain == other.AsciiDomain;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(string.GetHashCode(Value.AsSpan(0, _at)), AsciiDomain);

    /// <summary>The whole address.</summary>
    public override string ToString() => Value;

    private static string? ToAscii(string domain)
    {
        if (domain.Length > 253 || !domain.Contains('.', StringComparison.Ordinal) || domain.StartsWith('.') || domain.EndsWith('.'))
        {
            return null;
        }

        if (IsPlain(domain))
        {
            return domain;
        }

        try
        {
            var ascii = Idn.GetAscii(domain);
            var top = ascii[(ascii.LastIndexOf('.') + 1)..];
            return top.Length >= 2 && char.IsAsciiLetter(top[0]) ? ascii : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // Letters, digits and single hyphens between dots, and a letter behind the last: such a domain is its own A-labels.
    private static bool IsPlain(string domain)
    {
        var (label, last) = (0, 0);
        for (var i = 0; i < domain.Length; i++)
        {
            var c = domain[i];
            if (c == '.' ? i == label || domain[i - 1] == '-' : c == '-' ? i == label || domain[i - 1] == '-' : !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c))
            {
                return false;
            }

            if (i - label >= LongestLabel)
            {
                return false;
            }

            (label, last) = c == '.' ? (i + 1, i) : (label, last);
        }

        return domain.Length - label >= 2 && char.IsAsciiLetter(domain[label]) && domain[^1] != '-' && last > 0;
    }
}
