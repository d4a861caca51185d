using System.Security.Cryptography;
using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Allo.Contacts.Plugin.Mcp.Asking;

/// <summary>Asks the person, where the client can, before an unsure field is written and where a number already belongs to somebody.</summary>
/// <remarks>
/// Nothing is written before a question is answered. The call is made again with the answer, by the client or by the SDK, so the handler runs anew
/// from its top: all that it must remember is in the sealed state. A state without an answer is as good as none, and asked again.
/// Where the client cannot ask, the tool's own reply is returned.
/// </remarks>
internal sealed class Asking(SealedState state, Func<IServiceProvider?, ContactPlugin> plugin, Func<IServiceProvider?, string> caller)
{
    private const string Key = "answer";

    public McpRequestHandler<CallToolRequestParams, CallToolResult> Filter(McpRequestHandler<CallToolRequestParams, CallToolResult> next) =>
        async (request, cancellationToken) =>
        {
            if (request.Params is not { Name: NextCalls.Create or NextCalls.Update } call || request.Server.ClientCapabilities?.Elicitation?.Form is null)
            {
                return await next(request, cancellationToken);
            }

            var identity = Identity(call, caller(request.Services));
            return call.RequestState is { } text && call.InputResponses?.ContainsKey(Key) == true
                ? state.Open(text, identity) is { } question
                    ? await AnsweredAsync(question, request, next, identity, cancellationToken)
                    : ToolCallGate.Error("The answer does not belong to this call or came after more than ten minutes; nothing was written. Make the call again.")
                : Unsure(call, request.Services) is { Count: > 0 } fields
                    ? throw Question(UnsureForm.Ask(fields), new OpenQuestion { Fields = fields }, identity)
                    : await ConflictAsync(await next(request, cancellationToken), request, identity, Corrections.None);
        };

    private async Task<CallToolResult> AnsweredAsync(
        OpenQuestion question, RequestContext<CallToolRequestParams> request, McpRequestHandler<CallToolRequestParams, CallToolResult> next, byte[] identity, CancellationToken cancellationToken) =>
        Read(request.Params!) switch
        {
            null => ToolCallGate.Error(
                $"The answer cannot be read; nothing was written. inputResponses.{Key} must be an object with action (accept, decline or cancel) and, where it is accept, content."),
            { IsAccepted: true, Content: { } content } => question.Fields is { } fields
                ? await CorrectedAsync(content, fields, request, next, identity, cancellationToken)
                : await ChosenAsync(content, question, request, next, cancellationToken),
            _ => Declined.Result(),
        };

    private async Task<CallToolResult> CorrectedAsync(
        IDictionary<string, JsonElement> content, IReadOnlyDictionary<string, string> shown,
        RequestContext<CallToolRequestParams> request, McpRequestHandler<CallToolRequestParams, CallToolResult> next, byte[] identity, CancellationToken cancellationToken)
    {
        if (UnsureForm.Problem(content, shown) is { } unanswered)
        {
            return ToolCallGate.Error(unanswered);
        }

        var call = request.Params!;
        var corrections = new Corrections(UnsureForm.Corrected(content, shown));
        request.Items[Corrections.Key] = corrections;
        return ToolArguments.Problem(((McpServerTool)request.MatchedPrimitive!).ProtocolTool.InputSchema, Merged(call.Arguments, UnsureForm.ToArguments(corrections.Fields))) is { } problem
            ? ToolCallGate.Error($"{call.Name}: {problem}")
            : await ConflictAsync(await next(request, cancellationToken), request, identity, corrections);
    }

