using Allo.SandboxCrm.Records;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Allo.SandboxCrm.Http;

/// <summary>What the OpenAPI document says of an operation.</summary>
internal static class Description
{
    public static void Add(IEndpointConventionBuilder route, Endpoint endpoint)
    {
        route.WithMetadata(new ProducesResponseTypeMetadata(endpoint.Status, endpoint.Result, ["application/json"]));
        foreach (var status in RefusalsOf(endpoint))
        {
            route.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(ErrorEnvelope), ["application/json"]));
        }

        route.WithMetadata(endpoint);
        route.WithMetadata(new EndpointSummaryAttribute(endpoint.Description));
    }

    private static int[] RefusalsOf(Endpoint endpoint) =>
    [
        .. endpoint.Body is null ? Array.Empty<int>() : [400, 413, 415],
        401,
        .. endpoint.Scope is null ? Array.Empty<int>() : [403],
        .. endpoint.Path.Contains("{id}", StringComparison.Ordinal) || endpoint.Body == typeof(NewPersonRequest) ? [404] : Array.Empty<int>(),
        .. endpoint.Writes ? [409] : Array.Empty<int>(),
        429, 500, 503,
    ];

    // Not by AcceptsMetadata: routing would then answer another content type itself, with a 404 of the fallback.
    public static async Task AddAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var endpoint = context.Description.ActionDescriptor.EndpointMetadata.OfType<Endpoint>().FirstOrDefault();
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
}
