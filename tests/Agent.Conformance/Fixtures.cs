using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Allo.Contacts.Conformance;

/// <summary>Puts the suite's fixtures beside the real tools, prompts and resources.</summary>
internal static class Fixtures
{
    public static void Add(McpServerOptions options)
    {
        foreach (var tool in ContentTools.All().Concat(AskingTools.All()).Concat(SessionTools.All()))
        {
            options.ToolCollection!.Add(tool);
        }

        foreach (var prompt in PromptFixtures.All())
        {
            options.PromptCollection!.Add(prompt);
        }

        foreach (var resource in ResourceFixtures.All())
        {
            options.ResourceCollection!.Add(resource);
        }

        options.Handlers.SubscribeToResourcesHandler = (_, _) => ValueTask.FromResult(new EmptyResult());
        options.Handlers.UnsubscribeFromResourcesHandler = (_, _) => ValueTask.FromResult(new EmptyResult());
        options.Handlers.SetLoggingLevelHandler = (_, _) => ValueTask.FromResult(new EmptyResult());
    }

    public static McpServerTool Tool(string name, Delegate method) =>
        McpServerTool.Create(method, new McpServerToolCreateOptions { Name = name, Description = "A fixture of the conformance suite", ReadOnly = true });
}