    private static async Task<CallToolResult> ChosenAsync(
        IDictionary<string, JsonElement> content, OpenQuestion question, RequestContext<CallToolRequestParams> request, McpRequestHandler<CallToolRequestParams, CallToolResult> next, CancellationToken cancellationToken)
    {
        var chosen = content.TryGetValue(ConflictForm.Field, out var choice) && choice.ValueKind == JsonValueKind.String ? question.Choices?.GetValueOrDefault(choice.GetString()!) : null;
        if (chosen is null)
        {
            return ToolCallGate.Error($"The answer is none of the choices that were shown; nothing was written. {ConflictForm.Field} must be one of them, word for word.");
        }

        if (chosen.Tool is null || request.Server.ServerOptions.ToolCollection?.TryGetPrimitive(chosen.Tool, out var tool) != true)
        {
            return Declined.Result();
        }

        var call = request.Params!;
        request.MatchedPrimitive = tool;
        request.Items[Corrections.Key] = new Corrections(question.Corrected);
        request.Params = With(call, chosen.Tool, Merged(call.Arguments?.Where(argument => chosen.Repeat?.Contains(argument.Key) == true), chosen.Arguments));
        return await next(request, cancellationToken);
    }

    // Null where it is no answer: what cannot be read must not count as a no, and less as a yes.
    private static ElicitResult? Read(CallToolRequestParams call)
    {
        try
        {
            return call.InputResponses![Key]?.Deserialize(InputResponse.ElicitResultJsonTypeInfo) is { } answer
                && (answer is { IsAccepted: true, Content: not null } || answer.Action is "decline" or "cancel") ? answer : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Task<CallToolResult> ConflictAsync(CallToolResult result, RequestContext<CallToolRequestParams> request, byte[] identity, Corrections corrections)
    {
        if (result.StructuredContent is not { } reply || reply.GetProperty("status").GetString() != "conflict")
        {
            return Task.FromResult(result);
        }

        var choices = ConflictForm.Choices(reply, name => request.Server.ServerOptions.ToolCollection?.TryGetPrimitive(name, out _) == true);
        return choices.Count < 2
            ? Task.FromResult(result)
            : throw Question(ConflictForm.Ask(reply, choices.Keys), new OpenQuestion { Choices = choices, Corrected = corrections.Fields }, identity);
    }

    private InputRequiredException Question(ElicitRequestParams form, OpenQuestion question, byte[] identity) =>
        new(new Dictionary<string, InputRequest> { [Key] = InputRequest.ForElicitation(form) }, state.Seal(question, identity));

    private IReadOnlyDictionary<string, string> Unsure(CallToolRequestParams call, IServiceProvider? services) =>
        call.Arguments?.TryGetValue("text", out var text) == true && text.ValueKind == JsonValueKind.String
            ? UnsureForm.Of(
                plugin(services).PersonOf(
                    text.GetString(),
                    call.Arguments.TryGetValue("person", out var person) && person.ValueKind == JsonValueKind.Number ? person.GetInt32() : null,
                    call.Arguments.TryGetValue("region", out var region) ? region.GetString() : null),
                [.. call.Arguments.Where(argument => IsGiven(argument.Value)).Select(argument => argument.Key)])
            : new Dictionary<string, string>();

    private static bool IsGiven(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => !string.IsNullOrWhiteSpace(value.GetString()),
        JsonValueKind.Array => value.EnumerateArray().Any(IsGiven),
        _ => true,
    };

    private static CallToolRequestParams With(CallToolRequestParams call, string tool, Dictionary<string, JsonElement> arguments) =>
        new() { Name = tool, Arguments = arguments, Meta = call.Meta };

    private static Dictionary<string, JsonElement> Merged(IEnumerable<KeyValuePair<string, JsonElement>>? before, IEnumerable<KeyValuePair<string, JsonElement>>? over)
    {
        Dictionary<string, JsonElement> merged = new(before ?? []);
        foreach (var (name, value) in over ?? [])
        {
            merged[name] = value;
        }

        return merged;
    }

    // The tool, the arguments in the order of their names, and who calls.
    private static byte[] Identity(CallToolRequestParams call, string caller) => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        new object[] { call.Name, new SortedDictionary<string, JsonElement>(call.Arguments ?? new Dictionary<string, JsonElement>(), StringComparer.Ordinal), caller }, ContactTools.Json));
}
