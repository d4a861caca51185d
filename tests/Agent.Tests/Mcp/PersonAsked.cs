using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Allo.Contacts.Tests.Mcp;

/// <summary>The person at a client, who answers forms.</summary>
internal sealed class PersonAsked(string action, Func<ElicitRequestParams, Dictionary<string, string>>? answer = null)
{
    /// <summary>The forms that were shown.</summary>
    public List<ElicitRequestParams> Forms { get; } = [];

    /// <summary>Accepts the choice whose words begin so.</summary>
    public static PersonAsked Chooses(string words) => new("accept", form => new() { ["choice"] = Choices(form).First(choice => choice.StartsWith(words, StringComparison.Ordinal)) });

    public static IList<string> Choices(ElicitRequestParams form) =>
        ((ElicitRequestParams.UntitledSingleSelectEnumSchema)form.RequestedSchema!.Properties["choice"]).Enum;

    /// <summary>A client of an era that shows forms to this person.</summary>
    public McpClientOptions Client(string era) => new()
    {
        ProtocolVersion = era,
        Capabilities = new ClientCapabilities { Elicitation = new ElicitationCapability { Form = new FormElicitationCapability() } },
        Handlers = new McpClientHandlers
        {
            ElicitationHandler = (form, _) =>
            {
                Forms.Add(form!);
                var content = action == "accept" ? answer!(form!).ToDictionary(pair => pair.Key, pair => JsonSerializer.SerializeToElement(pair.Value)) : null;
                return ValueTask.FromResult(new ElicitResult { Action = action, Content = content });
            },
        },
    };
}
