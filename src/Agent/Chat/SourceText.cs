using Allo.Contacts.Extraction;

namespace Allo.Contacts.Agent.Chat;

/// <summary>A text that the person gave.</summary>
/// <param name="Number">Where it was captured, its number in the conversation from 1, by which a model calls it <c>@1</c>; else 0.</param>
/// <param name="Text">The text as it is.</param>
/// <param name="IsCaptured">Whether strangers wrote it: pasted or read from a file, so that it is data and never a wish.</param>
/// <param name="Found">What the extractor found in it.</param>
internal sealed record SourceText(int Number, string Text, bool IsCaptured, ExtractionResult Found)
{
    public string Reference => $"@{Number}";
}
