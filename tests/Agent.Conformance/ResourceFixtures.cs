using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Allo.Contacts.Conformance;

/// <summary>Resources of text, of bytes, and of a template.</summary>
internal static class ResourceFixtures
{
    public static IEnumerable<McpServerResource> All() =>
    [
        Resource("test://static-text", "text/plain", () => "This is the content of the static text resource."),
        Resource("test://static-binary", "image/png", () => BlobResourceContents.FromBytes(ContentTools.Png, "test://static-binary", "image/png")),
        Resource("test://watched-resource", "text/plain", () => "This resource is watched."),
        Resource("test://template/{id}/data", "application/json", (string id) => new TextResourceContents
        {
            Uri = $"test://template/{id}/data",
            MimeType = "application/json",
            Text = $$"""{"id":"{{id}}","templateTest":true,"data":"Data for ID: {{id}}"}""",
        }),
    ];

    private static McpServerResource Resource(string uri, string type, Delegate method) =>
        McpServerResource.Create(method, new McpServerResourceCreateOptions { UriTemplate = uri, Name = uri, Description = "A fixture of the conformance suite", MimeType = type });
}
