using Allo.Contacts.Capture;

namespace Allo.Contacts.Agent.Output;

/// <summary>Shows what a capture did: to a person or to a program.</summary>
internal interface ICaptureReport
{
    /// <summary>Shows each person with the outcome; null where nothing was to be written.</summary>
    void Write(IEnumerable<(CapturePreview Preview, CaptureOutcome? Outcome)> results);
}
