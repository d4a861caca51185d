using System.Text.Json;
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
        var given = request.Params?.Arguments?.Where(argument => argument.Value.ValueKind != JsonValueKind.Null).ToDictionary() ?? [];
        if (Problem(given) is { } problem)
        {
            throw new McpProtocolException($"{ProtocolPrompt.Name}: {problem}", McpErrorCode.InvalidParams);
        }

        return ValueTask.FromResult(new GetPromptResult
        {
            Description = ProtocolPrompt.Description,
            Messages = [new PromptMessage { Role = Role.User, Content = new TextContentBlock { Text = Filled(given) } }],
        });
    }

    private string? Problem(Dictionary<string, JsonElement> given)
    {
        var known = ProtocolPrompt.Arguments!;
        foreach (var (name, value) in given)
        {
            if (known.All(argument => argument.Name != name))
            {
                return $"there is no argument \"{ToolArguments.Shown(name)}\". It takes {string.Join(", ", known.Select(argument => argument.Name))}.";
            }

            if (value.ValueKind != JsonValueKind.String)
            {
                return $"{name} must be a string, but is {ArgumentValue.Described(value.ValueKind)}.";
            }
        }

        return known.FirstOrDefault(argument => argument.Required == true && !IsThere(given, argument)) is { } missing ? $"{missing.Name} must be given: {missing.Description}." : null;
    }

    private static bool IsThere(Dictionary<string, JsonElement> given, PromptArgument argument) => given.TryGetValue(argument.Name, out var value) && !string.IsNullOrWhiteSpace(value.GetString());

    // In one pass, so that a text which holds {{region}} itself is left as it is.
    private string Filled(Dictionary<string, JsonElement> given) => string.Join('\n', _body.Split('\n')
        .Select(line => ProtocolPrompt.Arguments!.Where(argument => line.Contains(Hole(argument), StringComparison.Ordinal)).ToList() is [var argument]
            ? IsThere(given, argument) ? line.Replace(Hole(argument), given[argument.Name].GetString(), StringComparison.Ordinal) : null
            : line)
        .OfType<string>());

    private static string Hole(PromptArgument argument) => "{{" + argument.Name + "}}";
}
