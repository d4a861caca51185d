using Allo.Contacts.Crm;
using Allo.Contacts.Plugin;
using Allo.Contacts.Plugin.Replies;
using Allo.Contacts.Tests.Crm;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;
using Readme;
using Xunit;

namespace Allo.Contacts.Tests.ContactPlugin;

/// <summary>The plugin as a library in somebody's own program, and the README's sample of it.</summary>
public sealed class RegistrationTests
{
    [Fact]
    public async Task The_first_sample_creates_a_person()
    {
        await using var sandbox = await Sandbox.StartAsync();
        using var output = new StringWriter();
        await ReadmeSample.RunAsync(Options(sandbox), output);
        Assert.StartsWith("Created Jane Doe (per-", output.ToString(), StringComparison.Ordinal);
        Assert.Equal("https://api.withallo.com/", ReadmeSample.Options().BaseAddress.ToString());
    }

    [Fact]
    public async Task One_line_gives_every_kernel_of_the_host_the_plugin_with_the_hosts_policies_and_logging()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var log = new LogLines();
        var services = new ServiceCollection().AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        ReadmeSample.Register(services, Options(sandbox));
        await using var provider = services.BuildServiceProvider();
        var before = ReadmeSample.MyPolicy.Passed;

        var kernel = provider.GetRequiredService<Kernel>();
        var reply = await kernel.InvokeAsync<ConnectionReply>(ContactPluginRegistration.PluginName, "check_connection", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(ReplyStatus.Ok, reply!.Status);
        Assert.Equal(before + 1, ReadmeSample.MyPolicy.Passed);
        Assert.Contains(log.Lines, line => line.Contains("/v2/api/me", StringComparison.Ordinal));
        Assert.Contains(log.Lines, line => line.Contains("check_connection", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("ak_sandbox", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_functions_work_without_a_kernel()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var services = new ServiceCollection();
        services.AddAlloContacts(_ => Options(sandbox));
        await using var provider = services.BuildServiceProvider();

        var tools = ReadmeSample.Tools(provider).Tools!;
        Assert.Equal(8, tools.Count);
        var create = Assert.IsAssignableFrom<AIFunction>(tools.Single(tool => tool.Name == "allo_contacts_create_person"));
        Assert.Contains("\"numbers\"", create.JsonSchema.ToString(), StringComparison.Ordinal);
        var result = await create.InvokeAsync(new AIFunctionArguments { ["text"] = "Jane Doe, +44 20 7946 0958" }, TestContext.Current.CancellationToken);
        Assert.Contains("Created Jane Doe", System.Text.Json.JsonSerializer.Serialize(result), StringComparison.Ordinal);
    }

    [Fact]
    public void The_README_has_the_sample_line_by_line()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Agent.sln")))
        {
            root = Path.GetDirectoryName(root)!;
        }

        var sample = File.ReadAllLines(Path.Combine(root, "tests/Agent.Tests/ContactPlugin/ReadmeSample.cs")).Select(line => line.Trim()).ToList();
        var readme = File.ReadAllText(Path.Combine(root, "README.md")).Split("```csharp\n").Skip(1).SelectMany(block => block[..block.IndexOf("```", StringComparison.Ordinal)].Split('\n'));
        var at = 0;
        foreach (var line in readme.Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            at = sample.IndexOf(line, at) is var found and >= 0 ? found + 1 : throw new Xunit.Sdk.XunitException($"Not in the compiled sample, or not in this order: {line}");
        }

        Assert.True(at > 20);
    }

    private static CrmOptions Options(Sandbox sandbox) => new() { ApiKey = "ak_sandbox", BaseAddress = sandbox.Address };

    private sealed class LogLines : ILoggerProvider, ILogger
    {
        private readonly List<string> _lines = [];

        public IReadOnlyList<string> Lines
        {
            get
            {
                lock (_lines)
                {
                    return [.. _lines];
                }
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_lines)
            {
                _lines.Add(formatter(state, exception));
            }
        }

        public void Dispose()
        {
        }
    }
}
