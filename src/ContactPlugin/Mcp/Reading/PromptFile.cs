using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Allo.Contacts.Plugin.Mcp.Reading;

/// <summary>A file of <c>prompts/</c> as an MCP prompt.</summary>
/// <remarks>Its head has a line a property and a line an argument, <c>name: meaning</c>, with a question mark behind the name where it may be left out. A line of the body that holds an argument that was not given is left out.</remarks>
internal sealed class PromptFile : McpServerPrompt
{
    private const string Fence = "---\n";
    private static readonly string[] Properties = ["name", "title", "description"];
    private readonly string _body;

    public PromptFile(string file)
    {
        var text = ReadFile(file);
        var end = text.IndexOf(Fence, Fence.Length, StringComparison.Ordinal);
        var head = text[Fence.Length..end].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ", 2)).ToDictionary(line => line[0], line => line[1].Trim());
        _body = text[(end + Fence.Length)..].Trim();
        ProtocolPrompt = new Prompt
        {
            Name = head["name"],
            Title = head["title"],
            Description = head["description"],
            Arguments = [.. head.Where(line => !Properties.Contains(line.Key)).Select(line => new PromptArgument { Name = line.Key.TrimEnd('?'), Description = line.Value, Required = !line.Key.EndsWith('?') })],
        };
    }

    /// <inheritdoc/>
    public override Prompt ProtocolPrompt { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<object> Metadata => [];

    /// <summary>The text of a file of <c>prompts/</c>.</summary>
    public static string ReadFile(string file)
    {
        using var reader = new StreamReader(typeof(PromptFile).Assembly.GetManifestResourceStream($"prompts/{file}.md")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <inheritdoc/>
    public override ValueTask<GetPromptResult> GetAsync(RequestContext<GetPromptRequestParams> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var given = request.Params?.Arguments?.Where(argument => !string.IsNullOrWhiteSpace(argument.Value.ToString())).ToDictionary(argument => argument.Key, argument => argument.Value.ToString()) ?? [];
        var known = ProtocolPrompt.Arguments!;
        if (given.Keys.FirstOrDefault(name => known.All(argument => argument.Name != name)) is { } unknown)
        {
            throw new McpProtocolException($"{ProtocolPrompt.Name}: there is no argument \"{ToolArguments.Shown(unknown)}\". It takes {string.Join(", ", known.Select(argument => argument.Name))}.", McpErrorCode.InvalidParams);
        }

        if (known.FirstOrDefault(argument => argument.Required == true && !given.ContainsKey(argument.Name)) is { } missing)
        {
            throw new McpProtocolException($"{ProtocolPrompt.Name}: {missing.Name} must be given: {missing.Description}.", McpErrorCode.InvalidParams);
        }

        return ValueTask.FromResult(new GetPromptResult
        {
            Description = ProtocolPrompt.Description,
            Messages = [new PromptMessage { Role = Role.User, Content = new TextContentBlock { Text = Filled(given) } }],
        });
    }

    // In one pass, so that a text which holds {{region}} itself is left as it is.
    private string Filled(Dictionary<string, string> given) => string.Join('\n', _body.Split('\n')
        .Select(line => ProtocolPrompt.Arguments!.Where(argument => line.Contains(Hole(argument), StringComparison.Ordinal)).ToList() is [var argument]
            ? given.TryGetValue(argument.Name, out var value) ? line.Replace(Hole(argument), value, StringComparison.Ordinal) : null
            : line)
        .OfType<string>());

    private static string Hole(PromptArgument argument) => "{{" + argument.Name + "}}";
}
