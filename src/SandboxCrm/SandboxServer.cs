using Allo.SandboxCrm.Http;
using Allo.SandboxCrm.Records;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Allo.SandboxCrm;

/// <summary>The stand-in for Allo's CRM, on a port of this machine.</summary>
/// <remarks>It reads no configuration and listens to no signal: a program can embed it wherever it runs, and ends it itself.</remarks>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Database _database;

    private SandboxServer(WebApplication app, Database database)
    {
        (_app, _database) = (app, database);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>Where it answers, with the port that was taken.</summary>
    public Uri Address { get; }

    /// <summary>Starts the sandbox.</summary>
    /// <exception cref="InvalidDataException">The file is not one of the sandbox's.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<SandboxServer> StartAsync(SandboxOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var database = new Database(options.DataFile);
        var app = BareHost.Build(options);
        try
        {
            Map(app, options, database);
            await app.StartAsync(cancellationToken);
        }
        catch
        {
            await app.DisposeAsync();
            database.Dispose();
            throw;
        }

        return new SandboxServer(app, database);
    }

    /// <summary>Waits until the token is cancelled, then stops.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken = default) => _app.WaitForShutdownAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _database.Dispose();
    }

    private static void Map(WebApplication app, SandboxOptions options, Database database)
    {
        var (faults, log) = (new FaultSwitch(options.Faults), new RequestLog());
        var gateway = new Gateway(options, database, faults, log);
        app.Use(new HostGuard(options.Urls).InvokeAsync);
        foreach (var endpoint in Endpoints.All)
        {
            // A RequestDelegate would be left out of the OpenAPI document; a delegate is not.
            Delegate handle = (HttpContext context) => gateway.HandleAsync(context, endpoint);
            Description.Add(app.MapMethods(endpoint.Path, [endpoint.Method], handle), endpoint);
        }

        app.MapOpenApi();
        Switches.Map(app, faults, log);
        app.MapFallback(context => gateway.HandleAsync(context, null));
    }
}
