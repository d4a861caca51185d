using System.Text.Json.Serialization;
using Allo.Contacts.Crm;

namespace Allo.Contacts.Plugin.Replies;

/// <summary>One person, or why there is none.</summary>
public sealed record PersonReply : IReply
{
    /// <inheritdoc/>
    [JsonPropertyName("status")]
    public required ReplyStatus Status { get; init; }

    /// <inheritdoc/>
    [JsonPropertyName("summary")]
    public required string Summary { get; init; }

    /// <summary>The person as the CRM has it; left out where there is none.</summary>
    [JsonPropertyName("person")]
    public PersonView? Person { get; init; }
}

/// <summary>People: those found in a text or those of a page of a search.</summary>
public sealed record PeopleReply : IReply
{
    /// <inheritdoc/>
    [JsonPropertyName("status")]
    public required ReplyStatus Status { get; init; }

    /// <inheritdoc/>
    [JsonPropertyName("summary")]
    public required string Summary { get; init; }

    /// <summary>The people, in order.</summary>
    [JsonPropertyName("people")]
    public IReadOnlyList<PersonView>? People { get; init; }

    /// <summary>The page to ask for next; left out where this is the last one.</summary>
    [JsonPropertyName("next_page")]
    public int? NextPage { get; init; }
}

/// <summary>Companies of a page of a search, or the one that was created.</summary>
public sealed record CompaniesReply : IReply
{
    /// <inheritdoc/>
    [JsonPropertyName("status")]
    public required ReplyStatus Status { get; init; }

    /// <inheritdoc/>
    [JsonPropertyName("summary")]
    public required string Summary { get; init; }

    /// <summary>The companies, in order.</summary>
    [JsonPropertyName("companies")]
    public IReadOnlyList<CompanyView>? Companies { get; init; }

    /// <summary>The page to ask for next; left out where this is the last one.</summary>
    [JsonPropertyName("next_page")]
    public int? NextPage { get; init; }
}

/// <summary>A company as a model sees it.</summary>
public sealed record CompanyView
{
    /// <summary>Opaque id, <c>com-…</c>.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>Company name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Company website URL.</summary>
    [JsonPropertyName("website")]
    public string? Website { get; init; }

    /// <summary>Industry sector.</summary>
    [JsonPropertyName("industry")]
    public string? Industry { get; init; }

    internal static CompanyView Of(Company company) =>
        new() { Id = company.Id, Name = company.Name, Website = company.Website, Industry = company.Industry };
}

/// <summary>What the key in use may do.</summary>
public sealed record ConnectionReply : IReply
{
    /// <inheritdoc/>
    [JsonPropertyName("status")]
    public required ReplyStatus Status { get; init; }

    /// <inheritdoc/>
    [JsonPropertyName("summary")]
    public required string Summary { get; init; }

    /// <summary>What the key may do, as Allo names it.</summary>
    [JsonPropertyName("scopes")]
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>Whose records it sees.</summary>
    [JsonPropertyName("team")]
    public string? Team { get; init; }
}
