namespace Allo.SandboxCrm.Http;

/// <summary>Starts and stops with its owner: a host's usual lifetime would take Ctrl+C and SIGTERM from the program that embeds the sandbox.</summary>
internal sealed class OwnedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
