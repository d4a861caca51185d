using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using Allo.Contacts.Agent;
using Allo.Contacts.Crm;
using Allo.Contacts.Plugin.Mcp;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using Xunit;

namespace Allo.Contacts.Tests.Mcp;

/// <summary>What clients are shown is what the approved files say, it is what the methods say, and it is short.</summary>
/// <remarks>APPROVE=1 writes the files anew; then look at the difference, build and test again.</remarks>
public sealed class ToolFileTests
{
    private const int MostBytesOfAll = 8192;
    private const int MostBytesOfOne = 2252;
    private static readonly JsonSerializerOptions Wire = new(McpJsonUtilities.DefaultOptions) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Readable = new(Wire) { WriteIndented = true };

    private static readonly Plugin.ContactPlugin Plugin =
        new ServiceCollection().AddAgent(new CrmOptions()).BuildServiceProvider().GetRequiredService<Plugin.ContactPlugin>();

    public static TheoryData<string> Names() => [.. ContactTools.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_approved_file_of_a_tool_says_what_its_method_says(string name)
    {
        var generated = JsonSerializer.Serialize(ContactTools.Generate(name, _ => Plugin).ProtocolTool, Readable) + "\n";
        var file = Path.Combine(Folder(), name + ".json");
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(file, generated);
        }

        Assert.Equal(File.ReadAllText(file), generated);
        Assert.Equal(generated, JsonSerializer.Serialize(ContactTools.Create(_ => Plugin).Single(tool => tool.ProtocolTool.Name == name).ProtocolTool, Readable) + "\n");
    }

    [Fact]
    public void There_is_no_file_without_a_tool() =>
        Assert.Equal(ContactTools.Names.Order(StringComparer.Ordinal), Directory.GetFiles(Folder()).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Fact]
    public void The_whole_list_is_at_most_8_KB_with_its_output_schemas()
    {
        var list = new ListToolsResult { Tools = [.. ContactTools.Create(_ => Plugin).Select(tool => tool.ProtocolTool)] };
        Assert.All(list.Tools, tool => Assert.NotNull(tool.OutputSchema));
        Assert.InRange(JsonSerializer.SerializeToUtf8Bytes(list, Wire).Length, 1, MostBytesOfAll);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_tool_is_at_most_2_2_KB(string name) =>
        Assert.InRange(JsonSerializer.SerializeToUtf8Bytes(ContactTools.Generate(name, _ => Plugin).ProtocolTool, Wire).Length, 1, MostBytesOfOne);

    [Fact]
    public void The_instructions_are_at_most_2048_characters() => Assert.InRange(ContactTools.Instructions.Length, 1, 2048);

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/ContactPlugin/Mcp/Tools"));
}
