namespace Allo.Contacts.Evaluation.Generation.Values;

/// <summary>Somebody made up, with everything that a signature could say of them; layouts choose from it.</summary>
/// <param name="Index">The place among the people meant; null for somebody who only occurs.</param>
public sealed record Persona(int? Index, string Language, Country Country, FullName Name)
{
    /// <summary>Job title.</summary>
    public required string Title { get; init; }

    /// <summary>Department, division or project.</summary>
    public required string Department { get; init; }

    /// <summary>Employer.</summary>
    public required CompanyName Company { get; init; }

    /// <summary>What the company says of itself.</summary>
    public required string Strapline { get; init; }

    /// <summary>Numbers, without the fax.</summary>
    public required IReadOnlyList<PhoneLine> Phones { get; init; }

    /// <summary>The fax.</summary>
    public required PhoneLine Fax { get; init; }

    /// <summary>E-mail address.</summary>
    public required string Email { get; init; }

    /// <summary>The company's site.</summary>
    public required WebLink Site { get; init; }

    /// <summary>Postal address.</summary>
    public required Address Address { get; init; }

    /// <summary>Network and profile.</summary>
    public required (string Network, string Profile) Social { get; init; }
}
