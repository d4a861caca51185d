using Microsoft.Extensions.Configuration;

namespace Allo.Contacts.Agent;

/// <summary>Where settings come from: appsettings.json beside the program, the one of the working folder, then the environment.</summary>
/// <remarks>The working folder may be anybody's, a cloned repository or an unpacked archive: it must not say where a key is sent.</remarks>
internal static class SettingSources
{
    private const string FileName = "appsettings.json";

    private static readonly string[] Addresses = ["ALLO_BASE_URL", "Allo:BaseAddress", "ALLO_MODEL_ENDPOINT", "Model:Endpoint"];

    /// <exception cref="SettingException">A file of settings cannot be read.</exception>
    public static IConfiguration Read()
    {
        var here = WorkingFolder().AsEnumerable().Where(setting => !IsAddress(setting.Key));
        return Built(new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, FileName), optional: true)
            .AddInMemoryCollection(here)
            .AddEnvironmentVariables());
    }

    /// <summary>Refuses to go on where the working folder names another address than the settings that count: whoever wrote it there expects it to be used.</summary>
    /// <exception cref="SettingException">It does; the message names the setting.</exception>
    public static void RefuseForeignAddresses(IConfiguration settings)
    {
        var here = WorkingFolder();
        foreach (var name in Addresses)
        {
            if (here[name] is { Length: > 0 } address && address.TrimEnd('/') != settings[name]?.TrimEnd('/'))
            {
                throw new SettingException($"{name} does not count in {Path.GetFullPath(FileName)}: a working folder must not say where a key is sent. Take it out there, and set it in the environment.");
            }
        }
    }

    private static bool IsAddress(string name) => Addresses.Contains(name, StringComparer.OrdinalIgnoreCase);

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
