using System.Diagnostics.Metrics;

namespace Allo.Contacts.Crm;

/// <summary>Counts what calls cost beside the call itself. No tag says anything of a person, a key or a record.</summary>
internal static class CrmTelemetry
{
    /// <summary>The meter's name, to listen to it.</summary>
    public const string MeterName = "Allo.Contacts.Crm";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> Retries = Meter.CreateCounter<long>("allo.crm.retries", "{retry}", "Tries of a call after its first");
    private static readonly Histogram<double> Waits = Meter.CreateHistogram<double>("allo.crm.rate_wait", "s", "How long a try waited for the key's rate budget");

    /// <summary>A call is tried again.</summary>
    public static void Retried(int? status) => Retries.Add(1, new KeyValuePair<string, object?>("status", status));

    /// <summary>A try waited for its turn.</summary>
    public static void Waited(TimeSpan wait, HttpMethod method) => Waits.Record(wait.TotalSeconds, new KeyValuePair<string, object?>("method", method.Method));
}
