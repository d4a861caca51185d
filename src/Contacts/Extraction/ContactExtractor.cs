namespace Allo.Contacts.Extraction;

/// <summary>Finds the people in free text: deterministic, without a network or a model.</summary>
public sealed class ContactExtractor
{
    private readonly ExtractionResult _nobody = new([], []);

    /// <summary>Finds every person that the text is about.</summary>
    /// <param name="text">An e-mail signature, a whole mail, a chat line, a card.</param>
    /// <param name="options">What is known beside the text.</param>
    public ExtractionResult Extract(string text, ExtractionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _nobody;
    }
}
