using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace Allo.Contacts.Tests.Conventions;

/// <summary>What the design bans does not compile: the compiler of the build, with the analyser and the list of the build, says so of each planted line.</summary>
public sealed partial class BannedSymbolTests
{
    private static readonly string[] References = ["System.Private.CoreLib", "System.Runtime", "System.Text.RegularExpressions"];

    [Fact]
    public async Task Each_line_of_the_list_is_refused_where_it_is_used()
    {
        var planted = PlantedCode.Banned.Split('\n');
        var list = await File.ReadAllLinesAsync(Setting("BannedSymbols"), TestContext.Current.CancellationToken);
        Assert.Equal(list.Length, planted.Length);
        var refused = await RefusedAsync(PlantedCode.Banned);
        Assert.Equal([], Enumerable.Range(0, planted.Length).Where(line => !refused.Contains(line)).Select(line => planted[line]));
    }

    [Fact]
    public async Task What_is_right_is_let_through() => Assert.Empty(await RefusedAsync(PlantedCode.Right));

    [Fact]
    public void A_generated_regular_expression_does_not_backtrack_or_has_a_time_out()
    {
        Type[] assemblies = [typeof(Contact), typeof(Plugin.ContactPlugin), typeof(Agent.CompositionRoot), typeof(Allo.SandboxCrm.SandboxServer)];
        var generated = assemblies.SelectMany(type => type.Assembly.GetTypes())
            .SelectMany(type => type.GetMembers(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Select(member => member.GetCustomAttribute<GeneratedRegexAttribute>())
            .OfType<GeneratedRegexAttribute>();
        Assert.DoesNotContain(generated, regex => !regex.Options.HasFlag(RegexOptions.NonBacktracking) && regex.MatchTimeoutMilliseconds <= 0);
    }

    /// <summary>The planted lines that the compiler refuses as banned.</summary>
    private static async Task<HashSet<int>> RefusedAsync(string lines)
    {
        var folder = Directory.CreateTempSubdirectory("allo-banned-");
        try
        {
            var file = Path.Combine(folder.FullName, "Planted.cs");
            await File.WriteAllTextAsync(file, PlantedCode.Program(lines));
            var output = await CompiledAsync(file);
            Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);
            return [.. Banned().Matches(output).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) - 2)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> CompiledAsync(string file)
    {
        var analyzers = Directory.GetFiles(Path.Combine(Setting("BannedApiAnalyzers"), "analyzers", "dotnet", "cs"), "*.dll");
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string[] arguments =
        [
            Path.Combine(Setting("Roslyn"), "bincore", "csc.dll"), "-noconfig", "-nostdlib+", "-nologo", "-t:library", $"-out:{file}.dll", $"-additionalfile:{Setting("BannedSymbols")}",
            .. analyzers.Select(analyzer => $"-analyzer:{analyzer}"),
            .. References.Select(name => $"-r:{Path.Combine(runtime, name)}.dll"),
            file,
        ];
        using var compiler = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var output = await compiler.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await compiler.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }

    private static string Setting(string name) =>
        typeof(BannedSymbolTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(setting => setting.Key == name).Value!;

    [GeneratedRegex(@"\((\d+),\d+\): (?:warning|error) RS0030", RegexOptions.NonBacktracking)]
    private static partial Regex Banned();
}
