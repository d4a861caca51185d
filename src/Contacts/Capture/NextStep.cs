namespace Allo.Contacts.Capture;

/// <summary>What can be done after an outcome; each door words it as its own command or call.</summary>
/// <param name="Action">What to do.</param>
/// <param name="PersonId">Whom it concerns; null where nobody of the CRM.</param>
public sealed record NextStep(NextAction Action, string? PersonId = null);

/// <summary>The closed set of things to do next.</summary>
public enum NextAction
{
    /// <summary>Fill the existing person with what was captured.</summary>
    Update,

    /// <summary>Create a second person with the same number.</summary>
    CreateDuplicate,

    /// <summary>Leave the CRM as it is.</summary>
    Leave,

    /// <summary>Name the fields whose value the captured one shall replace.</summary>
    Replace,

    /// <summary>Give what is missing or mend what is invalid.</summary>
    Complete,

    /// <summary>Send the person without a number all the same.</summary>
    AllowMissingNumber,

    /// <summary>Create the company that was not found.</summary>
    CreateCompany,

    /// <summary>Name the company by its id, since several fit.</summary>
    ChooseCompany,

    /// <summary>Repeat the same capture; it cannot make two people.</summary>
    Repeat,
}
