using Allo.Contacts.Crm;
using Allo.Contacts.Plugin;
using Microsoft.Extensions.DependencyInjection;

namespace Allo.Contacts.Agent;

/// <summary>The one composition root.</summary>
internal static class CompositionRoot
{
    /// <summary>Registers everything that a verb needs, for the CRM that the options reach.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="crm">How the API is reached.</param>
    /// <param name="region">The country of national numbers where a call names none; null for none.</param>
    public static IServiceCollection AddAgent(this IServiceCollection services, CrmOptions crm, string? region = null)
    {
        services.AddAlloContacts(crm);
        if (region is not null)
        {
            services.AddSingleton(new HomeRegion(region));
        }

        return services;
    }
}
