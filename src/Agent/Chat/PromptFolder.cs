using System.Text.RegularExpressions;

namespace Allo.Contacts.Agent.Chat;

/// <summary>The prompts: Markdown files with a small header, of which a folder of the user's may replace any.</summary>
/// <param name="folder">The user's folder; null for the shipped one alone.</param>
internal sealed partial class PromptFolder(string? folder = null)
{
    /// <summary>What the model is told before the conversation.</summary>
    public const string System = "chat-system";

    /// <summary>How captured text is put before the model.</summary>
    public const string Captured = "chat-captured";

    /// <summary>What is asked of captured text where the person says nothing.</summary>
    public const string Request = "chat-request";

    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "prompts");

    /// <summary>The prompt with its <c>{{placeholders}}</c> filled in, once: a value that looks like one stays as it is.</summary>
    /// <exception cref="SettingException">The file cannot be read.</exception>
    public string Fill(string name, params (string Name, string Value)[] values) => Placeholder().Replace(
        Body(name),
        match => Array.Find(values, value => value.Name == match.Groups[1].Value) is { Name: not null } found ? found.Value : match.Value);

    private string Body(string name)
    {
        var file = name + ".md";
        var own = folder is null ? null : Path.Combine(folder, file);
        if (folder is not null && !Directory.Exists(folder))
        {
            throw new SettingException($"The folder of prompts {folder} does not exist.");
        }

        try
        {
            return WithoutHeader(File.ReadAllText(File.Exists(own) ? own : Path.Combine(Shipped, file)).ReplaceLineEndings("\n"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"The prompt {file} cannot be read: {e.Message}");
        }
    }

    private static string WithoutHeader(string text)
    {
        const string Fence = "---\n";
        var end = text.StartsWith(Fence, StringComparison.Ordinal) ? text.IndexOf("\n" + Fence, Fence.Length - 1, StringComparison.Ordinal) : -1;
        return (end < 0 ? text : text[(end + 1 + Fence.Length)..]).Trim();
    }

    [GeneratedRegex(@"\{\{(\w+)\}\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
