using System.Net;
using Allo.Contacts.Agent.Verbs;

namespace Allo.Contacts.Agent.Http;

/// <summary>Where the server listens, under which names, and what a caller must show.</summary>
internal sealed record HttpAccess
{
    public const string TokenVariable = "ALLO_MCP_TOKEN";
    public const string AuthorityVariable = "ALLO_MCP_AUTHORITY";
    public const string ResourceVariable = "ALLO_MCP_RESOURCE";
    public const string DefaultUrl = "http://127.0.0.1:5089";
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    public required Uri Url { get; init; }

    /// <summary>The names besides the address's own under which callers may reach it.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The bearer token that every caller must send; null for none.</summary>
    public string? Token { get; init; }

    /// <summary>The OAuth authorization server whose tokens are accepted; null for none.</summary>
    public Uri? Authority { get; init; }

    /// <summary>The name of this server in a token's audience; null for its own address.</summary>
    public Uri? Resource { get; init; }

    /// <summary>Whether callers must show who they are.</summary>
    public bool IsGuarded => Token is not null || Authority is not null;

    public bool IsLoopback => Url.Host == "localhost" || (IPAddress.TryParse(Url.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>Every host that a request may name.</summary>
    public IReadOnlySet<string> AllowedHosts => Hosts.Concat(IsLoopback ? [.. Loopback, Url.Host] : IsEverything ? [] : [Url.Host]).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private bool IsEverything => IPAddress.TryParse(Url.Host.Trim('[', ']'), out var address) && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any));

    /// <summary>Reads and checks the access that is asked for.</summary>
    /// <exception cref="InputException">It would leave the server open, or cannot be read.</exception>
    public static HttpAccess Of(string? url, IReadOnlyList<string> hosts, Func<string, string?> variable) => new HttpAccess
    {
        Url = Address(url ?? DefaultUrl, "--http", DefaultUrl),
        Hosts = hosts,
        Token = variable(TokenVariable) is { Length: > 0 } token ? token : null,
        Authority = variable(AuthorityVariable) is { Length: > 0 } authority ? Address(authority, AuthorityVariable, "https://login.example.com") : null,
        Resource = variable(ResourceVariable) is { Length: > 0 } resource ? Address(resource, ResourceVariable, "https://mcp.example.com" + McpHttpServer.McpPath) : null,
    }.Checked();

    /// <summary>The same, if it is safe.</summary>
    /// <exception cref="InputException">It would leave the server open.</exception>
    public HttpAccess Checked() => this switch
    {
        { Token: not null, Authority: not null } => throw new InputException($"Set {TokenVariable} or {AuthorityVariable}, not both."),
        { Url: not { PathAndQuery: "/", Fragment: "", UserInfo: "" } } => throw new InputException(
            $"--http must be a scheme, host and port alone, such as {DefaultUrl}: clients connect to {McpHttpServer.McpPath} there."), // the web server would take 127.0.0.1 behind a user for every address
        { Hosts: var hosts } when hosts.FirstOrDefault(host => !IsName(host)) is { } other => throw new InputException(
            $"--host {other}: give a name alone, such as mcp.example.com, without scheme, port or path, or an IP address; one of IPv6 in brackets."),
        { Authority: { Scheme: "http", IsLoopback: false } } => throw new InputException($"{AuthorityVariable} must start with https://: the keys that tokens are checked with come from there."),
        { Token.Length: < 16 } => throw new InputException($"{TokenVariable} must have at least 16 characters."),
        { IsLoopback: false, IsGuarded: false } => throw new InputException(
            $"{Url.Host} is reached from other machines: set {TokenVariable} to a secret that callers send as bearer token, or {AuthorityVariable} to an OAuth authorization server. Without either, listen on 127.0.0.1."),
        { IsEverything: true, Hosts.Count: 0 } => throw new InputException($"{Url.Host} says nothing of the server's name: give the names that callers use with --host."),
        { IsEverything: true, Authority: not null, Resource: null } => throw new InputException(
            $"Set {ResourceVariable} to the address that callers connect to, such as https://{Hosts[0]}{McpHttpServer.McpPath}: tokens must be for it."),
        _ => this,
    };

    // As it stands in a request's Host, without the port.
    private static bool IsName(string host) => Uri.CheckHostName(host) switch
    {
        UriHostNameType.Unknown => false,
        UriHostNameType.IPv6 => host[0] == '[',
        _ => true,
    };

    private static Uri Address(string text, string setting, string example) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri!
            : throw new InputException($"{setting} must be an absolute http or https address, such as {example}.");
}
