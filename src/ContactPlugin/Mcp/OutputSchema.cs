using System.Text.Json;

namespace Allo.Contacts.Plugin.Mcp;

/// <summary>What each tool's structured content looks like, as short as it can be said.</summary>
/// <remarks>
/// Written by hand: the generated schemas of the replies took more than half of the whole list. What a person consists of is said once, with
/// get_person; elsewhere members are named by what is required. A refusal is an error and has no content, so its statuses are left out.
/// </remarks>
internal static class OutputSchema
{
    private const string Text = """{"type":"string"}""";
    private const string Texts = """{"type":"array","items":{"type":"string"}}""";
    private const string Record = """{"type":"object"}""";
    private const string Records = """{"type":"array","items":{"type":"object"}}""";
    private const string Ok = """ "status":{"const":"ok"},"summary":{"type":"string"} """;
    private const string End = """ "required":["status","summary"] """;
    private const string People = $$"""{"type":"object","properties":{ {{Ok}},"people":{{Records}},"next_page":{"type":"integer"} },{{End}} }""";
    private const string Person = $$"""{"type":"object","properties":{"numbers":{{Texts}},"emails":{{Texts}} },"additionalProperties":{{Text}} }""";
    private const string Capture = $$"""
        {"type":"object","properties":{
        "status":{"enum":["created","updated","unchanged","conflict","incomplete","declined"]},"summary":{{Text}},"person":{{Record}},
        "existing":{"type":"array","items":{"type":"object","required":["person","matched","fills","differs"]} },"people":{{Records}},"companies":{{Records}},
        "next":{"type":"array","items":{"type":"object","required":["effect"]} } },{{End}} }
        """;

    /// <summary>The schema of a tool's structured content.</summary>
    public static JsonElement Of(string tool)
    {
        using var document = JsonDocument.Parse(tool switch
        {
            "preview_contact" or "search_people" => People,
            "create_person" or "update_person" => Capture,
            "get_person" => $$"""{"type":"object","properties":{ {{Ok}},"person":{{Person}} },{{End}} }""",
            "search_companies" => $$"""{"type":"object","properties":{ {{Ok}},"companies":{{Records}},"next_page":{"type":"integer"} },{{End}} }""",
            "create_company" => $$"""{"type":"object","properties":{"status":{"enum":["created","unchanged","incomplete"]},"summary":{{Text}},"companies":{{Records}} },{{End}} }""",
            "check_connection" => $$"""{"type":"object","properties":{ {{Ok}},"scopes":{{Texts}},"team":{{Text}} },{{End}} }""",
            _ => throw new ArgumentOutOfRangeException(nameof(tool), tool, "No output schema is written for this tool."),
        });
        return document.RootElement.Clone();
    }
}
