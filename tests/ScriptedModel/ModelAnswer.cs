using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Allo.ScriptedModel;

/// <summary>Writes a reply as OpenAI's chat completions endpoint does: whole, or in pieces as server-sent events.</summary>
internal static class ModelAnswer
{
    private const int PieceLength = 7;

    public static async Task WriteAsync(HttpContext context, ModelRequest request, ModelReply reply, int number)
    {
        switch (reply)
        {
            case ModelReply.Hangs hangs:
                await Task.Delay(hangs.Time, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                break;
            case ModelReply.Refuses refuses:
                context.Response.StatusCode = refuses.Status;
                context.Response.Headers.RetryAfter = refuses.RetryAfter?.ToString(System.Globalization.CultureInfo.InvariantCulture);
                context.Response.ContentType = "application/json";
                await context.Response.WriteAsync(refuses.Body, context.RequestAborted);
                break;
            case var _ when request.Stream:
                await WritePiecesAsync(context, reply, number);
                break;
            default:
                await context.Response.WriteAsJsonAsync(Frame("chat.completion", number, new JsonObject { ["message"] = Message(reply, number), ["finish_reason"] = Finish(reply) }), context.RequestAborted);
                break;
        }
    }

    private static async Task WritePiecesAsync(HttpContext context, ModelReply reply, int number)
    {
        context.Response.ContentType = "text/event-stream";
        foreach (var delta in Deltas(reply, number))
        {
            await SendAsync(context, Frame("chat.completion.chunk", number, new JsonObject { ["delta"] = delta, ["finish_reason"] = null }).ToJsonString());
        }

        await SendAsync(context, Frame("chat.completion.chunk", number, new JsonObject { ["delta"] = new JsonObject(), ["finish_reason"] = Finish(reply) }).ToJsonString());
        await SendAsync(context, "[DONE]");
    }

    private static async Task SendAsync(HttpContext context, string data)
    {
        await context.Response.WriteAsync($"data: {data}\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    private static JsonObject Frame(string kind, int number, JsonObject choice)
    {
        choice["index"] = 0;
        return new JsonObject { ["id"] = $"chatcmpl-{number}", ["object"] = kind, ["created"] = 1_700_000_000, ["model"] = "scripted", ["choices"] = new JsonArray(choice) };
    }

    private static string Finish(ModelReply reply) => reply is ModelReply.Calls ? "tool_calls" : "stop";

    private static JsonObject Message(ModelReply reply, int number) => reply is ModelReply.Calls calls
        ? new JsonObject { ["role"] = "assistant", ["content"] = null, ["tool_calls"] = new JsonArray([.. calls.List.Select((call, index) => Call(call, number, index))]) }
        : new JsonObject { ["role"] = "assistant", ["content"] = ((ModelReply.Says)reply).Text };

    private static JsonObject Call(ModelCall call, int number, int index) => new()
    {
        ["id"] = $"call_{number}_{index}",
        ["type"] = "function",
        ["function"] = new JsonObject { ["name"] = call.Function, ["arguments"] = call.Arguments },
    };

    private static IEnumerable<JsonObject> Deltas(ModelReply reply, int number)
    {
        yield return new JsonObject { ["role"] = "assistant", ["content"] = "" };
        if (reply is ModelReply.Says says)
        {
            foreach (var piece in says.Text.Chunk(PieceLength))
            {
                yield return new JsonObject { ["content"] = new string(piece) };
            }

            yield break;
        }

        foreach (var (call, index) in ((ModelReply.Calls)reply).List.Select((call, index) => (call, index)))
        {
            var first = Call(call with { Arguments = "" }, number, index);
            first["index"] = index;
            yield return new JsonObject { ["tool_calls"] = new JsonArray(first) };
            foreach (var piece in call.Arguments.Chunk(PieceLength))
            {
                yield return new JsonObject { ["tool_calls"] = new JsonArray(new JsonObject { ["index"] = index, ["function"] = new JsonObject { ["arguments"] = new string(piece) } }) };
            }
        }
    }
}
