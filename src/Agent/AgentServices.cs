using Allo.Contacts.Crm;
using Allo.Contacts.Plugin;
using Microsoft.Extensions.DependencyInjection;

namespace Allo.Contacts.Agent;

/// <summary>The one composition root.</summary>
internal static class AgentServices
{
    /// <summary>Registers everything that a verb needs, for the CRM that the options reach.</summary>
    public static IServiceCollection AddAgent(this IServiceCollection services, CrmOptions crm)
    {
        services.AddAlloContacts(crm);
        return services;
    }
}
