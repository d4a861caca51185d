using Allo.Contacts.Crm;

namespace Allo.Contacts.Capture;

/// <summary>How a capture ended: the closed set of outcomes.</summary>
/// <param name="Summary">What happened and what is in the CRM now, in a sentence or two.</param>
/// <param name="Next">What can be done next; empty where nothing is open.</param>
public abstract record CaptureOutcome(string Summary, IReadOnlyList<NextStep> Next)
{
    /// <summary>A person was created.</summary>
    /// <param name="Person">The new record as the API returned it.</param>
    /// <param name="Company">What became of the company.</param>
    /// <param name="Altered">The fields that came back different from what was sent.</param>
    public sealed record Created(Person Person, CompanyLink Company, IReadOnlyList<FieldDifference> Altered, string Summary, IReadOnlyList<NextStep> Next)
        : CaptureOutcome(Summary, Next);

    /// <summary>An existing person was filled in; nothing that it had is lost.</summary>
    /// <param name="Before">The record as it was.</param>
    /// <param name="Person">The record as it is.</param>
    /// <param name="Changed">The fields that changed.</param>
    /// <param name="Kept">The captured values that contradict the record and were not written.</param>
    /// <param name="Company">What became of the company.</param>
    /// <param name="Altered">The fields that came back different from what was sent.</param>
    public sealed record Updated(
        Person Before, Person Person, IReadOnlyList<string> Changed, IReadOnlyList<FieldComparison> Kept, CompanyLink Company,
        IReadOnlyList<FieldDifference> Altered, string Summary, IReadOnlyList<NextStep> Next)
        : CaptureOutcome(Summary, Next);

    /// <summary>The CRM already has the person; nothing was written.</summary>
    /// <param name="Person">The record as it is.</param>
    /// <param name="Kept">The captured values that contradict the record; empty where it has them all.</param>
    /// <param name="Company">What became of the company.</param>
    public sealed record Unchanged(Person Person, IReadOnlyList<FieldComparison> Kept, CompanyLink Company, string Summary, IReadOnlyList<NextStep> Next)
        : CaptureOutcome(Summary, Next);

    /// <summary>A number, or where there is none the e-mail address, belongs to somebody else; nothing was written.</summary>
    /// <param name="Existing">Who, each compared with what was captured.</param>
    /// <param name="Preview">What would have been sent.</param>
    public sealed record Conflict(IReadOnlyList<ExistingPerson> Existing, CapturePreview Preview, string Summary, IReadOnlyList<NextStep> Next)
        : CaptureOutcome(Summary, Next);

    /// <summary>Something that the API asks for is missing or invalid; nothing was sent.</summary>
    /// <param name="Problems">What, and what to do.</param>
    public sealed record Incomplete(IReadOnlyList<FieldProblem> Problems, string Summary, IReadOnlyList<NextStep> Next)
        : CaptureOutcome(Summary, Next);

    /// <summary>The API refused; nothing was written.</summary>
    /// <param name="Error">Why.</param>
    public sealed record Rejected(CrmError Error, string Summary, IReadOnlyList<NextStep> Next)
        : CaptureOutcome(Summary, Next);

    /// <summary>The API did not answer; repeating the same capture is safe.</summary>
    /// <param name="Error">What is known.</param>
    public sealed record Unavailable(CrmError Error, string Summary, IReadOnlyList<NextStep> Next)
        : CaptureOutcome(Summary, Next);
}
