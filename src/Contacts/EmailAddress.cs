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

    // Null where the domain is its own.
    private readonly string? _ascii;

    // What is asked for of nearly every address is the whole: its parts are cut out of it when somebody asks.
    private EmailAddress(string value, int at, string? ascii) => (Value, _at, _ascii) = (value, at, ascii);

    /// <summary>What stands before the at sign.</summary>
    public string LocalPart => Value[.._at];

    /// <summary>The domain as written, in lower case.</summary>
    public string Domain => Value[(_at + 1)..];

    /// <summary>The domain as the DNS knows it (RFC 5891 A-labels).</summary>
    public string AsciiDomain => _ascii ?? Domain;

    /// <summary>The whole address.</summary>
    public string Value { get; }

    /// <summary>Reads an address; obfuscation is undone by the recogniser, not here.</summary>
    public static ParseResult<EmailAddress> Parse(string? text) => Read(text ?? string.Empty, out var failure) is { } address ? ParseResult<EmailAddress>.Of(address) : failure!;

    /// <summary>The address that a text is; null where it is none.</summary>
    internal static EmailAddress? Read(string text) => Read(text, out _);

    private static EmailAddress? Read(string text, out ParseResult<EmailAddress>? failure)
    {
        failure = null;
        var trimmed = text.Trim();
        var at = trimmed.LastIndexOf('@');
        if (at < 1 || at == trimmed.Length - 1)
        {
            failure = ParseResult<EmailAddress>.Failed("An e-mail address is a name, an at sign and a domain.", Math.Max(at, 0));
            return null;
        }

        var value = trimmed.ToLowerInvariant();
        var local = value.AsSpan(0, at);
        for (var i = 0; i < local.Length; i++)
        {
            if (!char.IsLetterOrDigit(local[i]) && !Atext.Contains(local[i], StringComparison.Ordinal))
            {
                failure = ParseResult<EmailAddress>.Failed($"'{local[i]}' cannot stand before the at sign.", i);
                return null;
            }
        }

        if (local.Length > 64 || local[0] == '.' || local[^1] == '.' || local.IndexOf("..", StringComparison.Ordinal) >= 0)
        {
            failure = ParseResult<EmailAddress>.Failed("The part before the at sign is at most 64 characters, without a dot at its ends or two in a row.");
            return null;
        }

        if (!IsDomain(value.AsSpan(at + 1), out var ascii))
        {
            failure = ParseResult<EmailAddress>.Failed("The domain behind the at sign is not one.", at + 1);
            return null;
        }

        return new EmailAddress(value, at, ascii);
    }

    /// <summary>By local part and ASCII domain.</summary>
    public bool Equals(EmailAddress? other) => other is not null && Value.AsSpan(0, _at).SequenceEqual(other.Value.AsSpan(0, other._at)) && Ascii.SequenceEqual(other.Ascii);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(string.GetHashCode(Value.AsSpan(0, _at)), string.GetHashCode(Ascii));

    /// <summary>The whole address.</summary>
    public override string ToString() => Value;

    private ReadOnlySpan<char> Ascii => _ascii ?? Value.AsSpan(_at + 1);

    // Its A-labels; null where it is its own.
    private static bool IsDomain(ReadOnlySpan<char> domain, out string? ascii)
    {
        ascii = null;
        if (domain.Length > 253 || !domain.Contains('.') || domain[0] == '.' || domain[^1] == '.')
        {
            return false;
        }

        if (IsPlain(domain))
        {
            return true;
        }

        try
        {
            ascii = Idn.GetAscii(domain.ToString());
            var top = ascii.AsSpan(ascii.LastIndexOf('.') + 1);
            return top.Length >= 2 && char.IsAsciiLetter(top[0]);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    // Letters, digits and single hyphens between dots, and a letter behind the last: such a domain is its own A-labels.
    private static bool IsPlain(ReadOnlySpan<char> domain)
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
