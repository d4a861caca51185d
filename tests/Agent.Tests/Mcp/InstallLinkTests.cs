using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace Allo.Contacts.Tests.Mcp;

/// <summary>The install links of the README hold what its snippets say, and can be clicked where a README is shown.</summary>
public sealed partial class InstallLinkTests
{
    private const string Name = "allo-contacts";
    private static readonly string Readme = File.ReadAllText(Path.Combine(Root(), "README.md"));

    [Fact]
    public void That_of_VS_Code_is_its_snippet()
    {
        var (snippet, link) = (Snippet("servers"), Link("https://vscode.dev/redirect/mcp/install?"));
        Assert.Equal(Name, link["name"]);
        AssertSame(snippet["inputs"], JsonNode.Parse(link["inputs"]));
        AssertSame(snippet["servers"]![Name], JsonNode.Parse(link["config"]));
    }

    [Fact]
    public void That_of_Visual_Studio_is_the_same_snippet()
    {
        var (snippet, given) = (Snippet("servers"), JsonNode.Parse(Link("https://aka.ms/vs/mcp-install?").Keys.Single())!.AsObject());
        var expected = snippet["servers"]![Name]!.DeepClone().AsObject();
        expected["name"] = Name;
        expected["inputs"] = snippet["inputs"]!.DeepClone();
        AssertSame(expected, given);
    }

    [Fact]
    public void That_of_Cursor_is_the_snippet_without_a_key()
    {
        var link = Link("https://cursor.com/en/install-mcp?");
        var expected = Snippet("mcpServers")["mcpServers"]![Name]!.DeepClone();
        expected["env"]!["ALLO_API_KEY"] = "";
        Assert.Equal(Name, link["name"]);
        AssertSame(expected, JsonNode.Parse(Convert.FromBase64String(link["config"])));
    }

    private static void AssertSame(JsonNode? expected, JsonNode? given) => Assert.True(JsonNode.DeepEquals(expected, given), $"{given} for {expected}");

    private static JsonNode Snippet(string member) =>
        Json().Matches(Readme).Select(match => JsonNode.Parse(match.Groups[1].Value)!).First(json => json.AsObject().ContainsKey(member));

    private static Dictionary<string, string> Link(string start)
    {
        var link = Links().Matches(Readme).Select(match => match.Groups[1].Value).Single(link => link.StartsWith(start, StringComparison.Ordinal));
        return link[start.Length..].Split('&').Select(part => part.Split('=', 2)).ToDictionary(part => Uri.UnescapeDataString(part[0]), part => part.Length == 2 ? Uri.UnescapeDataString(part[1]) : "");
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));

    [GeneratedRegex(@"\[install\]\(([^\s()]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Links();

    [GeneratedRegex(@"```json\n([^`]*)```", RegexOptions.NonBacktracking)]
    private static partial Regex Json();
}
