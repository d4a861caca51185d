namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>The countries to try for numbers of a text, ranked when the first number or name asks for them.</summary>
/// <param name="text">The text.</param>
/// <param name="found">The addresses in it.</param>
/// <param name="options">What is known beside it.</param>
internal sealed class LikelyRegions(string text, List<Mention> found, ExtractionOptions options)
{
    private RegionEvidence? _ranked;

    /// <summary>The countries.</summary>
    public RegionEvidence Value => _ranked ??= RegionEvidence.Rank(text, found, options.Region, options.From);
}
