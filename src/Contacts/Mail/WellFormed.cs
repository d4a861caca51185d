using System.Text;

namespace Allo.Contacts.Mail;

/// <summary>Takes out of a value what no text may hold: halves of surrogate pairs and control characters.</summary>
internal static class WellFormed
{
    /// <summary>The value without them; line ends stay.</summary>
    public static string Of(string text)
    {
        if (!text.Any(c => char.IsSurrogate(c) || (char.IsControl(c) && c != '\n')))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var status = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var used);
            if (status == System.Buffers.OperationStatus.Done)
            {
                clean.Append(rune.Value == '\n' ? "\n" : rune.Value == '\t' ? " " : Rune.IsControl(rune) ? string.Empty : rune.ToString());
            }

            at += used;
        }

        return clean.ToString();
    }
}
