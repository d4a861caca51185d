using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Allo.Contacts.Agent.Chat;

/// <summary>Keeps a conversation short enough for a small model: the oldest exchanges go first, each as a whole.</summary>
internal static class ShortHistory
{
    /// <summary>Drops exchanges, from a person's message to the next, until the rest fits; what the model was told first and the newest message stay.</summary>
    /// <param name="history">The conversation.</param>
    /// <param name="most">How many characters may stay.</param>
    public static void Trim(ChatHistory history, int most)
    {
        while (history.Sum(Length) > most && Next(history, 0) is var first and >= 0 && Next(history, first + 1) is var second and >= 0)
        {
            history.RemoveRange(first, second - first);
        }
    }

    private static int Next(ChatHistory history, int from)
    {
        for (var i = from; i < history.Count; i++)
        {
            if (history[i].Role == AuthorRole.User)
            {
                return i;
            }
        }

        return -1;
    }

    private static int Length(ChatMessageContent message) => message.Items.Sum(item => item switch
    {
        TextContent text => text.Text?.Length ?? 0,
        FunctionCallContent call => call.Arguments?.Sum(argument => argument.Value?.ToString()?.Length ?? 0) ?? 0,
        FunctionResultContent result => result.Result?.ToString()?.Length ?? 0,
        _ => 0,
    });
}
