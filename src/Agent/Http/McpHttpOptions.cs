using Allo.Contacts.Crm;
using Allo.Contacts.Plugin.Mcp;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Server;

namespace Allo.Contacts.Agent.Http;

/// <summary>How the server over HTTP runs.</summary>
internal sealed record McpHttpOptions
{
    public required HttpAccess Access { get; init; }

    /// <summary>How the API is reached; the key serves callers who bring none.</summary>
    public required CrmOptions Crm { get; init; }

    /// <summary>The country of national numbers where a call names none; null for none.</summary>
    public string? Region { get; init; }

    public ToolSelection? Selection { get; init; }

    /// <summary>Whether clients that initialize get a session.</summary>
    public bool Sessions { get; init; }

    /// <summary>How long a call may take; null for two minutes, or fifteen with sessions.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Changes to what the server shows; for hosts of tests.</summary>
    public Action<McpServerOptions>? Change { get; init; }

    /// <summary>Changes to what is logged, and where.</summary>
    public Action<ILoggingBuilder>? Logging { get; init; }
}
