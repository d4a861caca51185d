using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace Allo.Contacts.Crm;

/// <summary>Keeps the calls of one API key under the key's limits, before the server has to refuse.</summary>
/// <remarks>Source: Allo API guides, "Rate limits": per key and second, 20 reads and 5 writes; <c>/me</c> tells a key's own. Each retry takes its turn too.</remarks>
public sealed class RateBudget
{
    private const int Most = 1000;
    private const int MostKept = 1000;

    // One budget a key and server in the process, so that several clients with one key share it. Weak in the clock,
    // so that a test's own clock takes its budgets with it; keys are kept as hashes.
    private static readonly ConditionalWeakTable<TimeProvider, Dictionary<string, RateBudget>> Shared = [];

    private readonly StartWindow _reads;
    private readonly StartWindow _writes;

    /// <summary>Creates a budget of its own, shared with nobody.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="readsPerSecond">How many reads may start in any second.</param>
    /// <param name="writesPerSecond">How many writes may start in any second.</param>
    public RateBudget(TimeProvider time, int readsPerSecond = 20, int writesPerSecond = 5)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentOutOfRangeException.ThrowIfLessThan(readsPerSecond, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(writesPerSecond, 1);
        (_reads, _writes) = (new StartWindow(time, readsPerSecond), new StartWindow(time, writesPerSecond));
    }

    /// <summary>How many reads may start in any second.</summary>
    public int ReadsPerSecond => _reads.Limit;

    /// <summary>How many writes may start in any second.</summary>
    public int WritesPerSecond => _writes.Limit;

    /// <summary>The budget that everybody in this process shares who calls this server with this key.</summary>
    /// <param name="server">The API's base address.</param>
    /// <param name="apiKey">The key; not kept.</param>
    /// <param name="time">The clock.</param>
    public static RateBudget For(Uri server, string apiKey, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(server);
        ArgumentNullException.ThrowIfNull(apiKey);
        ArgumentNullException.ThrowIfNull(time);
        var owner = server.GetLeftPart(UriPartial.Authority) + " " + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(apiKey)));
        var budgets = Shared.GetOrCreateValue(time);
        lock (budgets)
        {
            if (budgets.TryGetValue(owner, out var known))
            {
                return known;
            }

            // A server for a team is called with any key that somebody thinks of.
            if (budgets.Count >= MostKept)
            {
                budgets.Where(entry => entry.Value.IsIdle).Select(entry => entry.Key).ToList().ForEach(idle => budgets.Remove(idle));
            }

            return budgets[owner] = new RateBudget(time);
        }
    }

    private bool IsIdle => _reads.IsIdle && _writes.IsIdle;

    /// <summary>How many budgets are kept for a clock.</summary>
    internal static int Kept(TimeProvider time) => Shared.GetOrCreateValue(time).Count;

    /// <summary>Waits until a request of this method may start.</summary>
    /// <param name="method">The HTTP method; every POST counts as a write, a search too.</param>
    /// <param name="cancellationToken">Ends the wait and gives the place in the queue up.</param>
    /// <remarks>That searches count as writes is inferred: the documentation speaks of GET and POST, not of what they do. It is decided here alone.</remarks>
    public Task WaitAsync(HttpMethod method, CancellationToken cancellationToken = default) =>
        (method == HttpMethod.Get || method == HttpMethod.Head ? _reads : _writes).WaitAsync(cancellationToken);

    /// <summary>Sets the limits to the key's own; null or nonsense leaves one as it is.</summary>
    /// <param name="readsPerSecond">How many reads may start in any second.</param>
    /// <param name="writesPerSecond">How many writes may start in any second.</param>
    public void SetLimits(int? readsPerSecond, int? writesPerSecond)
    {
        if (readsPerSecond is > 0)
        {
            _reads.Limit = Math.Min(readsPerSecond.Value, Most);
        }

        if (writesPerSecond is > 0)
        {
            _writes.Limit = Math.Min(writesPerSecond.Value, Most);
        }
    }
}
