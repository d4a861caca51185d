using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Allo.Contacts.Conformance;

/// <summary>Tools that send to the client while they run, and ask it in the way of the initialize era.</summary>
internal static class SessionTools
{
    public static IEnumerable<McpServerTool> All() =>
    [
        Fixtures.Tool("test_tool_with_logging", LogAsync),
        Fixtures.Tool("test_logging_tool", LogAsync),
        Fixtures.Tool("test_sampling", SampleAsync),
        Fixtures.Tool("test_elicitation", (McpServer server, string message) => ElicitAsync(server, "User response: ", message, new()
        {
            ["username"] = new ElicitRequestParams.StringSchema { Description = "User's response" },
            ["email"] = new ElicitRequestParams.StringSchema { Description = "User's email address" },
        })),
        Fixtures.Tool("test_elicitation_sep1034_defaults", (McpServer server) => ElicitAsync(server, "Elicitation completed: ", "Defaults", new()
        {
            ["name"] = new ElicitRequestParams.StringSchema { Default = "John Doe" },
            ["age"] = new ElicitRequestParams.NumberSchema { Type = "integer", Default = 30 },
            ["score"] = new ElicitRequestParams.NumberSchema { Default = 95.5 },
            ["status"] = new ElicitRequestParams.UntitledSingleSelectEnumSchema { Enum = ["active", "inactive", "pending"], Default = "active" },
            ["verified"] = new ElicitRequestParams.BooleanSchema { Default = true },
        })),
        Fixtures.Tool("test_elicitation_sep1330_enums", (McpServer server) => ElicitAsync(server, "Elicitation completed: ", "Choices", Enums())),
        Fixtures.Tool("test_reconnection", ReconnectAsync),
    ];

    private static Dictionary<string, ElicitRequestParams.PrimitiveSchemaDefinition> Enums() => new()
    {
        ["untitledSingle"] = new ElicitRequestParams.UntitledSingleSelectEnumSchema { Enum = ["option1", "option2", "option3"] },
        ["titledSingle"] = new ElicitRequestParams.TitledSingleSelectEnumSchema { OneOf = Titled() },
        ["legacyEnum"] = Legacy(),
        ["untitledMulti"] = new ElicitRequestParams.UntitledMultiSelectEnumSchema { Items = new() { Enum = ["option1", "option2", "option3"] } },
        ["titledMulti"] = new ElicitRequestParams.TitledMultiSelectEnumSchema { Items = new() { AnyOf = Titled() } },
    };

    private static ElicitRequestParams.LegacyTitledEnumSchema Legacy() => new() { Enum = ["opt1", "opt2", "opt3"], EnumNames = ["Option One", "Option Two", "Option Three"] };

    private static List<ElicitRequestParams.EnumSchemaOption> Titled() =>
        [new() { Const = "value1", Title = "First Option" }, new() { Const = "value2", Title = "Second Option" }, new() { Const = "value3", Title = "Third Option" }];

    private static async Task<string> ElicitAsync(McpServer server, string prefix, string message, Dictionary<string, ElicitRequestParams.PrimitiveSchemaDefinition> properties)
    {
        var required = properties.ContainsKey("username") ? properties.Keys.ToList() : null;
        var answer = await server.ElicitAsync(new ElicitRequestParams { Message = message, RequestedSchema = new() { Properties = properties, Required = required } });
        return $"{prefix}action={answer.Action}, content={JsonSerializer.Serialize(answer.Content)}";
    }

    private static async Task<string> SampleAsync(McpServer server, string prompt)
    {
        var answer = await server.SampleAsync(new CreateMessageRequestParams
        {
            Messages = [new SamplingMessage { Role = Role.User, Content = [new TextContentBlock { Text = prompt }] }],
            MaxTokens = 100,
        });
        return "LLM response: " + string.Concat(answer.Content.OfType<TextContentBlock>().Select(block => block.Text));
    }

    private static async Task<string> LogAsync(RequestContext<CallToolRequestParams> context)
    {
        foreach (var words in new[] { "Tool execution started", "Tool processing data", "Tool execution completed" })
        {
            // Since 2026-07-28 a client that names no level in the request gets no messages.
            if (string.CompareOrdinal(context.Server.NegotiatedProtocolVersion, "2026-07-28") < 0)
            {
                await context.Server.SendNotificationAsync("notifications/message", new LoggingMessageNotificationParams { Level = LoggingLevel.Info, Data = JsonSerializer.SerializeToElement(words) });
            }

            await Task.Delay(50);
        }

        return "The log was written.";
    }

    private static async Task<string> ReconnectAsync(RequestContext<CallToolRequestParams> context)
    {
        await context.EnablePollingAsync(TimeSpan.FromMilliseconds(500));
        await Task.Delay(100);
        return "Reconnection test completed successfully.";
    }
}
