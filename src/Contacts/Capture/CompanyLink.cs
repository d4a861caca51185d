using Allo.Contacts.Crm;

namespace Allo.Contacts.Capture;

/// <summary>What became of the company that the text names.</summary>
public abstract record CompanyLink
{
    private CompanyLink()
    {
    }

    /// <summary>The company to link, or null.</summary>
    public virtual string? CompanyId => null;

    /// <summary>The text names no company, or the caller wants none.</summary>
    public sealed record None : CompanyLink;

    /// <summary>The caller named the company by its id.</summary>
    /// <param name="Id">The company's id.</param>
    public sealed record Given(string Id) : CompanyLink
    {
        /// <inheritdoc/>
        public override string? CompanyId => Id;
    }

    /// <summary>Exactly one company fits.</summary>
    /// <param name="Company">That company.</param>
    public sealed record Matched(Company Company) : CompanyLink
    {
        /// <inheritdoc/>
        public override string? CompanyId => Company.Id;
    }

    /// <summary>None fitted, and one was created.</summary>
    /// <param name="Company">The new company.</param>
    /// <param name="Altered">The fields that came back different from what was sent.</param>
    public sealed record Created(Company Company, IReadOnlyList<FieldDifference> Altered) : CompanyLink
    {
        /// <inheritdoc/>
        public override string? CompanyId => Company.Id;
    }

    /// <summary>No company of the CRM fits.</summary>
    /// <param name="Name">The name as the text has it.</param>
    public sealed record NotFound(string Name) : CompanyLink;

    /// <summary>Several companies fit, or there are more like it than can be looked through; none is linked.</summary>
    /// <param name="Name">The name as the text has it.</param>
    /// <param name="Companies">Those found to fit, at most five.</param>
    public sealed record Ambiguous(string Name, IReadOnlyList<Company> Companies) : CompanyLink;

    /// <summary>The CRM could not be asked.</summary>
    /// <param name="Name">The name as the text has it.</param>
    /// <param name="Error">Why.</param>
    public sealed record Failed(string Name, CrmError Error) : CompanyLink;
}
