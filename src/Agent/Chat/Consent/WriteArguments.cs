using System.Text.Json;
using Allo.Contacts.Capture;
using Microsoft.SemanticKernel;

namespace Allo.Contacts.Agent.Chat.Consent;

/// <summary>The arguments of a write as the model gave them.</summary>
/// <remarks><c>allow_duplicate_number</c> is not among them: whether a second person gets a number is for the person to say, never for a model.</remarks>
internal sealed record WriteArguments
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public string? PersonId { get; init; }

    public string? Text { get; init; }

    public int? Person { get; init; }

    public string? Name { get; init; }

    public string? LastName { get; init; }

    public string? JobTitle { get; init; }

    public string? Website { get; init; }

    public string? Address { get; init; }

    public string? Industry { get; init; }

    public string[]? Numbers { get; init; }

    public string[]? Emails { get; init; }

    public string? CompanyId { get; init; }

    public bool? AllowMissingNumber { get; init; }

    public string? Region { get; init; }

    public PersonFields Fields => new()
    {
        Name = Name, LastName = LastName, JobTitle = JobTitle, Website = Website, Address = Address, Numbers = Numbers, Emails = Emails,
    };

    public static Dictionary<string, JsonElement> Elements(KernelArguments arguments) =>
        arguments.ToDictionary(argument => argument.Key, argument => JsonSerializer.SerializeToElement(argument.Value), StringComparer.Ordinal);

    public static WriteArguments Read(Dictionary<string, JsonElement> elements) =>
        JsonSerializer.SerializeToElement(elements).Deserialize<WriteArguments>(Json)!;
}
