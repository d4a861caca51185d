using System.Text;
using System.Text.Json;

namespace Allo.Contacts.Crm;

/// <summary>Collects the person ids that a body names, wherever it names them.</summary>
/// <remarks>
/// The body of a 409 is not published; it "includes the IDs of the existing people", and one live client reads them out
/// of <c>error.message</c>. So every <c>per-…</c> counts, member names too, with two exceptions. A placeholder
/// (<c>per-{id}</c>) is none. In prose, a tail that reads as plain English is none ("per-second", "per-key limit"): it
/// counts only where it is a whole JSON string or stands in a member named after ids. What is lost so is found by search.
/// </remarks>
internal static class PersonIds
{
    private const string Prefix = "per-";
    private const int Most = 100;

    /// <summary>Every distinct id, in order.</summary>
    /// <param name="body">The body, JSON or not.</param>
    /// <param name="cut">Whether its end is missing, so that an id at the very end may be half a one.</param>
    public static IReadOnlyList<string> In(string body, bool cut = false)
    {
        List<string> ids = [];
        var bytes = Encoding.UTF8.GetBytes(body);
        var read = CollectFromJson(bytes, ids);
        // What is not JSON, or no longer: an answer that broke off, a plain text.
        Collect(Encoding.UTF8.GetString(bytes.AsSpan(read)), wordsCount: false, endMissing: cut || read > 0, ids);
        return ids;
    }

    private static int CollectFromJson(ReadOnlySpan<byte> bytes, List<string> ids)
    {
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = 1000 }));
        var inIdMember = false;
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.String))
                {
                    continue;
                }

                var text = reader.GetString() ?? "";
                var isName = reader.TokenType == JsonTokenType.PropertyName;
                Collect(text, wordsCount: IsAlone(text) || (!isName && inIdMember), endMissing: false, ids);
                inIdMember = isName ? IsIdName(text) : inIdMember;
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not JSON from here on; the caller reads the rest as text.
        }

        return (int)reader.BytesConsumed;
    }

    private static void Collect(string text, bool wordsCount, bool endMissing, List<string> ids)
    {
        for (var at = text.IndexOf(Prefix, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Prefix, at + 1, StringComparison.Ordinal))
        {
            var end = at + Prefix.Length;
            while (end < text.Length && IsIdCharacter(text[end]))
            {
                end++;
            }

            var id = text[at..end].TrimEnd('-', '_');
            var starts = at == 0 || !IsIdCharacter(text[at - 1]);
            var whole = !endMissing || end < text.Length;
            if (starts && whole && id.Length > Prefix.Length && ids.Count < Most && (wordsCount || !IsWord(id.AsSpan(Prefix.Length))) && !ids.Contains(id))
            {
                ids.Add(id);
            }
        }
    }

    private static bool IsAlone(string text) => text.StartsWith(Prefix, StringComparison.Ordinal) && text.All(IsIdCharacter);

    private static bool IsIdName(string name) =>
        name is "id" or "ids" || name.EndsWith("_id", StringComparison.Ordinal) || name.EndsWith("_ids", StringComparison.Ordinal)
        || name.EndsWith("Id", StringComparison.Ordinal) || name.EndsWith("Ids", StringComparison.Ordinal);

    private static bool IsIdCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';

    // Letters and hyphens without a capital inside: "second", "Key", "user-limit", but not "aBcDe" and not "a1".
    private static bool IsWord(ReadOnlySpan<char> tail)
    {
        for (var i = 0; i < tail.Length; i++)
        {
            if (tail[i] != '-' && (!char.IsAsciiLetter(tail[i]) || (char.IsAsciiLetterUpper(tail[i]) && i > 0 && tail[i - 1] != '-')))
            {
                return false;
            }
        }

        return true;
    }
}
