using System.Security.Cryptography;
using System.Text;
using Allo.Contacts.Crm;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Allo.Contacts.Agent.Http;

/// <summary>The services of each caller: those of the key in the request's header, else those of the server's own key.</summary>
/// <remarks>
/// A container a key, so that nothing with a key in it is ever shared: connection, client and budget belong to one caller. Held by the key's
/// hash; the least recently used go when there are too many.
/// </remarks>
internal sealed class CallerContainers(CrmOptions options, string? region = null) : IDisposable
{
    public const string Header = "X-Allo-Api-Key";
    private const int Most = 500;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Owner, ServiceProvider Services)>> _callers = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Owner, ServiceProvider Services)> _recent = new();

    /// <summary>The services of the caller of this request.</summary>
    /// <exception cref="OperationCanceledException">The request is over.</exception>
    public IServiceProvider For(HttpContext? context)
    {
        var key = Key(context);
        var owner = Hash(key);
        lock (_gate)
        {
            if (_callers.TryGetValue(owner, out var known))
            {
                _recent.Remove(known);
                _recent.AddFirst(known);
                return known.Value.Services;
            }

            var services = new ServiceCollection().AddAgent(options with { ApiKey = key }, region).BuildServiceProvider();
            _callers[owner] = _recent.AddFirst((owner, services));
            if (_callers.Count > Most)
            {
                // Not disposed: a call of it may still run. Its connections close by themselves.
                _callers.Remove(_recent.Last!.Value.Owner);
                _recent.RemoveLast();
            }

            return services;
        }
    }

    /// <summary>Tells the caller of a request from others; not the key itself.</summary>
    /// <exception cref="OperationCanceledException">The request is over.</exception>
    public static string OwnerOf(HttpContext? context) => Hash(OwnKey(context));

    /// <summary>Whether the request brings a key of its own.</summary>
    public static bool HasKey(HttpContext? context) => context?.Request.Headers.ContainsKey(Header) == true;

    public void Dispose()
    {
        foreach (var (_, services) in _recent)
        {
            services.Dispose();
        }
    }

    private string? Key(HttpContext? context) => OwnKey(context) ?? options.ApiKey;

    // A header that is there but empty is the caller's mistake: it must not fall back to somebody else's key. Nor must a caller who hung up,
    // whose header nobody can read any more.
    private static string? OwnKey(HttpContext? context) => context is null ? throw new OperationCanceledException("The caller has hung up.")
        : HasKey(context) ? context.Request.Headers[Header].ToString()
        : null;

    private static string Hash(string? key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key ?? "")));
}
