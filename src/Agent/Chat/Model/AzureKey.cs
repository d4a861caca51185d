using System.ClientModel.Primitives;

namespace Allo.Contacts.Agent.Chat.Model;

/// <summary>Sends the key as Azure OpenAI wants it: in <c>api-key</c>, and not as a bearer token.</summary>
internal sealed class AzureKey(string key) : PipelinePolicy
{
    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        Set(message);
        ProcessNext(message, pipeline, currentIndex);
    }

    public override ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        Set(message);
        return ProcessNextAsync(message, pipeline, currentIndex);
    }

    private void Set(PipelineMessage message)
    {
        message.Request.Headers.Remove("Authorization");
        message.Request.Headers.Set("api-key", key);
    }
}
