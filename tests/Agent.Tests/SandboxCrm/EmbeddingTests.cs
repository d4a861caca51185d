using System.Diagnostics;
using Allo.SandboxCrm;
using Allo.SandboxCrm.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Allo.Contacts.Tests.SandboxCrm;

public sealed class EmbeddingTests
{
    private const string Elsewhere = """{"Kestrel":{"Endpoints":{"Other":{"Url":"nonsense"}}},"Urls":"nonsense"}""";

    [Fact]
    public async Task No_signal_is_taken_from_the_program_around_it()
    {
        await using var app = BareHost.Build(new SandboxOptions());
        Assert.Equal(typeof(BareHost).Assembly, app.Services.GetRequiredService<IHostLifetime>().GetType().Assembly);
    }

    [Fact]
    public async Task Started_by_itself_it_ignores_the_folder_and_the_environment_and_a_signal_ends_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGTERM to send.");
        var folder = Directory.CreateTempSubdirectory("sandbox-test-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "appsettings.json"), Elsewhere, TestContext.Current.CancellationToken);
        using var sandbox = Start(folder.FullName);
        try
        {
            var line = await sandbox.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            Assert.StartsWith("Sandbox CRM at http://127.0.0.1:", line, StringComparison.Ordinal);
            using var kill = Process.Start("kill", ["-TERM", $"{sandbox.Id}"]);
            await sandbox.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
            Assert.Equal(0, sandbox.ExitCode);
        }
        finally
        {
            sandbox.Kill();
            folder.Delete(recursive: true);
        }
    }

    private static Process Start(string folder)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(SandboxServer).Assembly.Location, "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_URLS"] = "nonsense";
        start.Environment["Kestrel__Endpoints__Other__Url"] = "nonsense";
        return Process.Start(start)!;
    }
}
