using System.Text.RegularExpressions;
using Xunit;

namespace Allo.Contacts.Tests.Conventions;

/// <summary>The design's rules on folders and names.</summary>
public sealed partial class BoundaryRuleTests
{
    private static readonly string Source = Path.Combine(FindRoot(), "src");

    private static readonly List<(string Path, string Text)> Files = [.. Directory
        .GetFiles(Source, "*.cs", SearchOption.AllDirectories)
        .Select(file => (Path.GetRelativePath(Source, file).Replace('\\', '/'), File.ReadAllText(file)))
        .Where(file => !file.Item1.Contains("/obj/", StringComparison.Ordinal))];

    [Fact]
    public void The_source_is_found() => Assert.InRange(Files.Count, 50, 1000);

    [Fact]
    public void A_namespace_is_that_of_its_folder() => Assert.DoesNotContain(
        Files.Where(file => file.Path.StartsWith("Contacts/", StringComparison.Ordinal)),
        file => !file.Text.Contains($"namespace {NamespaceOf(file.Path)};", StringComparison.Ordinal));

    [Fact]
    public void No_folder_or_type_says_nothing_of_its_subject()
    {
        var folders = Files.SelectMany(file => file.Path.Split('/')[..^1]).Distinct();
        var types = Files.SelectMany(file => DeclaredType().Matches(file.Text)).Select(match => match.Groups[1].Value).ToList();
        Assert.InRange(types.Count, 50, 2000);
        Assert.DoesNotContain(folders.Concat(types), name => SaysNothing().IsMatch(name));
    }

    [GeneratedRegex(@"\b(?:class|struct|interface|enum|record) ([A-Z]\w*)", RegexOptions.NonBacktracking)]
    private static partial Regex DeclaredType();

    [GeneratedRegex("(Helper|Utils|Manager|Service|Common|Base|Impl|Dto|Core|Shared)$", RegexOptions.NonBacktracking)]
    private static partial Regex SaysNothing();

    private static string NamespaceOf(string path) => "Allo." + Path.GetDirectoryName(path)!.Replace('/', '.');

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Agent.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
