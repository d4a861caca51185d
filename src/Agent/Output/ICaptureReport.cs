using Allo.Contacts.Capture;

namespace Allo.Contacts.Agent.Output;

/// <summary>Shows what a capture did: to a person or to a program.</summary>
/// <remarks>Its end is its disposal, also where the program is stopped between two people: what was written is always told.</remarks>
internal interface ICaptureReport : IDisposable
{
    /// <summary>Takes a person with the outcome, as soon as there is one; null where nothing was to be written.</summary>
    void Add(CapturePreview preview, CaptureOutcome? outcome);

    /// <summary>Takes that there was nobody to capture.</summary>
    void AddNobody();
}
