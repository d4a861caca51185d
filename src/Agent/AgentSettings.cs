using System.Globalization;
using Allo.Contacts.Crm;
using Microsoft.Extensions.Configuration;

namespace Allo.Contacts.Agent;

/// <summary>What the configuration says of the CRM.</summary>
/// <param name="Crm">How the API is reached; its key is null where none is configured.</param>
/// <param name="Region">The ISO 3166-1 country to assume for national numbers; null for none.</param>
internal sealed record AgentSettings(CrmOptions Crm, string? Region)
{
    public const string KeyVariable = "ALLO_API_KEY";
    private const string AddressVariable = "ALLO_BASE_URL";
    private const string RegionVariable = "ALLO_REGION";

    public bool HasKey => !string.IsNullOrWhiteSpace(Crm.ApiKey);

    /// <exception cref="SettingException">A setting cannot be read; the message names it.</exception>
    public static AgentSettings Load()
    {
        var settings = Read();
        SettingSources.RefuseForeign(settings);
        var defaults = new CrmOptions();
        var crm = defaults with
        {
            ApiKey = Given(settings[KeyVariable]) ?? Given(settings["Allo:ApiKey"]),
            BaseAddress = Address(Given(settings[AddressVariable]) ?? Given(settings["Allo:BaseAddress"])) ?? defaults.BaseAddress,
            Timeout = Read(settings, "Allo:Timeout", text => TimeSpan.Parse(text, CultureInfo.InvariantCulture)) ?? defaults.Timeout,
            Retries = Read(settings, "Allo:Retries", text => int.Parse(text, CultureInfo.InvariantCulture)) ?? defaults.Retries,
        };
        return new AgentSettings(crm, RegionOf(settings));
    }

    /// <summary>The country alone, for whoever calls nobody: other settings may be wrong.</summary>
    /// <exception cref="SettingException">A file of settings cannot be read.</exception>
    public static string? LoadRegion() => RegionOf(Read());

    /// <summary>The configuration itself, for the parts of the program that have settings of their own.</summary>
    /// <exception cref="SettingException">A file of settings cannot be read.</exception>
    public static IConfiguration Read() => SettingSources.Read();

    /// <summary>The same, if its country is one.</summary>
    /// <exception cref="SettingException">It is none.</exception>
    public AgentSettings WithRegion() => Region is null || PhoneNumber.ParseRegion(Region) is not { Success: false } no ? this with { Region = Region?.ToUpperInvariant() }
        : throw new SettingException($"The setting {RegionVariable}: {no.Reason}");

    private static string? RegionOf(IConfiguration settings) => Given(settings[RegionVariable]) ?? Given(settings["Contacts:Region"]);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Uri? Address(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw new SettingException($"{AddressVariable} must be an absolute http or https address, such as https://api.withallo.com.");
        }

        return uri.Scheme == "https" || uri.IsLoopback
            ? uri
            : throw new SettingException($"{AddressVariable} must start with https:// for any address that is not this machine's own: the key would go out in clear.");
    }

    private static T? Read<T>(IConfiguration settings, string name, Func<string, T> parse)
        where T : struct
    {
        try
        {
            return Given(settings[name]) is { } text ? parse(text) : null;
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            throw new SettingException($"The setting {name} cannot be read: {e.Message}");
        }
    }
}

/// <summary>A setting that cannot be used; its message is for the person at the keyboard.</summary>
internal sealed class SettingException(string message) : Exception(message);
