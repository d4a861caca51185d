using System.Net.Sockets;
using System.Security.Cryptography;
using Allo.Contacts.Agent.Verbs;
using Allo.Contacts.Plugin;
using Allo.Contacts.Plugin.Mcp;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.AspNetCore;
using ModelContextProtocol.Server;

namespace Allo.Contacts.Agent.Http;

/// <summary>The MCP server over Streamable HTTP.</summary>
internal sealed class McpHttpServer : IAsyncDisposable
{
    public const string McpPath = "/mcp";
    public const string HealthPath = "/health";
    private const long MostBytes = 1024 * 1024;
    private const int MostConnections = 1000;
    private static readonly Action<ILogger, string, Exception?> Failure = LoggerMessage.Define<string>(LogLevel.Error, new EventId(1, "Failed"), "{What}");
    private readonly WebApplication _app;

    private McpHttpServer(WebApplication app)
    {
        _app = app;
        Address = new Uri(new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()), McpPath);
    }

    /// <summary>Where clients connect, with the port that was taken.</summary>
    public Uri Address { get; }

    /// <exception cref="InputException">The access would leave the server open.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<McpHttpServer> StartAsync(McpHttpOptions options, CancellationToken cancellationToken = default)
    {
        options.Access.Checked();
        var builder = WebApplication.CreateSlimBuilder();
        Configure(builder.Configuration);
        Log(builder.Logging, options);
        Listen(builder.WebHost, options.Access.Url);
        AddServices(builder.Services, options);
        var app = builder.Build();
        Map(app, options);
        try
        {
            await app.StartAsync(cancellationToken);
            return new McpHttpServer(app);
        }
        catch (Exception e) when (Reason(e, options.Access.Url) is { } reason)
        {
            await app.DisposeAsync();
            throw new IOException($"The server cannot listen on {options.Access.Url}: {reason}", e);
        }
    }

    public Task WaitForShutdownAsync(CancellationToken cancellationToken) => _app.WaitForShutdownAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    // The file of the working folder may be anybody's, and an endpoint of any configuration would count instead of the address that was checked.
    private static void Configure(ConfigurationManager configuration)
    {
        var environment = new ConfigurationBuilder().AddEnvironmentVariables("ASPNETCORE_").AddEnvironmentVariables().Build().AsEnumerable().ToList();
        ((IConfigurationBuilder)configuration).Sources.Clear();
        configuration.AddInMemoryCollection(environment.Where(setting => !setting.Key.StartsWith("Kestrel:Endpoints", StringComparison.OrdinalIgnoreCase)));
    }

    private static void Log(ILoggingBuilder logging, McpHttpOptions options)
    {
        logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
        options.Logging?.Invoke(logging);
        // The SDK writes whole messages, people and all, and as an error each name that a caller got wrong; what is one, the server itself tells.
        logging.Services.PostConfigure<LoggerFilterOptions>(filters => filters.Rules.Add(new LoggerFilterRule(null, "ModelContextProtocol", LogLevel.None, null)));
        logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.Critical); // why it did not start is told once, in words
    }

    private static void Listen(ConfigureWebHostBuilder host, Uri url) =>
        host.UseKestrelHttpsConfiguration().UseUrls(url.ToString()).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBytes;
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        });

    private static string? Reason(Exception e, Uri url) => e switch
    {
        SocketException => e.Message + ".",
        InvalidOperationException or CryptographicException when url.Scheme == Uri.UriSchemeHttps =>
            "https needs a certificate in Kestrel__Certificates__Default__Path (and __Password); or listen on http behind a proxy with TLS.",
        _ => null,
    };

    private static void AddServices(IServiceCollection services, McpHttpOptions options)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton(new CallerContainers(options.Crm, options.Region));
        var most = options.Timeout ?? TimeSpan.FromMinutes(options.Sessions ? 15 : 2);
        services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy { Timeout = most + TimeSpan.FromSeconds(10) }); // what is no call
        if (options.Access.IsGuarded)
        {
            HttpSecurity.Add(services, options.Access);
        }

        // One for all: what it seals for a question must open for the answer, which is another request.
        services.AddSingleton(provider => new ContactServerSettings(call => Caller(call!).GetRequiredService<ContactPlugin>())
        {
            Selection = options.Selection,
            Caller = call => CallerContainers.OwnerOf(Context(call!)),
            Failed = words => Failure(provider.GetRequiredService<ILogger<McpHttpServer>>(), words, null),
        });
        services.AddMcpServer().WithHttpTransport(transport => transport.SessionMode = options.Sessions ? HttpServerSessionMode.StatefulForInitializeClients : HttpServerSessionMode.Stateless);
        services.AddOptions<McpServerOptions>().Configure<ContactServerSettings>((server, settings) => Show(server, settings, options, most));
    }

    private static void Show(McpServerOptions server, ContactServerSettings settings, McpHttpOptions options, TimeSpan most)
    {
        ContactServer.Configure(server, settings);
        CallTimeout.Add(server, most);
        CallerRemedy.Add(server, options.Crm.ApiKey is null);
        if (options.Access.IsGuarded)
        {
            Scopes.Hide(server);
        }

        options.Change?.Invoke(server);
    }

    private static IServiceProvider Caller(IServiceProvider provider) =>
        provider.GetRequiredService<CallerContainers>().For(Context(provider));

    private static HttpContext? Context(IServiceProvider provider) => provider.GetRequiredService<IHttpContextAccessor>().HttpContext;

    private static void Map(WebApplication app, McpHttpOptions options)
    {
        app.UseMiddleware<HostGuard>(options.Access.AllowedHosts);
        if (options.Access.Resource is { } resource)
        {
            app.Use((context, next) =>
            {
                context.Request.Scheme = resource.Scheme; // of the proxy's address: what is told of where the metadata are must be reached by callers
                return next(context);
            });
        }

        app.UseMiddleware<UnreadableBody>();
        app.UseRequestTimeouts();
        app.Use((context, next) =>
        {
            if (HttpMethods.IsGet(context.Request.Method))
            {
                context.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout(); // a stream that stays open
            }

            return next(context);
        });
        var mcp = app.MapMcp(McpPath);
        if (options.Access.IsGuarded)
        {
            app.UseAuthentication();
            app.UseAuthorization();
            mcp.RequireAuthorization(Scopes.Read);
        }

        app.MapGet(HealthPath, () => Results.Json(new { status = "ok" })).AllowAnonymous();
    }
}
