using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Allo.Contacts.Tests.Mcp;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Xunit;

namespace Allo.Contacts.Tests.Verbs;

/// <summary>The server over standard input and output as a client starts it.</summary>
public sealed class McpVerbTests : IDisposable
{
    private static readonly Uri Nowhere = new("http://127.0.0.1:9");
    private static readonly string[] Late =
        ["SemanticKernel", "AspNetCore", "Kestrel", "Sqlite", "PhoneNumbers", "MimeKit", "AngleSharp", "OpenTelemetry", "Spectre", "Security.Cryptography.Native"];

    private readonly RunningProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task The_list_of_tools_loads_nothing_that_only_a_call_needs()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "What a process has loaded is read from /proc.");
        using var process = _program.Start(["mcp"], Nowhere);
        await using var client = await ConnectAsync(process);
        Assert.Equal(8, (await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken)).Count);
        var loaded = await File.ReadAllLinesAsync($"/proc/{process.Id}/maps", TestContext.Current.CancellationToken);
        Assert.Contains(loaded, line => line.EndsWith("ModelContextProtocol.Core.dll", StringComparison.Ordinal));
        Assert.Empty(loaded.Select(Path.GetFileName).Where(file => Late.Any(part => file!.Contains(part, StringComparison.Ordinal))).Distinct());
    }

    [Fact]
    public async Task The_country_of_the_settings_counts_where_a_call_names_none()
    {
        using var process = _program.Start(["mcp"], Nowhere, environment: ("ALLO_REGION", "fr"));
        await using var client = await ConnectAsync(process);
        Assert.Contains("+33612345678", await PreviewAsync(client, """{"text":"Jean Dupont\n06 12 34 56 78"}"""), StringComparison.Ordinal);
        Assert.Contains("+447400123456", await PreviewAsync(client, """{"text":"Jean Dupont\n07400 123456","region":"GB"}"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_country_that_is_none_ends_it_at_once()
    {
        var result = await _program.RunAsync(["mcp"], address: Nowhere, environment: ("ALLO_REGION", "France"));
        Assert.Equal(2, result.Code);
        Assert.Contains("ALLO_REGION", result.Errors, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("create_person", "--tools", "")]
    [InlineData("create_person", "--tools", " , ")]
    [InlineData("create_person", "--tools", "nonsense")]
    [InlineData("--http", "--sessions")]
    [InlineData("--http", "--host", "example.com")]
    [InlineData("--host https://mcp.example.com", "--http", "--host", "https://mcp.example.com")]
    [InlineData("cannot listen on http://192.0.2.1:5089/", "--http", "http://192.0.2.1:5089")]
    [InlineData("host and port", "--http", "http://127.0.0.1:0/allo")]
    public async Task What_cannot_be_meant_ends_it_with_words(string words, params string[] options)
    {
        var result = await _program.RunAsync(["mcp", .. options], address: Nowhere, environment: ("ALLO_MCP_TOKEN", "a-secret-of-the-team"));
        Assert.Equal(2, result.Code);
        Assert.Contains(words, result.Errors, StringComparison.Ordinal);
        Assert.Single(result.Errors.Trim().Split('\n'));
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task A_file_of_the_working_folder_does_not_say_where_it_listens()
    {
        var spare = SparePort();
        await File.WriteAllTextAsync(
            Path.Combine(_program.Home, "appsettings.json"), $"{{\"Kestrel\":{{\"Endpoints\":{{\"Evil\":{{\"Url\":\"http://0.0.0.0:{spare}\"}}}}}}}}", TestContext.Current.CancellationToken);
        using var process = _program.Start(["mcp", "--http", "http://127.0.0.1:0"], Nowhere, environment: ("Kestrel__Endpoints__Evil__Url", $"http://0.0.0.0:{spare}"));
        var started = await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("MCP at http://127.0.0.1:", started, StringComparison.Ordinal);
        Assert.False(started!.EndsWith($":{spare}/mcp", StringComparison.Ordinal));
        process.Kill();
    }

    private static int SparePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<McpClient> ConnectAsync(Process process) =>
        await PatientClient.ConnectAsync(new StreamClientTransport(process.StandardInput.BaseStream, process.StandardOutput.BaseStream));

    private static async Task<string> PreviewAsync(McpClient client, string arguments)
    {
        var answer = await client.CallToolAsync(new CallToolRequestParams { Name = "preview_contact", Arguments = Mcp.Reading.Json(arguments) }, TestContext.Current.CancellationToken);
        return string.Concat(answer.Content.OfType<TextContentBlock>().Select(block => block.Text));
    }
}
