using Allo.Contacts.Agent.Verbs;
using Allo.SandboxCrm;
using Microsoft.Extensions.DependencyInjection;

namespace Allo.Contacts.Agent;

/// <summary>The CRM that a verb works on: Allo's own with a key, else the embedded sandbox.</summary>
internal sealed class CrmTarget : IAsyncDisposable
{
    private const string SandboxKey = "ak_sandbox";
    private readonly SandboxServer? _sandbox;
    private readonly Lazy<ServiceProvider> _services;

    private CrmTarget(AgentSettings settings, SandboxServer? sandbox, string? notice)
    {
        _sandbox = sandbox;
        Settings = settings;
        Notice = notice;
        _services = new Lazy<ServiceProvider>(() => new ServiceCollection().AddAgent(settings.Crm, settings.Region).BuildServiceProvider());
    }

    /// <summary>The settings, with the address and the key of this CRM.</summary>
    public AgentSettings Settings { get; }

    /// <summary>What the person must know about the target; null where it is Allo's own API.</summary>
    public string? Notice { get; }

    /// <summary>Where the embedded sandbox keeps its records.</summary>
    public static string SandboxFile
    {
        get
        {
            var folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
            return Path.Combine(folder.Length > 0 ? folder : Path.GetTempPath(), "allo-contacts", "sandbox.db");
        }
    }

    /// <summary>Opens the CRM that the settings name.</summary>
    /// <param name="settings">What the configuration says.</param>
    /// <param name="sandbox">Whether to use the embedded sandbox even where there is a key.</param>
    public static async Task<CrmTarget> OpenAsync(AgentSettings settings, bool sandbox, CancellationToken cancellationToken)
    {
        if (settings.HasKey && !sandbox)
        {
            return Configured(settings);
        }

        var server = await StartAsync(cancellationToken);
        var reason = sandbox ? "Sandbox" : $"No {AgentSettings.KeyVariable} is set, so this is the embedded sandbox";
        return new CrmTarget(
            settings with { Crm = settings.Crm with { BaseAddress = server.Address, ApiKey = SandboxKey } },
            server,
            $"{reason}, not Allo: {server.Address} ({SandboxFile})");
    }

    /// <summary>Allo's own CRM, even where there is no key: each call then says that it is missing.</summary>
    public static CrmTarget Configured(AgentSettings settings) => new(settings, null, null);

    private static async Task<SandboxServer> StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await SandboxServer.StartAsync(new SandboxOptions { DataFile = SandboxFile }, cancellationToken);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException or InvalidDataException)
        {
            var mend = e is InvalidDataException ? "Move that file away, set" : "Set";
            throw new InputException($"The embedded sandbox cannot keep its records in {SandboxFile}: {e.Message} {mend} {AgentSettings.KeyVariable} to work with Allo, or XDG_DATA_HOME to another folder.");
        }
    }

    public IServiceProvider Services => _services.Value;

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        if (_services.IsValueCreated)
        {
            await _services.Value.DisposeAsync();
        }

        if (_sandbox is not null)
        {
            await _sandbox.DisposeAsync();
        }
    }
}
