using Allo.Contacts.Agent.Chat.Consent;
using Allo.Contacts.Agent.Chat.Model;
using Allo.Contacts.Capture;
using Allo.Contacts.Extraction;
using Allo.Contacts.Plugin;
using Allo.Contacts.Plugin.Replies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Allo.Contacts.Agent.Chat;

/// <summary>One conversation with everything that belongs to it.</summary>
internal sealed class ChatSession : IDisposable
{
    private readonly ServiceProvider _services;

    /// <summary>Sets a conversation up.</summary>
    /// <param name="crm">The services that reach the CRM.</param>
    /// <param name="model">The model to ask.</param>
    /// <param name="terminal">The person.</param>
    /// <param name="prompts">The prompts.</param>
    /// <param name="region">The ISO 3166-1 country of numbers in national form, or null.</param>
    public ChatSession(IServiceProvider crm, ModelSettings model, ChatTerminal terminal, PromptFolder prompts, string? region)
    {
        _services = new ServiceCollection()
            .AddSingleton(crm.GetRequiredService<Crm.CrmClient>()).AddSingleton(crm.GetRequiredService<ContactExtractor>()).AddSingleton(crm.GetRequiredService<ContactCapture>())
            .AddSingleton(model).AddSingleton(terminal).AddSingleton(prompts)
            .AddSingleton(services => new Sources(services.GetRequiredService<ContactExtractor>(), region))
            .AddSingleton<Grounds>().AddSingleton<KnownIds>().AddSingleton<CapturedText>().AddSingleton<CompanyFinder>()
            .AddSingleton<DraftReader>().AddSingleton<DraftEdit>().AddSingleton<InventedValues>().AddSingleton<CompanyChoice>().AddSingleton<NumberOwners>()
            .AddSingleton<PersonCreation>().AddSingleton<PersonFilling>().AddSingleton<ConflictChoice>().AddSingleton<CompanyCreation>().AddSingleton<LastUpdate>()
            .AddSingleton<ConsentFilter>().AddSingleton<ChatLoop>()
            .AddSingleton(ModelConnection.Open(model))
            .AddSingleton(services => KernelWith(crm.GetRequiredService<ContactPlugin>(), services.GetRequiredService<ConsentFilter>()))
            .AddSingleton(services => new Conversation(
                services.GetRequiredService<Kernel>(), services.GetRequiredService<IChatCompletionService>(), model, terminal, prompts.Fill(PromptFolder.System)))
            .BuildServiceProvider();
        Kernel = _services.GetRequiredService<Kernel>();
        Loop = _services.GetRequiredService<ChatLoop>();
    }

    public Kernel Kernel { get; }

    public ChatLoop Loop { get; }

    /// <summary>How the last write ended; null before the first.</summary>
    public ReplyStatus? LastWrite => _services.GetRequiredService<ConsentFilter>().LastWrite;

    public void Dispose() => _services.Dispose();

    private static Kernel KernelWith(ContactPlugin plugin, ConsentFilter filter)
    {
        var kernel = new Kernel();
        kernel.Plugins.AddAlloContacts(plugin);
        kernel.FunctionInvocationFilters.Add(filter);
        return kernel;
    }
}
