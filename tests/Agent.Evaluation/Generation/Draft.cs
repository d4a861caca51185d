namespace Allo.Contacts.Evaluation.Generation;

/// <summary>A text before noise and rendering.</summary>
/// <param name="From">The From header, where one is known.</param>
/// <param name="Region">The country to assume for numbers.</param>
public sealed record Draft(IReadOnlyList<Run> Runs, string? From, string? Region);
