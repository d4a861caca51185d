using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI;

namespace Allo.Contacts.Agent.Chat.Model;

/// <summary>Semantic Kernel's OpenAI connector for OpenAI, Azure OpenAI, and every endpoint that speaks the same.</summary>
internal static class ModelConnection
{
    // The client refuses an empty key, and endpoints on one's own machine ask for none.
    private const string NoKey = "none";

    public static IChatCompletionService Open(ModelSettings settings)
    {
        var options = new OpenAIClientOptions
        {
            Endpoint = settings.Endpoint,
            NetworkTimeout = settings.Timeout,
            RetryPolicy = new ClientRetryPolicy(settings.Retries),
            UserAgentApplicationId = "allo-contacts",
        };
        if (settings is { IsAzure: true, ApiKey: { } key })
        {
            // Behind the client's own authentication, which comes before each try.
            options.AddPolicy(new AzureKey(key), PipelinePosition.BeforeTransport);
        }

        var client = new OpenAIClient(new ApiKeyCredential(settings.ApiKey ?? NoKey), options);
        return new OpenAIChatCompletionService(settings.Name, client);
    }
}
