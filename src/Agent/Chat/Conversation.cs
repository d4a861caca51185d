using System.Text;
using Allo.Contacts.Agent.Chat.Model;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

namespace Allo.Contacts.Agent.Chat;

/// <summary>What is said between the person and the model.</summary>
/// <param name="kernel">The functions, with the filter before them.</param>
/// <param name="model">The connector.</param>
/// <param name="settings">How the model is asked.</param>
/// <param name="terminal">Where the answer appears.</param>
/// <param name="system">What the model is told before the conversation.</param>
internal sealed class Conversation(Kernel kernel, IChatCompletionService model, ModelSettings settings, ChatTerminal terminal, string system)
{
    private readonly ChatHistory _history = new(system);

    private readonly OpenAIPromptExecutionSettings _execution = new()
    {
#pragma warning disable SKEXP0001 // Without it every argument arrives as text, and a list could not be told from a string.
        FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(options: new FunctionChoiceBehaviorOptions { RetainArgumentTypes = true }),
#pragma warning restore SKEXP0001
    };

    /// <summary>Says something to the model and shows its answer, its calls in between included.</summary>
    /// <returns>Why there was no answer; null where there was one.</returns>
    public async Task<ModelFailure?> SayAsync(string message, CancellationToken cancellationToken)
    {
        ShortHistory.Trim(_history, settings.History - message.Length);
        var before = _history.Count;
        _history.AddUserMessage(message);
        try
        {
            var answer = await AnswerAsync(cancellationToken);
            if (answer.Length == 0 && _history.Count == before + 1)
            {
                return Failed(ModelFailure.Unreadable(settings), before);
            }

            _history.AddAssistantMessage(answer);
            return null;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && ModelFailure.Of(e, settings) is not null)
        {
            return Failed(ModelFailure.Of(e, settings)!, before);
        }
    }

    private ModelFailure Failed(ModelFailure failure, int before)
    {
        // An exchange without its end would confuse the next request; what was written has been told by the filter.
        _history.RemoveRange(before, _history.Count - before);
        terminal.Say(failure.Words);
        return failure;
    }

    private async Task<string> AnswerAsync(CancellationToken cancellationToken)
    {
        var answer = new StringBuilder();
        if (settings.Streaming)
        {
            await foreach (var piece in model.GetStreamingChatMessageContentsAsync(_history, _execution, kernel, cancellationToken))
            {
                answer.Append(piece.Content);
                terminal.Stream(piece.Content ?? "");
            }
        }
        else
        {
            answer.Append((await model.GetChatMessageContentAsync(_history, _execution, kernel, cancellationToken)).Content);
            terminal.Stream(answer.ToString());
        }

        terminal.Stream("\n");
        return answer.ToString();
    }
}
