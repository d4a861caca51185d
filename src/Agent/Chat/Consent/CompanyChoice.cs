using Allo.Contacts.Capture;

namespace Allo.Contacts.Agent.Chat.Consent;

/// <summary>Finds the company that would be linked, so that its id can be shown before anything is sent.</summary>
internal sealed class CompanyChoice(CompanyFinder companies, ChatTerminal terminal)
{
    public async Task<string?> FindAsync(Draft draft, CancellationToken cancellationToken)
    {
        if (draft.CompanyId is { } id)
        {
            return id;
        }

        var link = await companies.FindAsync(draft.Contact, cancellationToken);
        if (Words(link) is { } words)
        {
            terminal.Say(words);
        }

        return link.CompanyId;
    }

    private static string? Words(CompanyLink link) => link switch
    {
        CompanyLink.Matched matched => $"Company to link: {matched.Company.Name} ({matched.Company.Id}).",
        CompanyLink.NotFound missing => $"No company of the CRM is \"{missing.Name}\"; none is linked.",
        CompanyLink.Ambiguous { Companies: [] } many => $"More companies are like \"{many.Name}\" than can be looked through; none is linked.",
        CompanyLink.Ambiguous several => $"Several companies fit \"{several.Name}\" ({string.Join(", ", several.Companies.Select(company => company.Id))}); none is linked.",
        CompanyLink.Failed failed => $"No company is linked: {failed.Error.Message}",
        _ => null,
    };
}
