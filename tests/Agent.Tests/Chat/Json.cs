using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Allo.Contacts.Tests.Chat;

/// <summary>JSON compared by what it says.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(string body) => JsonNode.Parse(body)!.ToJsonString(Plain);

    /// <summary>The first id in a result.</summary>
    public static string FirstId(string result) => Regex.Match(result, "\"id\":\"([^\"]+)\"", RegexOptions.NonBacktracking).Groups[1].Value;

    /// <summary>The last body that was shown on a screen.</summary>
    public static string Shown(string screen)
    {
        var lines = screen.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).ToList();
        var end = lines.LastIndexOf("}");
        var start = lines.LastIndexOf("{", end);
        return Of(string.Concat(lines[start..(end + 1)]));
    }
}
