using System.Text.Json;
using Allo.Contacts.Agent;
using Allo.Contacts.Crm;
using Allo.Contacts.Plugin;
using Allo.Contacts.Plugin.Mcp;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using ModelContextProtocol.Protocol;
using Xunit;

namespace Allo.Contacts.Tests.ContactPlugin;

/// <summary>The operations are defined once and shown twice.</summary>
public sealed class OneDefinitionTests
{
    private static readonly Plugin.ContactPlugin Plugin =
        new ServiceCollection().AddAgent(new CrmOptions()).BuildServiceProvider().GetRequiredService<Plugin.ContactPlugin>();

    private static readonly Dictionary<string, Tool> Tools = ContactTools.Create(_ => Plugin).Select(tool => tool.ProtocolTool).ToDictionary(tool => tool.Name);

    private static readonly Dictionary<string, KernelFunction> Functions = new KernelPluginCollection().AddAlloContacts(Plugin).ToDictionary(function => function.Name);

    public static TheoryData<string> Names() => [.. Tools.Keys];

    [Fact]
    public void The_tools_are_the_eight_that_are_promised() => Assert.Equal(
        ["check_connection", "create_company", "create_person", "get_person", "preview_contact", "search_companies", "search_people", "update_person"],
        Tools.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_kernel_function_and_its_tool_say_the_same(string name)
    {
        var (tool, function) = (Tools[name], Functions[name]);
        Assert.Equal(tool.Description, function.Description);
        var required = tool.InputSchema.TryGetProperty("required", out var list) ? list.EnumerateArray().Select(item => item.GetString()).ToHashSet() : [];
        var properties = tool.InputSchema.TryGetProperty("properties", out var declared) ? declared.EnumerateObject().ToList() : [];
        Assert.Equal(properties.Select(property => property.Name), function.Metadata.Parameters.Select(parameter => parameter.Name));
        foreach (var (property, parameter) in properties.Zip(function.Metadata.Parameters))
        {
            Assert.Equal(property.Value.TryGetProperty("description", out var words) ? words.GetString() : "", parameter.Description);
            Assert.Equal(property.Value.GetProperty("type").GetString(), TypeOf(parameter.Schema!.RootElement));
            Assert.Equal(required.Contains(property.Name), parameter.IsRequired);
        }
    }

    [Theory]
    [InlineData("name", "First name")]
    [InlineData("last_name", "Last name")]
    [InlineData("job_title", "Job title")]
    [InlineData("website", "Website URL")]
    [InlineData("address", "Postal address")]
    [InlineData("numbers", "Phone numbers in E.164 format. At least one number is required.")]
    [InlineData("emails", "Email addresses")]
    [InlineData("company_id", "ID of the company to associate with")]
    [InlineData("allow_duplicate_number", "When true, allows creating the person even if one or more of the numbers are already assigned to another person")]
    public void Every_documented_field_is_there_with_the_documentations_meaning(string field, string meaning) =>
        Assert.StartsWith(meaning, Tools["create_person"].InputSchema.GetProperty("properties").GetProperty(field).GetProperty("description").GetString(), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_tool_has_a_title_all_four_hints_and_a_short_description(string name)
    {
        var tool = Tools[name];
        Assert.Matches("^[a-z][a-z0-9_]{2,40}$", tool.Name);
        Assert.False(string.IsNullOrEmpty(tool.Title ?? tool.Annotations?.Title));
        Assert.NotNull(tool.Annotations?.ReadOnlyHint);
        Assert.NotNull(tool.Annotations?.DestructiveHint);
        Assert.NotNull(tool.Annotations?.IdempotentHint);
        Assert.NotNull(tool.Annotations?.OpenWorldHint);
        Assert.InRange(tool.Description!.Length, 1, 400);
        Assert.NotNull(tool.OutputSchema);
    }

    private static string? TypeOf(JsonElement schema) => schema.GetProperty("type") is { ValueKind: JsonValueKind.Array } types
        ? types.EnumerateArray().Select(type => type.GetString()).First(type => type != "null")
        : schema.GetProperty("type").GetString();
}
