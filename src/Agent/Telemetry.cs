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
    public const string Mcp = "Experimental.ModelContextProtocol";
    private const string Calls = "System.Net.Http";
    private const string Requests = "Microsoft.AspNetCore"; // the parents of the SDK's own: where they are not taken, neither are those
    private static readonly string[] Addresses = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"];
    private readonly McpMeter _tools = new();
    private readonly TracerProvider _traces;
    private readonly MeterProvider _metrics;

    private Telemetry()
    {
        var resource = ResourceBuilder.CreateDefault().AddService("allo-contacts").AddEnvironmentVariableDetector();
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Sources).AddProcessor(new Redaction()).AddOtlpExporter().Build();
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Meters).AddOtlpExporter().Build();
    }

    public static string[] Sources => [Mcp, ExtractionTelemetry.Name, Calls, Requests];

    public static string[] Meters => [McpMeter.Name, ExtractionTelemetry.Name, CrmTelemetry.MeterName, Calls];

    /// <summary>Whether the standard variables ask for it.</summary>
    public static bool IsAsked(Func<string, string?> variable) =>
        !string.Equals(variable("OTEL_SDK_DISABLED"), "true", StringComparison.OrdinalIgnoreCase) && Addresses.Any(name => !string.IsNullOrWhiteSpace(variable(name)));

    /// <summary>Starts it where it is asked for; null where it is not.</summary>
    public static Telemetry? Start(Func<string, string?> variable) => IsAsked(variable) ? new Telemetry() : null;

    /// <summary>Takes out what a caller sent: the words of an error, in which the SDK puts the whole answer, and what was named in a tag or the title.</summary>
    public static void Redact(Activity activity)
    {
        activity.SetStatus(activity.Status);
        foreach (var (name, value) in activity.TagObjects.ToList())
        {
            activity.SetTag(name, SafeTags.Of(activity.Source.Name == Requests && name == "server.address" ? "" : name, value)); // the header Host is the caller's
        }

        if (activity.Source.Name == Mcp)
        {
            activity.DisplayName = string.Join(' ', SafeTags.Titles.Select(activity.GetTagItem).Where(part => part is not null));
        }
    }

    public void Dispose()
    {
        _traces.Dispose();
        _metrics.Dispose();
        _tools.Dispose();
    }

    private sealed class Redaction : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data) => Redact(data);
    }
}
