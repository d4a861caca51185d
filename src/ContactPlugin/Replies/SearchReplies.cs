using System.Text.Json.Serialization;
using Allo.Contacts.Crm;

namespace Allo.Contacts.Plugin.Replies;

/// <summary>One person, or why there is none.</summary>
public sealed record PersonReply : IReply
{
    [JsonPropertyName("status")]
    public required ReplyStatus Status { get; init; }

    [JsonPropertyName("summary")]
    public required string Summary { get; init; }

    [JsonPropertyName("person")]
    public PersonView? Person { get; init; }
}

/// <summary>People: those found in a text or those of a page of a search.</summary>
public sealed record PeopleReply : IReply
{
    [JsonPropertyName("status")]
    public required ReplyStatus Status { get; init; }

    [JsonPropertyName("summary")]
    public required string Summary { get; init; }

    [JsonPropertyName("people")]
    public IReadOnlyList<PersonView>? People { get; init; }

    /// <summary>The page to ask for next; left out where this is the last one.</summary>
    [JsonPropertyName("next_page")]
    public int? NextPage { get; init; }
}

/// <summary>Companies of a page of a search, or the one that was created.</summary>
public sealed record CompaniesReply : IReply
{
    [JsonPropertyName("status")]
    public required ReplyStatus Status { get; init; }

    [JsonPropertyName("summary")]
    public required string Summary { get; init; }

    [JsonPropertyName("companies")]
    public IReadOnlyList<CompanyView>? Companies { get; init; }

    /// <summary>The page to ask for next; left out where this is the last one.</summary>
    [JsonPropertyName("next_page")]
    public int? NextPage { get; init; }
}

/// <summary>A company as a model sees it.</summary>
public sealed record CompanyView
{
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    [JsonPropertyName("name")]
    public string? Name { get; init; }

    [JsonPropertyName("website")]
    public string? Website { get; init; }

    [JsonPropertyName("industry")]
    public string? Industry { get; init; }

    internal static CompanyView Of(Company company) =>
        new() { Id = company.Id, Name = company.Name, Website = company.Website, Industry = company.Industry };
}

/// <summary>What the key in use may do.</summary>
public sealed record ConnectionReply : IReply
{
    [JsonPropertyName("status")]
    public required ReplyStatus Status { get; init; }

    [JsonPropertyName("summary")]
    public required string Summary { get; init; }

    [JsonPropertyName("scopes")]
    public IReadOnlyList<string>? Scopes { get; init; }

    [JsonPropertyName("team")]
    public string? Team { get; init; }
}
