using Allo.Contacts.Crm;
using Allo.Contacts.Plugin;
using Allo.Contacts.Plugin.Replies;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;

namespace Readme;

/// <summary>The README's C#, compiled and run; its lines stand here in the same order.</summary>
internal static class ReadmeSample
{
    public static CrmOptions Options()
    {
        var crm = new CrmOptions
        {
            ApiKey = Environment.GetEnvironmentVariable("ALLO_API_KEY"),
            BaseAddress = new Uri(Environment.GetEnvironmentVariable("ALLO_BASE_URL") ?? "https://api.withallo.com"),
        };
        return crm;
    }

    public static async Task RunAsync(CrmOptions crm, TextWriter Console)
    {
        var kernel = new Kernel();
        kernel.Plugins.AddAlloContacts(crm);

        var text = "Jane Doe, VP Sales at Acme, +44 20 7946 0958";
        var result = await kernel.InvokeAsync("allo_contacts", "create_person", new() { ["text"] = text });
        Console.WriteLine(result.GetValue<CaptureReply>()!.Summary);
    }

    public static void Register(IServiceCollection services, CrmOptions crm)
    {
        services.AddAlloContacts(crm).AddHttpMessageHandler(() => new MyPolicy());
        services.AddKernel();
    }

    public static ChatOptions Tools(IServiceProvider provider)
    {
        var tools = provider.GetRequiredService<ContactPlugin>().AsAIFunctions();
        var options = new ChatOptions { Tools = [.. tools] };
        return options;
    }

    /// <summary>Counts what passes.</summary>
    public sealed class MyPolicy : DelegatingHandler
    {
        public static int Passed;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref Passed);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
