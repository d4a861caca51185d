namespace Allo.Contacts.Crm;

/// <summary>The envelope of every success.</summary>
/// <param name="Data">What was asked for.</param>
public sealed record Envelope<T>(T? Data);

/// <summary>One page of a search.</summary>
/// <param name="Data">The hits of this page.</param>
/// <param name="Pagination">Where the page stands; null where the API left it out.</param>
public sealed record Page<T>(IReadOnlyList<T>? Data, Pagination? Pagination);

/// <summary>Where a page stands in its search.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Size">Hits per page.</param>
/// <param name="TotalCount">Hits in all.</param>
/// <param name="TotalPages">Pages in all.</param>
/// <param name="HasMore">Whether a page follows.</param>
public sealed record Pagination(int Page, int Size, int TotalCount, int TotalPages, bool HasMore);
