using System.Diagnostics.Metrics;

namespace Allo.Contacts.Agent;

/// <summary>The SDK's measurements once more, without what callers named.</summary>
/// <remarks>A view of OpenTelemetry can drop a tag but not change its value, and which tool was called shall be told.</remarks>
internal sealed class McpMeter : IDisposable
{
    public const string Name = "Allo.Contacts.Mcp";
    private readonly Meter _meter = new(Name);
    private readonly MeterListener _listener = new();

    public McpMeter()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument is Histogram<double> { Meter.Name: Telemetry.Mcp } measured)
            {
                listener.EnableMeasurementEvents(measured, _meter.CreateHistogram(measured.Name, measured.Unit, measured.Description, tags: null, measured.Advice));
            }
        };
        _listener.SetMeasurementEventCallback<double>((_, value, tags, twin) => ((Histogram<double>)twin!).Record(value, SafeTags.Of(tags)));
        _listener.Start();
    }

    public void Dispose()
    {
        _listener.Dispose();
        _meter.Dispose();
    }
}
