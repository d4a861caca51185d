using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Allo.Contacts.Conformance;

/// <summary>Tools that ask by letting the call be made again.</summary>
internal static class AskingTools
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    public static IEnumerable<McpServerTool> All() =>
    [
        Fixtures.Tool("test_input_required_result_elicitation", (RequestContext<CallToolRequestParams> call) =>
            Text(call.Params!, "user_name", "name") is { } name ? $"Hello, {name}!" : throw Ask(("user_name", Form("What is your name?", "name")))),
        Fixtures.Tool("test_streaming_elicitation", (RequestContext<CallToolRequestParams> call) =>
            Text(call.Params!, "user_name", "name") is { } name ? $"Hello, {name}!" : throw Ask(("user_name", Form("What is your name?", "name")))),
        Fixtures.Tool("test_input_required_result_sampling", (RequestContext<CallToolRequestParams> call) =>
            Response(call.Params!, "capital_question") is { } answer ? "The model said " + answer.RawValue.GetRawText() : throw Ask(("capital_question", Sample("What is the capital of France?", 100)))),
        Fixtures.Tool("test_input_required_result_list_roots", (RequestContext<CallToolRequestParams> call) =>
            Response(call.Params!, "client_roots") is { } answer ? "Roots: " + answer.RawValue.GetRawText() : throw Ask(("client_roots", InputRequest.ForRootsList(new ListRootsRequestParams())))),
        Fixtures.Tool("test_input_required_result_request_state", (RequestContext<CallToolRequestParams> call) => Confirmed(call.Params!, "confirm")),
        Fixtures.Tool("test_input_required_result_tampered_state", (RequestContext<CallToolRequestParams> call) => Confirmed(call.Params!, "confirm")),
        Fixtures.Tool("test_input_required_result_multiple_inputs", Several),
        Fixtures.Tool("test_input_required_result_multi_round", Rounds),
        Fixtures.Tool("test_input_required_result_capabilities", string (RequestContext<CallToolRequestParams> call) =>
            call.Server.ClientCapabilities?.Elicitation is not null ? throw Ask(("user_name", Form("What is your name?", "name"))) : throw Ask(("greeting", Sample("Generate a greeting", 50)))),
        Fixtures.Tool("test_missing_capability", (RequestContext<CallToolRequestParams> call) =>
            call.Server.ClientCapabilities?.Sampling is not null ? "It is there." : throw new MissingRequiredClientCapabilityException(new ClientCapabilities { Sampling = new SamplingCapability() }, "This tool needs sampling.")),
    ];

    public static InputRequest Form(string message, string field, bool isFlag = false) => InputRequest.ForElicitation(new ElicitRequestParams
    {
        Message = message,
        RequestedSchema = new()
        {
            Properties = new Dictionary<string, ElicitRequestParams.PrimitiveSchemaDefinition> { [field] = isFlag ? new ElicitRequestParams.BooleanSchema() : new ElicitRequestParams.StringSchema() },
            Required = [field],
        },
    });

    public static string? Text(RequestParams call, string key, string field)
    {
        try
        {
            var answer = Response(call, key)?.Deserialize(InputResponse.ElicitResultJsonTypeInfo);
            return answer?.Content?.TryGetValue(field, out var value) == true ? value.ToString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Confirmed(CallToolRequestParams call, string key)
    {
        if (call.RequestState is null || Response(call, key) is null)
        {
            throw Ask(State(key), (key, Form("Please confirm", "ok", isFlag: true)));
        }

        return call.RequestState == State(key) ? "state-ok" : throw new McpProtocolException("The state is not the server's.", McpErrorCode.InvalidParams);
    }

    private static string Several(RequestContext<CallToolRequestParams> context)
    {
        var call = context.Params!;
        return call.RequestState == State("several") && Response(call, "user_name") is not null && Response(call, "greeting") is not null && Response(call, "client_roots") is not null
            ? "All answers came."
            : throw Ask(
                State("several"),
                ("user_name", Form("What is your name?", "name")), ("greeting", Sample("Generate a greeting", 50)), ("client_roots", InputRequest.ForRootsList(new ListRootsRequestParams())));
    }

    private static string Rounds(RequestContext<CallToolRequestParams> context)
    {
        var call = context.Params!;
        return call.RequestState == State("round 2") && Text(call, "step2", "color") is { } color ? $"The colour is {color}."
            : call.RequestState == State("round 1") && Text(call, "step1", "name") is not null ? throw Ask(State("round 2"), ("step2", Form("Step 2: What is your favorite color?", "color")))
            : throw Ask(State("round 1"), ("step1", Form("Step 1: What is your name?", "name")));
    }

    private static InputRequest Sample(string words, int most) => InputRequest.ForSampling(new CreateMessageRequestParams
    {
        Messages = [new SamplingMessage { Role = Role.User, Content = [new TextContentBlock { Text = words }] }],
        MaxTokens = most,
    });

    public static InputRequiredException Ask(params (string Key, InputRequest Request)[] requests) => new(requests.ToDictionary(request => request.Key, request => request.Request), null);

    private static InputRequiredException Ask(string state, params (string Key, InputRequest Request)[] requests) => new(requests.ToDictionary(request => request.Key, request => request.Request), state);

    private static InputResponse? Response(RequestParams call, string key) => call.InputResponses?.TryGetValue(key, out var response) == true ? response : null;

    private static string State(string of) => of + "." + Convert.ToHexString(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(of)));
}
