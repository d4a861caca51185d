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
        foreach (var status in new[] { 400, 401, 403, 404, 409, 415, 429, 500 })
        {
            route.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(ErrorEnvelope), ["application/json"]));
        }

        route.WithMetadata(endpoint);
        route.WithMetadata(new EndpointSummaryAttribute(endpoint.Description));
    }

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
