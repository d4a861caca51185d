using Allo.Contacts.Crm;
using Allo.SandboxCrm;
using Microsoft.Extensions.DependencyInjection;

namespace Allo.Contacts.Agent;

/// <summary>The CRM that a verb works on: Allo's own with a key, else the embedded sandbox.</summary>
internal sealed class CrmTarget : IAsyncDisposable
{
    private const string SandboxKey = "ak_sandbox";
    private readonly SandboxServer? _sandbox;
    private readonly ServiceProvider _services;

    private CrmTarget(CrmOptions options, SandboxServer? sandbox, string? notice)
    {
        _sandbox = sandbox;
        Options = options;
        Notice = notice;
        _services = new ServiceCollection().AddAgent(options).BuildServiceProvider();
    }

    public CrmOptions Options { get; }

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
            return new CrmTarget(settings.Crm, null, null);
        }

        var server = await SandboxServer.StartAsync(new SandboxOptions { DataFile = SandboxFile }, cancellationToken);
        var reason = sandbox ? "Sandbox" : $"No {AgentSettings.KeyVariable} is set, so this is the embedded sandbox";
        return new CrmTarget(
            settings.Crm with { BaseAddress = server.Address, ApiKey = SandboxKey },
            server,
            $"{reason}, not Allo: {server.Address} ({SandboxFile})");
    }

    public IServiceProvider Services => _services;

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_sandbox is not null)
        {
            await _sandbox.DisposeAsync();
        }
    }
}
