using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Allo.Contacts.Agent;
using Xunit;

namespace Allo.Contacts.Tests.Mcp;

/// <summary>Traces and metrics: off unless asked for, and silent about people.</summary>
public sealed class TelemetryTests
{
    // Words that no port, no random id and no other test has: whatever runs at the same time is heard, too.
    private static readonly string[] Personal = ["zebedee", "quirk", "2079460958", "ak_sandbox"];

    [Theory]
    [InlineData("", "", false)]
    [InlineData("http://localhost:4317", "", true)]
    [InlineData("http://localhost:4317", "true", false)]
    public void It_is_on_where_the_standard_variables_ask_for_it(string address, string disabled, bool on) =>
        Assert.Equal(on, Telemetry.IsAsked(name => name == "OTEL_EXPORTER_OTLP_ENDPOINT" ? address : name == "OTEL_SDK_DISABLED" ? disabled : null));

    [Fact]
    public async Task Tools_extraction_calls_retries_and_waits_are_told_and_no_tag_tells_of_a_person()
    {
        ConcurrentQueue<string> tags = [];
        ConcurrentDictionary<string, int> seen = [];
        using var traces = new ActivityListener
        {
            ShouldListenTo = source => Telemetry.Sources.Contains(source.Name),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                Telemetry.Redact(activity);
                seen[activity.Source.Name] = 1;
                tags.Enqueue(activity.DisplayName + " " + activity.StatusDescription + " " + string.Join(' ', activity.TagObjects.Concat(activity.Events.SelectMany(e => e.Tags))));
            },
        };
        ActivitySource.AddActivityListener(traces);
        using var tools = new McpMeter();
        using var metrics = new MeterListener { InstrumentPublished = (instrument, listener) => { if (Telemetry.Meters.Contains(instrument.Meter.Name)) { listener.EnableMeasurementEvents(instrument); } } };
        metrics.SetMeasurementEventCallback<double>((instrument, _, labels, _) => Note(instrument, labels));
        metrics.SetMeasurementEventCallback<long>((instrument, _, labels, _) => Note(instrument, labels));
        metrics.Start();

        await using var desktop = await Desktop.OpenAsync(faults: "503:times=1:on=POST /v2/api/crm/people");
        Assert.Equal("created", (await desktop.CallAsync("create_person", """{"text":"Zebedee Quirk\nVP Sales\nQuirkworks Ltd\n+44 20 7946 0958\nzebedee@quirkworks.com"}""")).Status());
        await desktop.CallAsync("create_person", """{"zebedee":"Quirk"}""");
        await desktop.CallAsync("search_people", """{"last_name":"Quirk"}""");

        Assert.All(["Experimental.ModelContextProtocol", "Allo.Contacts.Extraction", "System.Net.Http", "mcp.server.operation.duration", "allo.crm.retries", "allo.crm.rate_wait", "allo.extraction.duration"], name => Assert.True(seen.ContainsKey(name), name));
        Assert.DoesNotContain(tags, tag => Personal.Any(word => tag.Contains(word, StringComparison.OrdinalIgnoreCase)));

        void Note(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> labels)
        {
            seen[instrument.Name] = 1;
            tags.Enqueue(instrument.Name + " " + string.Join(' ', labels.ToArray()));
        }
    }
}
