using Allo.Contacts.Plugin.Mcp;
using Microsoft.SemanticKernel;

namespace Allo.Contacts.Plugin;

/// <summary>Adds the plugin to a kernel.</summary>
public static class ContactPluginRegistration
{
    /// <summary>The name under which a kernel knows the functions.</summary>
    public const string PluginName = "allo_contacts";

    /// <summary>Adds the functions of <see cref="ContactPlugin"/> to a kernel's plugins.</summary>
    public static KernelPlugin AddAlloContacts(this ICollection<KernelPlugin> plugins, ContactPlugin contacts)
    {
        ArgumentNullException.ThrowIfNull(plugins);
        ArgumentNullException.ThrowIfNull(contacts);
        var plugin = KernelPluginFactory.CreateFromObject(contacts, ContactTools.Json, PluginName);
        plugins.Add(plugin);
        return plugin;
    }
}
