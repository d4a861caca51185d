namespace Allo.SandboxCrm.Records;

/// <summary>What a number and an e-mail address must look like.</summary>
internal static class Formats
{
    public static void CheckNumbers(string[] numbers)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] is not ['+', >= '1' and <= '9', ..] || numbers[i].Length is < 8 or > 16 || !numbers[i].AsSpan(1).ContainsOnlyDigits())
            {
                throw ApiException.Invalid($"numbers[{i}]", "A number must be in E.164 format, such as +33612345678.", "INVALID_PHONE_FORMAT");
            }
        }
    }

    public static void CheckEmails(string[] emails)
    {
        for (var i = 0; i < emails.Length; i++)
        {
            var at = emails[i].IndexOf('@', StringComparison.Ordinal);
            if (at < 1 || at != emails[i].LastIndexOf('@') || at == emails[i].Length - 1 || emails[i].Any(char.IsWhiteSpace))
            {
                throw ApiException.Invalid($"emails[{i}]", "This is not an email address.");
            }
        }
    }

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
