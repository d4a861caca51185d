using System.Net;
using System.Text.Json.Serialization;
using Allo.SandboxCrm.Http;
using Allo.SandboxCrm.Records;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Allo.SandboxCrm;

/// <summary>The stand-in for Allo's CRM, on a port of this machine.</summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private const long MostBytes = 1024 * 1024;
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
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(options.Urls).ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = MostBytes);
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = Wire.Json.PropertyNamingPolicy;
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        builder.Services.AddOpenApi(openApi => openApi.AddOperationTransformer(DescribeAsync));
        var app = builder.Build();
        var database = new Database(options.DataFile);
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

    /// <summary>Waits until it is told to stop.</summary>
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
        foreach (var endpoint in Endpoints.All)
        {
            // A RequestDelegate would be left out of the OpenAPI document; a delegate is not.
            Delegate handle = (HttpContext context) => gateway.HandleAsync(context, endpoint);
            Describe(app.MapMethods(endpoint.Path, [endpoint.Method], handle), endpoint);
        }

        app.MapOpenApi();
        MapSwitches(app, faults, log);
        app.MapFallback(context => gateway.HandleAsync(context, null));
    }

    private static void Describe(IEndpointConventionBuilder route, Http.Endpoint endpoint)
    {
        route.WithMetadata(new ProducesResponseTypeMetadata(endpoint.Status, endpoint.Result, ["application/json"]));
        foreach (var status in new[] { 400, 401, 403, 404, 409, 415, 429, 500 })
        {
            route.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(ErrorEnvelope), ["application/json"]));
        }

        route.WithMetadata(endpoint);
        route.WithMetadata(new EndpointSummaryAttribute(endpoint.Description));
    }

    // Not by AcceptsMetadata: routing would then answer another content type itself, with a 404 of the fallback.
    private static async Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var endpoint = context.Description.ActionDescriptor.EndpointMetadata.OfType<Http.Endpoint>().FirstOrDefault();
        if (endpoint?.Path.Contains("{id}", StringComparison.Ordinal) == true)
        {
            var text = await context.GetOrCreateSchemaAsync(typeof(string), cancellationToken: cancellationToken);
            operation.Parameters = [new OpenApiParameter { Name = "id", In = ParameterLocation.Path, Required = true, Schema = text }];
        }

        if (endpoint?.Body is not { } body)
        {
            return;
        }

        var schema = await context.GetOrCreateSchemaAsync(body, cancellationToken: cancellationToken);
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = schema } },
        };
    }

    // The switches are for this machine only, whatever the sandbox listens on.
    private static void MapSwitches(WebApplication app, FaultSwitch faults, RequestLog log)
    {
        var switches = app.MapGroup("/sandbox").ExcludeFromDescription().AddEndpointFilter((context, next) =>
            context.HttpContext.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
                ? next(context)
                : ValueTask.FromResult<object?>(Results.NotFound()));
        switches.MapGet("/faults", () => new { faults = faults.Faults.Select(fault => fault.ToString()) });
        switches.MapPost("/faults", (FaultList list) =>
        {
            try
            {
                faults.Set([.. list.Faults.Select(Fault.Parse)]);
                return Results.NoContent();
            }
            catch (FormatException e)
            {
                return Results.BadRequest(new { error = e.Message });
            }
        });
        switches.MapGet("/requests", (string? path) => log.Entries(path));
    }

    private sealed record FaultList(string[] Faults);
}
