using System.Xml.Linq;
using Xunit;

namespace Allo.Contacts.Tests.Conventions;

/// <summary>The design's rules about the source, read from the source.</summary>
public sealed class SourceRuleTests
{
    private static readonly string Root = FindRoot();

    private static readonly string[] SayNothing = ["Helper", "Utils", "Manager", "Service", "Common", "Base", "Impl", "Dto", "Core", "Shared"];

    [Theory]
    [InlineData("src/Contacts/Mail", "using System.Net")]
    [InlineData("src/Contacts/Extraction", "using System.Net")]
    [InlineData("src", "Xunit")]
    public void This_does_not_stand_there(string where, string what) =>
        Assert.DoesNotContain(Files(where), file => File.ReadAllText(file).Contains(what, StringComparison.Ordinal));

    [Fact]
    public void No_file_is_longer_than_400_lines() =>
        Assert.DoesNotContain(Files("src").Concat(Files("tests")), file => File.ReadAllLines(file).Length > 400);

    [Fact]
    public void No_name_says_nothing_of_its_subject() => Assert.DoesNotContain(
        Files("src").Select(Path.GetFileNameWithoutExtension),
        name => SayNothing.Any(word => name!.EndsWith(word, StringComparison.Ordinal)));

    [Fact]
    public void Every_package_that_is_shipped_stands_in_the_notices()
    {
        var named = File.ReadAllText(Path.Combine(Root, "THIRD-PARTY-NOTICES.md")).Split([' ', ',', '|', '\n', '(', ')']).Select(word => word.TrimEnd('*', '.')).Where(word => word.Length > 0).ToHashSet();
        var packages = Directory.GetFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .SelectMany(file => XDocument.Load(file).Descendants("PackageReference")).Select(reference => reference.Attribute("Include")!.Value).ToList();
        Assert.Contains("MimeKit", packages);
        Assert.DoesNotContain(packages, package => !named.Any(word => package == word || package.StartsWith(word + ".", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Files(string where)
    {
        var flat = where.EndsWith("*.cs", StringComparison.Ordinal);
        var folder = Path.Combine(Root, flat ? Path.GetDirectoryName(where)! : where);
        return Directory.GetFiles(folder, "*.cs", flat ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal));
    }

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
