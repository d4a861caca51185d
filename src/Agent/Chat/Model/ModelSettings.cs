using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Allo.Contacts.Agent.Chat.Model;

/// <summary>Which chat completion model is asked, and how.</summary>
internal sealed record ModelSettings
{
    private static readonly string[] AzureHosts = [".openai.azure.com", ".cognitiveservices.azure.com", ".services.ai.azure.com"];

    public static Uri OpenAI { get; } = new("https://api.openai.com/v1/");

    /// <summary>The model's name; for Azure, that of the deployment.</summary>
    public required string Name { get; init; }

    public Uri Endpoint { get; init; } = OpenAI;

    /// <summary>The key; null where the endpoint needs none, as on one's own machine.</summary>
    public string? ApiKey { get; init; }

    /// <summary>Whether the key goes out as Azure wants it.</summary>
    public bool IsAzure { get; init; }

    public bool Streaming { get; init; } = true;

    /// <summary>How long one try of one request may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    public int Retries { get; init; } = 2;

    /// <summary>How many characters of the conversation a request repeats.</summary>
    public int History { get; init; } = 24_000;

    /// <summary>Reads the settings; null where no model is named.</summary>
    /// <exception cref="SettingException">A setting cannot be read; the message names it.</exception>
    public static ModelSettings? Load(IConfiguration settings)
    {
        if (Given(settings, "ALLO_MODEL", "Model:Name") is not { } name)
        {
            return null;
        }

        var address = Given(settings, "ALLO_MODEL_ENDPOINT", "Model:Endpoint");
        var endpoint = address is null ? OpenAI : Address(address);
        var azure = AzureHosts.Any(host => endpoint.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase)) || Read(settings, "Model:Azure", bool.Parse) == true;
        var defaults = new ModelSettings { Name = name };
        return defaults with
        {
            Endpoint = azure ? AzureAddress(endpoint) : endpoint,
            IsAzure = azure,
            // A key that was set for OpenAI or Azure alone must not reach another endpoint.
            ApiKey = Given(settings, "ALLO_MODEL_KEY", "Model:ApiKey")
                ?? (azure ? Given(settings, "AZURE_OPENAI_API_KEY") : endpoint == OpenAI ? Given(settings, "OPENAI_API_KEY") : null),
            Streaming = Read(settings, "Model:Streaming", bool.Parse) ?? defaults.Streaming,
            Timeout = Read(settings, "Model:Timeout", text => Within(TimeSpan.Parse(text, CultureInfo.InvariantCulture), TimeSpan.FromSeconds(1), TimeSpan.FromHours(1))) ?? defaults.Timeout,
            Retries = Read(settings, "Model:Retries", text => Within(int.Parse(text, CultureInfo.InvariantCulture), 0, 10)) ?? defaults.Retries,
            History = Read(settings, "Model:History", text => Within(int.Parse(text, CultureInfo.InvariantCulture), 1_000, 10_000_000)) ?? defaults.History,
        };
    }

    private static string? Given(IConfiguration settings, params string[] names) =>
        names.Select(name => settings[name]).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text))?.Trim();

    private static Uri Address(string text) =>
        Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https")
            ? uri
            : throw new SettingException("ALLO_MODEL_ENDPOINT must be an absolute http or https address, such as http://localhost:11434/v1.");

    // The resource's own address is what the portal shows; the connector needs the path of the OpenAI-compatible API.
    private static Uri AzureAddress(Uri endpoint) =>
        endpoint.AbsolutePath is "/" or "/openai/" ? new Uri(endpoint, "/openai/v1/") : endpoint;

    // "30" alone is thirty days, and a negative time-out would end the program in the middle of a request.
    private static T Within<T>(T value, T least, T most)
        where T : IComparable<T> =>
        value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0
            ? value
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{value} does not lie between {least} and {most}."));

    private static T? Read<T>(IConfiguration settings, string name, Func<string, T> parse)
        where T : struct
    {
        try
        {
            return Given(settings, name) is { } text ? parse(text) : null;
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            throw new SettingException($"The setting {name} cannot be read: {e.Message}");
        }
    }
}
