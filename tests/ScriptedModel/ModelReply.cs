using System.Text.Json;

namespace Allo.ScriptedModel;

/// <summary>What the model does when it is asked: the closed set of things that a scripted model can do.</summary>
public abstract record ModelReply
{
    private ModelReply()
    {
    }

    /// <summary>It answers in words.</summary>
    /// <param name="Text">The words.</param>
    public sealed record Says(string Text) : ModelReply;

    /// <summary>It calls functions.</summary>
    /// <param name="List">The calls, all in one message.</param>
    public sealed record Calls(params ModelCall[] List) : ModelReply;

    /// <summary>The endpoint refuses.</summary>
    /// <param name="Status">The HTTP status.</param>
    /// <param name="Body">The body.</param>
    /// <param name="RetryAfter">Seconds for the <c>Retry-After</c> header; null for none.</param>
    public sealed record Refuses(int Status, string Body, int? RetryAfter = null) : ModelReply;

    /// <summary>It does not answer in time.</summary>
    /// <param name="Time">How long it is silent.</param>
    public sealed record Hangs(TimeSpan Time) : ModelReply;

    /// <summary>One call of one function.</summary>
    public static Calls Call(string function, object arguments) => new(ModelCall.Of(function, arguments));
}

/// <summary>A call as a model words it: the arguments are a string that may be anything.</summary>
/// <param name="Function">The function's name on the wire.</param>
/// <param name="Arguments">What should be a JSON object.</param>
public sealed record ModelCall(string Function, string Arguments)
{
    /// <summary>A call with arguments that are JSON.</summary>
    public static ModelCall Of(string function, object arguments) => new(function, JsonSerializer.Serialize(arguments));
}
