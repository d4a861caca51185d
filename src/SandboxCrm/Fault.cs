using System.Globalization;

namespace Allo.SandboxCrm;

/// <summary>Something that goes wrong on purpose.</summary>
/// <remarks>
/// Written <c>KIND[:times=N][:every=N][:on=METHOD PATH]</c>. KIND is <c>latency=250ms</c>, <c>429</c>, <c>500</c>, <c>503</c>,
/// <c>drop-after-write</c> (the write is done, the connection ends without an answer) or <c>html</c> (a page of the edge).
/// <c>times</c> is for how many requests, <c>every</c> for each Nth, <c>on</c> for which.
/// </remarks>
/// <param name="Kind">latency, 429, 500, 503, drop-after-write or html.</param>
/// <param name="Latency">How long an answer is held back; zero for the other kinds.</param>
/// <param name="Times">For how many requests; null for all.</param>
/// <param name="Every">For each Nth request.</param>
/// <param name="On">Method and path, or null for every request.</param>
public sealed record Fault(string Kind, TimeSpan Latency, int? Times, int Every, string? On)
{
    /// <summary>Ends the connection once the write is done.</summary>
    public const string DropAfterWrite = "drop-after-write";

    /// <summary>Answers with a page of the edge.</summary>
    public const string Html = "html";

    private static readonly string[] Kinds = ["429", "500", "503", DropAfterWrite, Html];

    /// <summary>Reads a fault.</summary>
    /// <exception cref="FormatException">It cannot be read; the message says what is wrong and what can stand there.</exception>
    public static Fault Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split(':', StringSplitOptions.TrimEntries);
        var fault = parts[0].Split('=') switch
        {
            [var kind] when Kinds.Contains(kind) => new Fault(kind, TimeSpan.Zero, null, 1, null),
            ["latency", var span] when Milliseconds(span) is { } wait => new Fault("latency", wait, null, 1, null),
            _ => throw new FormatException($"There is no fault \"{parts[0]}\": use latency=250ms, {string.Join(", ", Kinds)}."),
        };
        return parts[1..].Aggregate(fault, With);
    }

    /// <summary>Whether a request is one that the fault is for.</summary>
    internal bool Concerns(string method, string path) => On is null || On == $"{method} {path}";

    private static Fault With(Fault fault, string part) => part.Split('=', 2) switch
    {
        ["times", var n] when Count(n) is { } times => fault with { Times = times },
        ["every", var n] when Count(n) is { } every => fault with { Every = every },
        ["on", { Length: > 0 } on] => fault with { On = on },
        _ => throw new FormatException($"\"{part}\" cannot follow a fault: use times=N, every=N or on=METHOD PATH."),
    };

    private static int? Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : null;

    private static TimeSpan? Milliseconds(string text) =>
        text.EndsWith("ms", StringComparison.Ordinal) && Count(text[..^2]) is { } count and <= 60_000 ? TimeSpan.FromMilliseconds(count) : null;
}
