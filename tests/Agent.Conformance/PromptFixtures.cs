using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Allo.Contacts.Conformance;

/// <summary>Prompts with text, arguments, a resource and an image, and one that asks.</summary>
internal static class PromptFixtures
{
    public static IEnumerable<McpServerPrompt> All() =>
    [
        Prompt("test_simple_prompt", () => User("This is a simple prompt for testing.")),
        Prompt("test_prompt_with_arguments", (string arg1, string arg2) => User($"Prompt with arguments: arg1='{arg1}', arg2='{arg2}'")),
        Prompt("test_prompt_with_embedded_resource", PromptMessage[] (string resourceUri) =>
        [
            new() { Role = Role.User, Content = ContentTools.Embedded(resourceUri, "text/plain", "Embedded resource content for testing.") },
            User("Please process the embedded resource above."),
        ]),
        Prompt("test_prompt_with_image", PromptMessage[] () =>
        [
            new() { Role = Role.User, Content = ImageContentBlock.FromBytes(ContentTools.Png, "image/png") },
            User("Please analyze the image above."),
        ]),
        Prompt("test_input_required_result_prompt", (RequestContext<GetPromptRequestParams> call) =>
            AskingTools.Text(call.Params!, "user_context", "context") is { } context
                ? User("The context is " + context)
                : throw AskingTools.Ask(("user_context", AskingTools.Form("What context should the prompt use?", "context")))),
    ];

    private static PromptMessage User(string text) => new() { Role = Role.User, Content = new TextContentBlock { Text = text } };

    private static McpServerPrompt Prompt(string name, Delegate method) =>
        McpServerPrompt.Create(method, new McpServerPromptCreateOptions { Name = name, Description = "A fixture of the conformance suite" });
}
