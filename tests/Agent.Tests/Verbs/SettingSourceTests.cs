using Allo.Contacts.Tests.Crm;
using Xunit;

namespace Allo.Contacts.Tests.Verbs;

/// <summary>Where a key may go, and which settings a verb asks for.</summary>
public sealed class SettingSourceTests : IDisposable
{
    private const string Text = "Jane Doe, +44 20 7946 0958";
    private readonly RunningProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("""{"Allo":{"BaseAddress":"ADDRESS"}}""", "Allo:BaseAddress")]
    [InlineData("""{"ALLO_BASE_URL":"ADDRESS"}""", "ALLO_BASE_URL")]
    [InlineData("""{"allo":{"baseaddress":"ADDRESS"}}""", "Allo:BaseAddress")]
    [InlineData("""{"Model":{"Endpoint":"ADDRESS"}}""", "Model:Endpoint")]
    public async Task The_working_folder_does_not_say_where_a_key_is_sent(string settings, string name)
    {
        await using var sandbox = await Sandbox.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(_program.Home, "appsettings.json"), settings.Replace("ADDRESS", sandbox.Address.ToString(), StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var result = await _program.RunAsync(["capture", Text], environment: [("ALLO_API_KEY", RunningProgram.Key)]);
        Assert.Equal(2, result.Code);
        Assert.Contains(name, result.Errors, StringComparison.Ordinal);
        Assert.Empty(await sandbox.StatusesAsync(Sandbox.People));
    }

    [Theory]
    [InlineData("""{"Allo":{"ApiKey":"ak_sandbox_other"}}""", "Allo:ApiKey", "capture", Text)]
    [InlineData("""{"ALLO_API_KEY":"ak_sandbox_other"}""", "ALLO_API_KEY", "check")]
    [InlineData("""{"Allo":{"ApiKey":"ak_sandbox_other"}}""", "Allo:ApiKey", "mcp")]
    [InlineData("""{"Model":{"Name":"m","ApiKey":"sk-of-another"}}""", "Model:ApiKey", "chat", Text)]
    [InlineData("""{"OPENAI_API_KEY":"sk-of-another"}""", "OPENAI_API_KEY", "chat", Text)]
    [InlineData("""{"Model":{"Name":"m","Azure":true}}""", "Model:Azure", "chat", Text)]
    [InlineData("""{"Chat":{"Prompts":"."}}""", "Chat:Prompts", "chat", Text)]
    public async Task The_working_folder_does_not_say_whose_CRM_it_is_or_what_a_model_is_told(string settings, string name, params string[] arguments)
    {
        await using var sandbox = await Sandbox.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(_program.Home, "appsettings.json"), settings, TestContext.Current.CancellationToken);
        var result = await _program.RunAsync(arguments, address: sandbox.Address, key: "");
        Assert.Equal(2, result.Code);
        Assert.Contains($"{name} does not count in {_program.Home}", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("other", result.Errors, StringComparison.Ordinal);
        Assert.Empty(await sandbox.StatusesAsync(Sandbox.People));
    }

    [Fact]
    public async Task What_else_the_working_folder_says_counts_and_the_environment_wins()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var address = sandbox.Address.ToString();
        await File.WriteAllTextAsync(
            Path.Combine(_program.Home, "appsettings.json"),
            $$$"""{"Allo":{"BaseAddress":"{{{address}}}"},"Contacts":{"Region":"FR"}}""",
            TestContext.Current.CancellationToken);
        var result = await _program.RunAsync(["capture", "Jane Doe 06 12 34 56 78"], address: sandbox.Address, environment: [("Allo__BaseAddress", address)]);
        Assert.True(result.Code == 0, result.Errors);
        Assert.Contains("+33612345678", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_does_not_go_out_in_clear()
    {
        var result = await _program.RunAsync(["check"], address: new Uri("http://api.withallo.example"));
        Assert.Equal(2, result.Code);
        Assert.Contains("https://", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_calls_nobody_does_not_ask_how()
    {
        (string, string)[] wrong = [("Allo__Retries", "many"), ("ALLO_BASE_URL", "nowhere")];
        Assert.Equal(0, (await _program.RunAsync(["extract", Text], environment: wrong)).Code);
        var refused = await _program.RunAsync(["capture", Text], environment: wrong);
        Assert.Equal(2, refused.Code);
        Assert.Contains("ALLO_BASE_URL", refused.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HTTP_PROXY")]
    [InlineData("http_proxy")]
    [InlineData("ALL_PROXY")]
    public async Task The_sandbox_is_reached_whatever_proxy_the_network_has(string variable)
    {
        var result = await _program.RunAsync(["capture", Text], environment: [(variable, "http://127.0.0.1:9")]);
        Assert.True(result.Code == 0, result.Output + result.Errors);
    }

    [Fact]
    public async Task Standard_input_has_an_end()
    {
        var result = await _program.RunAsync(["extract"], new string('x', (16 * 1024 * 1024) + 1));
        Assert.Equal(2, result.Code);
        Assert.Contains("16 MB", result.Errors, StringComparison.Ordinal);
    }
}
