using Microsoft.Extensions.Configuration;

namespace Allo.Contacts.Agent;

/// <summary>Where settings come from: appsettings.json beside the program, the one of the working folder, then the environment.</summary>
/// <remarks>The working folder may be anybody's, a cloned repository or an unpacked archive: it must not say where a key is sent, whose it is, or what a model is told.</remarks>
internal static class SettingSources
{
    private const string FileName = "appsettings.json";

    // With a key of its own it would have the contacts in another's CRM; Model:Azure says which key goes out.
    private static readonly string[] Owners =
    [
        "ALLO_BASE_URL", "Allo:BaseAddress", "ALLO_MODEL_ENDPOINT", "Model:Endpoint", "Model:Azure",
        "ALLO_API_KEY", "Allo:ApiKey", "ALLO_MODEL_KEY", "Model:ApiKey", "OPENAI_API_KEY", "AZURE_OPENAI_API_KEY", "Chat:Prompts",
    ];

    /// <exception cref="SettingException">A file of settings cannot be read.</exception>
    public static IConfiguration Read()
    {
        var here = WorkingFolder().AsEnumerable().Where(setting => !IsOwners(setting.Key));
        return Built(new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, FileName), optional: true)
            .AddInMemoryCollection(here)
            .AddEnvironmentVariables());
    }

    /// <summary>Refuses to go on where the working folder names another address, key or folder of prompts than the settings that count: whoever wrote it there expects it to be used.</summary>
    /// <exception cref="SettingException">It does; the message names the setting.</exception>
    public static void RefuseForeign(IConfiguration settings)
    {
        var here = WorkingFolder();
        foreach (var name in Owners)
        {
            if (here[name] is { Length: > 0 } value && value.TrimEnd('/') != settings[name]?.TrimEnd('/'))
            {
                throw new SettingException($"{name} does not count in {Path.GetFullPath(FileName)}: a working folder must not say where a key is sent, whose it is, or what a model is told. Take it out there, and set it in the environment.");
            }
        }
    }

    private static bool IsOwners(string name) => Owners.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static IConfigurationRoot WorkingFolder() => Built(new ConfigurationBuilder().AddJsonFile(Path.GetFullPath(FileName), optional: true));

    private static IConfigurationRoot Built(IConfigurationBuilder sources)
    {
        try
        {
            return sources.Build();
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"{FileName} cannot be read: {e.InnerException?.Message ?? e.Message}");
        }
    }
}
