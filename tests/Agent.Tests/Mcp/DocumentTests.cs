using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Allo.Contacts.Plugin.Mcp;
using ModelContextProtocol.Protocol;
using Xunit;

namespace Allo.Contacts.Tests.Mcp;

/// <summary>What the README and the packages say of the tools is what the code says. APPROVE=1 writes the table of the README anew.</summary>
public sealed class DocumentTests
{
    private const string Begin = "<!-- tools -->\n";
    private const string End = "<!-- /tools -->";
    private static readonly List<Tool> Tools = [.. ContactTools.Create(_ => null!).Select(tool => tool.ProtocolTool)];

    [Fact]
    public void The_tool_table_of_the_README_is_that_of_the_code()
    {
        var file = Path.Combine(Root(), "README.md");
        var readme = File.ReadAllText(file).ReplaceLineEndings("\n");
        var (begin, end) = (readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, readme.IndexOf(End, StringComparison.Ordinal));
        var table = "| tool | | what it does |\n|---|---|---|\n"
            + string.Concat(Tools.Select(tool => $"| `{tool.Name}` | {(tool.Annotations!.ReadOnlyHint == true ? "reads" : "writes")} | {tool.Description} |\n"));
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(file, readme[..begin] + table + readme[end..]);
        }

        Assert.Equal(table, readme[begin..end]);
    }

    [Theory]
    [InlineData("packaging/server.json")]
    [InlineData("packaging/manifest.json")]
    public void The_packages_have_the_version_of_the_program(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), file)));
        var version = typeof(ContactTools).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
        Assert.Equal(version, json.RootElement.GetProperty("version").GetString());
    }

    [Fact]
    public void The_bundle_names_every_tool_and_keeps_the_key_as_a_secret()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), "packaging/manifest.json")));
        Assert.Equal(Tools.Select(tool => tool.Name), json.RootElement.GetProperty("tools").EnumerateArray().Select(tool => tool.GetProperty("name").GetString()));
        Assert.True(json.RootElement.GetProperty("user_config").GetProperty("api_key").GetProperty("sensitive").GetBoolean());
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
}
