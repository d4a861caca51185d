using System.Net;

namespace Allo.Contacts.Tests.Chat;

/// <summary>A write as it left the program.</summary>
internal sealed record SentWrite(string Method, string Path, string Body);

/// <summary>Keeps every request that could change a record.</summary>
internal sealed class SentWrites
{
    private readonly List<SentWrite> _all = [];

    public IReadOnlyList<SentWrite> All
    {
        get
        {
            lock (_all)
            {
                return [.. _all];
            }
        }
    }

    /// <summary>Whether an update that empties a field is refused, as the real API may do.</summary>
    public bool RefusesEmpty { get; set; }

    /// <summary>Stands where the network begins.</summary>
    public sealed class Gate(SentWrites sent) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var path = request.RequestUri!.AbsolutePath;
            if (request.Method != HttpMethod.Get && !path.EndsWith("/search", StringComparison.Ordinal))
            {
                var body = await request.Content!.ReadAsStringAsync(cancellationToken);
                lock (sent._all)
                {
                    sent._all.Add(new SentWrite(request.Method.Method, path, body));
                }
                if (sent.RefusesEmpty && body.Contains(":\"\"", StringComparison.Ordinal))
                {
                    return new HttpResponseMessage(HttpStatusCode.BadRequest)
                    {
                        RequestMessage = request,
                        Content = new StringContent("""{"error":{"message":"job_title must not be empty."}}""", null, "application/json"),
                    };
                }
            }

            return await base.SendAsync(request, cancellationToken);
        }
    }
}
