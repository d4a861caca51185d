using Allo.SandboxCrm.Records;

namespace Allo.SandboxCrm.Http;

/// <summary>An operation of the API: how it is reached, what it needs, what it does.</summary>
internal sealed record Endpoint(string Method, string Path, string Description, string? Scope, Func<Call, object> Handle)
{
    /// <summary>The body's type, for the OpenAPI document.</summary>
    public Type? Body { get; init; }

    /// <summary>The answer's type, for the OpenAPI document.</summary>
    public required Type Result { get; init; }

    /// <summary>The status of the answer.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Whether it changes records; a search is a POST and does not.</summary>
    public bool Writes { get; init; }
}

/// <summary>A request that was let in.</summary>
internal sealed record Call(Session Session, SandboxKey Key, SandboxOptions Options, string Body, string? Id)
{
    public Values Values(params string[] known) => Records.Values.Parse(Body, known, Options.Strict);
}
