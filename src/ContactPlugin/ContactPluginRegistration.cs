using Allo.Contacts.Capture;
using Allo.Contacts.Crm;
using Allo.Contacts.Extraction;
using Allo.Contacts.Plugin.Mcp;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.SemanticKernel;

namespace Allo.Contacts.Plugin;

/// <summary>Adds the functions to a kernel, to a host's services, or to a chat client.</summary>
public static class ContactPluginRegistration
{
    /// <summary>The name under which a kernel knows the functions.</summary>
    public const string PluginName = "allo_contacts";

    /// <summary>Registers the functions and all that they need; a kernel of the same services has them as its plugin.</summary>
    /// <param name="services">The host's services; their logging is used.</param>
    /// <param name="options">How the API is reached.</param>
    /// <returns>The builder of the HTTP client, for the host's own policies and handlers.</returns>
    public static IHttpClientBuilder AddAlloContacts(this IServiceCollection services, CrmOptions options) => services.AddAlloContacts(_ => options);

    /// <summary>Registers the functions and all that they need; a kernel of the same services has them as its plugin.</summary>
    /// <param name="services">The host's services; their logging is used.</param>
    /// <param name="options">How the API is reached, out of the host's own configuration; asked once.</param>
    /// <returns>The builder of the HTTP client, for the host's own policies and handlers.</returns>
    public static IHttpClientBuilder AddAlloContacts(this IServiceCollection services, Func<IServiceProvider, CrmOptions> options)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<ContactExtractor>();
        services.TryAddTransient<ContactCapture>();
        services.TryAddTransient<ContactPlugin>();
        services.AddSingleton(provider => Create(provider.GetRequiredService<ContactPlugin>()));
        return services.AddAlloCrm(options);
    }

    /// <summary>Adds the functions to a kernel's plugins.</summary>
    /// <param name="plugins">The plugins of a kernel.</param>
    /// <param name="contacts">What the functions are methods of.</param>
    /// <returns>The plugin that was added.</returns>
    public static KernelPlugin AddAlloContacts(this ICollection<KernelPlugin> plugins, ContactPlugin contacts)
    {
        ArgumentNullException.ThrowIfNull(plugins);
        ArgumentNullException.ThrowIfNull(contacts);
        var plugin = Create(contacts);
        plugins.Add(plugin);
        return plugin;
    }

    /// <summary>Adds the functions to a kernel's plugins, with services of their own.</summary>
    /// <remarks>For a program without dependency injection: its client lives as long as the program.</remarks>
    /// <param name="plugins">The plugins of a kernel.</param>
    /// <param name="options">How the API is reached.</param>
    /// <param name="services">Registers what the functions shall use beside it, such as logging; null for nothing.</param>
    /// <returns>The plugin that was added.</returns>
    public static KernelPlugin AddAlloContacts(this ICollection<KernelPlugin> plugins, CrmOptions options, Action<IServiceCollection>? services = null)
    {
        var own = new ServiceCollection();
        services?.Invoke(own);
        own.AddAlloContacts(options);
        return plugins.AddAlloContacts(own.BuildServiceProvider().GetRequiredService<ContactPlugin>());
    }

    /// <summary>The functions for Microsoft.Extensions.AI, named as in <c>allo_contacts_create_person</c>; no kernel is needed.</summary>
    /// <param name="contacts">What the functions are methods of.</param>
    public static IReadOnlyList<AIFunction> AsAIFunctions(this ContactPlugin contacts)
    {
        ArgumentNullException.ThrowIfNull(contacts);
        return [.. Create(contacts)];
    }

    private static KernelPlugin Create(ContactPlugin contacts) => KernelPluginFactory.CreateFromObject(contacts, ContactTools.Json, PluginName);
}
