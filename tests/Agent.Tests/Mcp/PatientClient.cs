using ModelContextProtocol.Client;
using Xunit;

namespace Allo.Contacts.Tests.Mcp;

/// <summary>A client of the SDK that waits for its server however busy the machine is.</summary>
/// <remarks>By default it gives up <c>server/discover</c> after five seconds and goes on with <c>initialize</c>, which a server that answers the first all the same refuses.</remarks>
internal static class PatientClient
{
    public static Task<McpClient> ConnectAsync(IClientTransport transport, McpClientOptions? options = null)
    {
        options ??= new McpClientOptions();
        options.DiscoverProbeTimeout = Timeout.InfiniteTimeSpan;
        options.InitializationTimeout = TimeSpan.FromMinutes(5);
        return McpClient.CreateAsync(transport, options, cancellationToken: TestContext.Current.CancellationToken);
    }
}
