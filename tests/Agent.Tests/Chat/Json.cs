using System.Text.Json.Nodes;

namespace Allo.Contacts.Tests.Chat;

/// <summary>JSON compared by what it says.</summary>
internal static class Json
{
    public static string Of(string body) => JsonNode.Parse(body)!.ToJsonString();

    /// <summary>The last body that was shown on a screen.</summary>
    public static string Shown(string screen)
    {
        var lines = screen.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).ToList();
        var end = lines.LastIndexOf("}");
        var start = lines.LastIndexOf("{", end);
        return Of(string.Concat(lines[start..(end + 1)]));
    }
}
