using Allo.SandboxCrm;
using Xunit;

namespace Allo.Contacts.Tests.SandboxCrm;

public sealed class FaultTests
{
    private const string Body = """{"name":"Jane","numbers":["+33612345678"]}""";

    [Theory]
    [InlineData("429", 429)]
    [InlineData("500", 500)]
    [InlineData("503", 503)]
    [InlineData("html", 502)]
    public async Task A_fault_strikes_as_often_as_told(string kind, int status)
    {
        await using var sandbox = await Caller.StartAsync(options => options with { Faults = [Fault.Parse(kind + ":times=1")] });
        Assert.Equal(status, (await sandbox.Post(Caller.People, Body)).Status);
        Assert.Equal(200, (await sandbox.Post(Caller.People, Body)).Status);
    }

    [Fact]
    public async Task A_fault_strikes_every_second_request_of_one_operation_only()
    {
        await using var sandbox = await Caller.StartAsync(options => options with { Faults = [Fault.Parse("500:every=2:on=GET /v2/api/me")] });
        Assert.Equal(200, (await sandbox.Get("/v2/api/me")).Status);
        Assert.Equal(200, (await sandbox.Post(Caller.People, Body)).Status);
        Assert.Equal(500, (await sandbox.Get("/v2/api/me")).Status);
        Assert.Equal(200, (await sandbox.Get("/v2/api/me")).Status);
    }

    [Fact]
    public async Task A_connection_dropped_after_the_write_waits_for_a_write()
    {
        await using var sandbox = await Caller.StartAsync(options => options with { Faults = [Fault.Parse("drop-after-write:times=1")] });
        Assert.Equal(200, (await sandbox.Get("/v2/api/me")).Status);
        await Assert.ThrowsAsync<HttpRequestException>(() => sandbox.Post(Caller.People, Body));
        Assert.Equal(1, await sandbox.CountPeople("+33612345678"));
    }

    [Fact]
    public async Task Faults_are_switched_while_it_runs_and_requests_are_counted()
    {
        await using var sandbox = await Caller.StartAsync();
        Assert.InRange((await sandbox.Post("/sandbox/faults", """{"faults":["503"]}""")).Status, 200, 204);
        Assert.Equal(503, (await sandbox.Get("/v2/api/me")).Status);
        Assert.Contains("503", (await sandbox.Get("/sandbox/faults")).Body, StringComparison.Ordinal);
        Assert.Equal(400, (await sandbox.Post("/sandbox/faults", """{"faults":["nonsense"]}""")).Status);
        await sandbox.Post("/sandbox/faults", """{"faults":[]}""");
        Assert.Equal(200, (await sandbox.Get("/v2/api/me")).Status);
        Assert.Equal(2, (await sandbox.Get("/sandbox/requests?path=/v2/api/me")).Json.AsArray().Count);
    }

    [Theory]
    [InlineData("418")]
    [InlineData("latency=soon")]
    [InlineData("429:times=0")]
    [InlineData("429:now")]
    [InlineData("")]
    public void A_fault_that_cannot_be_read_says_what_can_stand_there(string text) =>
        Assert.Contains("use ", Assert.Throws<FormatException>(() => Fault.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_file_that_is_no_database_is_named_in_the_error()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, new string('x', 5000), TestContext.Current.CancellationToken);
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => SandboxServer.StartAsync(new SandboxOptions { DataFile = file }, TestContext.Current.CancellationToken));
        Assert.Contains(file, error.Message, StringComparison.Ordinal);
        File.Delete(file);
    }
}
