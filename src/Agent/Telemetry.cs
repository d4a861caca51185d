using System.Diagnostics;
using Allo.Contacts.Crm;
using Allo.Contacts.Plugin;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Allo.Contacts.Agent;

/// <summary>Traces and metrics by OTLP: off, unless the standard variables name where to send them.</summary>
/// <remarks>Tools and sessions by the SDK's own source, extraction, retries and rate waits by ours, calls of the API by the runtime's.</remarks>
internal sealed class Telemetry : IDisposable
{
    private const string Mcp = "Experimental.ModelContextProtocol";
    private const string Http = "System.Net.Http";
    private static readonly string[] Addresses = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"];
    private readonly TracerProvider _traces;
    private readonly MeterProvider _metrics;

    private Telemetry()
    {
        var resource = ResourceBuilder.CreateDefault().AddService("allo-contacts").AddEnvironmentVariableDetector();
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Sources).AddProcessor(new Redaction()).AddOtlpExporter().Build();
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Meters).AddOtlpExporter().Build();
    }

    public static string[] Sources => [Mcp, ExtractionTelemetry.Name, Http];

    public static string[] Meters => [Mcp, ExtractionTelemetry.Name, CrmTelemetry.MeterName, Http];

    /// <summary>Whether the standard variables ask for it.</summary>
    public static bool IsAsked(Func<string, string?> variable) =>
        !string.Equals(variable("OTEL_SDK_DISABLED"), "true", StringComparison.OrdinalIgnoreCase) && Addresses.Any(name => !string.IsNullOrWhiteSpace(variable(name)));

    /// <summary>Starts it where it is asked for; null where it is not.</summary>
    public static Telemetry? Start(Func<string, string?> variable) => IsAsked(variable) ? new Telemetry() : null;

    /// <summary>Takes the words of an error out: the SDK puts the whole answer there, with what the caller sent.</summary>
    public static void Redact(Activity activity) => activity.SetStatus(activity.Status);

    public void Dispose()
    {
        _traces.Dispose();
        _metrics.Dispose();
    }

    private sealed class Redaction : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data) => Redact(data);
    }
}
