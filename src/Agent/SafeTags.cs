using Allo.Contacts.Plugin.Mcp;
using ModelContextProtocol.Protocol;

namespace Allo.Contacts.Agent;

/// <summary>Which tags of traces and metrics go out, and with what value: a name that a caller sent goes out where it is one of ours.</summary>
internal static class SafeTags
{
    private const string Method = "mcp.method.name";
    private const string Tool = "gen_ai.tool.name";
    private const string Prompt = "gen_ai.prompt.name";
    private const string Other = "other";

    private static readonly HashSet<string> AsTheyAre =
    [
        "error.type", "gen_ai.operation.name", "http.request.method", "http.response.status_code", "http.route", "mcp.session.id", "method", "network.protocol.name",
        "network.protocol.version", "network.transport", "rpc.response.status_code", "server.address", "server.port", "status", "url.scheme", "allo.text.length", "allo.people",
    ];

    private static readonly HashSet<string> Methods =
        [.. typeof(RequestMethods).GetFields().Concat(typeof(NotificationMethods).GetFields()).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];

    /// <summary>The tags that a trace's title is made of.</summary>
    public static IReadOnlyList<string> Titles { get; } = [Method, Tool, Prompt];

    /// <summary>The value of a tag as it may go out; null for a tag that may not.</summary>
    public static object? Of(string name, object? value) => name switch
    {
        Method => Methods.Contains($"{value}") ? value : Other,
        Tool => ContactTools.Names.Contains($"{value}") ? value : Other,
        Prompt => ContactServer.PromptNames.Contains($"{value}") ? value : Other,
        "mcp.resource.uri" => $"{value}".StartsWith("allo://people/", StringComparison.Ordinal) ? "allo://people/{id}" : value is "allo://fields" ? value : Other,
        "mcp.protocol.version" => $"{value}".All(c => char.IsAsciiDigit(c) || c == '-') ? value : Other,
        "url.full" => Uri.TryCreate($"{value}", UriKind.Absolute, out var address) ? Address(address) : null,
        _ => AsTheyAre.Contains(name) ? value : null,
    };

    /// <summary>The tags of a measurement as they may go out.</summary>
    public static KeyValuePair<string, object?>[] Of(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        List<KeyValuePair<string, object?>> safe = [];
        foreach (var (name, value) in tags)
        {
            if (Of(name, value) is { } kept)
            {
                safe.Add(new(name, kept));
            }
        }

        return [.. safe];
    }

    // A person's or company's id may be made of their name where a caller invents one.
    private static string Address(Uri address)
    {
        var parts = address.Segments;
        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i - 1] is "people/" or "companies/" && parts[i] != "search")
            {
                parts[i] = parts[i].EndsWith('/') ? "{id}/" : "{id}";
            }
        }

        return address.GetLeftPart(UriPartial.Authority) + string.Concat(parts);
    }
}
