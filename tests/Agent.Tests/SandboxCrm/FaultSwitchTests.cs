using Xunit;

namespace Allo.Contacts.Tests.SandboxCrm;

public sealed class FaultSwitchTests
{
    [Theory]
    [InlineData("{}", "faults")]
    [InlineData("null", null)]
    [InlineData("[]", null)]
    [InlineData("\"429\"", null)]
    [InlineData("""{"faults":null}""", "faults")]
    [InlineData("""{"faults":"429"}""", "faults")]
    [InlineData("""{"faults":{"429":1}}""", "faults")]
    [InlineData("""{"faults":[429]}""", "faults")]
    [InlineData("""{"faults":[null]}""", "faults")]
    [InlineData("""{"faults":["500","418"]}""", "faults[1]")]
    [InlineData("""{"faults":["429:times=99999999999"]}""", "faults[0]")]
    [InlineData("""{"Faults":["429"]}""", "Faults")]
    [InlineData("""{"faults":[],"fault":"429"}""", "fault")]
    public async Task What_cannot_be_read_is_refused_in_the_envelope_and_the_faults_stay(string body, string? field)
    {
        await using var sandbox = await Caller.StartAsync();
        await sandbox.Post("/sandbox/faults", """{"faults":["503:on=GET /v2/api/me"]}""");
        var refused = await sandbox.Post("/sandbox/faults", body);
        Assert.Equal((400, "validation_error"), (refused.Status, refused.Error["type"]!.GetValue<string>()));
        Assert.Equal(field, refused.Error["param"]?.GetValue<string>());
        Assert.NotEmpty(refused.Error["message"]!.GetValue<string>());
        Assert.Equal(refused.Headers["X-Request-Id"], refused.Error["request_id"]!.GetValue<string>());
        Assert.Equal(503, (await sandbox.Get("/v2/api/me")).Status);
    }

    [Fact]
    public async Task A_name_that_is_unknown_is_told_with_what_can_stand_there()
    {
        await using var sandbox = await Caller.StartAsync();
        var refused = await sandbox.Post("/sandbox/faults", """{"faults":["418"]}""");
        Assert.Contains("drop-after-write", refused.Error["message"]!.GetValue<string>(), StringComparison.Ordinal);
    }
}
