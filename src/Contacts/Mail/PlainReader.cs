namespace Allo.Contacts.Mail;

/// <summary>Reads a plain text part; where its lines flow (RFC 3676), those that were broken are joined again.</summary>
internal static class PlainReader
{
    /// <summary>Adds the text.</summary>
    public static void Read(string text, bool flowed, ReadableText readable)
    {
        if (!flowed)
        {
            readable.Copy(0, text.Length);
            return;
        }

        for (var at = 0; at < text.Length;)
        {
            var rest = text.AsSpan(at).IndexOfAny('\r', '\n');
            var end = rest < 0 ? text.Length : at + rest;
            var next = end >= text.Length ? end : end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
            var line = text.AsSpan(at, end - at);
            // A space before the line is stuffing; quotes are left as they are, and a signature's mark never flows.
            at += line.StartsWith(' ') ? 1 : 0;
            var flows = line.EndsWith(' ') && !line.StartsWith('>') && !line.SequenceEqual("-- ") && !line.IsWhiteSpace() && next < text.Length && text[next] is not ('>' or '\r' or '\n');
            readable.Copy(at, flows ? end : next);
            at = next;
        }
    }
}
