using System.Text.Json;
using System.Text.Json.Nodes;
using Allo.Contacts.Plugin.Mcp;
using Allo.Contacts.Plugin.Replies;

namespace Allo.Contacts.Agent.Chat.Consent;

/// <summary>What a model is told of a write: how it ended, what the person said, what the extractor has beside the model's arguments.</summary>
/// <param name="Reply">How it ended.</param>
/// <param name="Consent">What the person said.</param>
internal sealed record WriteResult(CaptureReply Reply, string Consent)
{
    public const string Agreed = "agreed";
    public const string NotAsked = "not asked";

    /// <summary>The draft that was decided on.</summary>
    public Draft? Draft { get; init; }

    /// <summary>The invented values that the person did not want.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>The person said no, or nobody answered.</summary>
    public static WriteResult Declined(ChatTerminal terminal) => new(
        new CaptureReply
        {
            Status = ReplyStatus.Unchanged,
            Summary = terminal.Ended
                ? "Nothing was written: nobody was there to agree."
                : "Nothing was written: the person said no. Do not try again unless they ask for it.",
        },
        "declined");

    public JsonObject ToJson()
    {
        var json = JsonSerializer.SerializeToNode(Reply, ContactTools.Json)!.AsObject();
        json["consent"] = Consent;
        if (Draft?.Extracted is { } extracted)
        {
            json["extractor"] = JsonSerializer.SerializeToNode(PersonView.Of(extracted), ContactTools.Json);
        }

        AddLines(json, "differences", Draft?.Differences() ?? []);
        AddLines(json, "left_out_as_invented", LeftOut);
        return json;
    }

    private static void AddLines(JsonObject json, string member, IReadOnlyList<string> lines)
    {
        if (lines.Count > 0)
        {
            json[member] = new JsonArray([.. lines.Select(line => JsonValue.Create(line))]);
        }
    }
}
