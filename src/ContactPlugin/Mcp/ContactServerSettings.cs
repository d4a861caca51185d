using Allo.Contacts.Plugin.Mcp.Asking;

namespace Allo.Contacts.Plugin.Mcp;

/// <summary>What a server shows, and on whose behalf it calls.</summary>
/// <param name="plugin">Gives the plugin of a call from the call's services.</param>
/// <param name="time">The clock of questions; null for the system's.</param>
/// <remarks>One for all sessions of a server: it holds the key that seals the state of questions.</remarks>
public sealed class ContactServerSettings(Func<IServiceProvider?, ContactPlugin> plugin, TimeProvider? time = null)
{
    /// <summary>Gives the plugin of a call from the call's services.</summary>
    public Func<IServiceProvider?, ContactPlugin> Plugin { get; } = plugin ?? throw new ArgumentNullException(nameof(plugin));

    /// <summary>Which tools to show; null for all.</summary>
    public ToolSelection? Selection { get; init; }

    /// <summary>Tells one caller from another, from the call's services; an answer counts only for the caller who was asked.</summary>
    public Func<IServiceProvider?, string> Caller { get; init; } = _ => "";

    /// <summary>Told of what should not have happened, for whoever runs the server: what was thrown and where, never what a caller sent; null for nobody.</summary>
    public Action<string>? Failed { get; init; }

    internal SealedState Seal { get; } = new(time ?? TimeProvider.System);
}
