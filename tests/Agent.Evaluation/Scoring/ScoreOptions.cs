namespace Allo.Contacts.Evaluation.Scoring;

/// <summary>How to score.</summary>
/// <param name="Data">The folder of the labelled sets.</param>
/// <param name="Split">The part that is measured.</param>
/// <param name="Baseline">The file of figures reached before.</param>
/// <param name="Update">Whether to keep the figures measured now.</param>
/// <param name="Errors">How many wrong texts to print.</param>
public sealed record ScoreOptions(string Data, Split Split, string Baseline, bool Update, int Errors);
