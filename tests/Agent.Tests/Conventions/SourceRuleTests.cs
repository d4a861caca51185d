using Xunit;

namespace Allo.Contacts.Tests.Conventions;

/// <summary>The design's rules about the source, read from the source.</summary>
public sealed class SourceRuleTests
{
    private static readonly string Root = FindRoot();

    private static readonly string[] SayNothing = ["Helper", "Utils", "Manager", "Service", "Common", "Base", "Impl", "Dto", "Core", "Shared"];

    [Theory]
    [InlineData("src/Contacts/*.cs", "using Allo.Contacts.")]
    [InlineData("src/Contacts/Mail", "using Allo.Contacts.")]
    [InlineData("src/Contacts/Mail", "using System.Net")]
    [InlineData("src/Contacts/Mail", "HttpClient")]
    [InlineData("src/Contacts/Crm", "using Allo.Contacts.Mail")]
    [InlineData("src/Contacts/Extraction", "using Allo.Contacts.Crm")]
    [InlineData("src/Contacts/Extraction", "using Allo.Contacts.Capture")]
    [InlineData("src/Contacts/Crm", "using Allo.Contacts.Extraction")]
    [InlineData("src/Contacts/Crm", "using Allo.Contacts.Capture")]
    [InlineData("src/SandboxCrm", "using Allo.Contacts")]
    [InlineData("src/Contacts", "ModelContextProtocol")]
    [InlineData("src/Contacts", "Microsoft.SemanticKernel")]
    [InlineData("src/Contacts/Extraction", "using System.Net")]
    [InlineData("src/Contacts/Capture", "using Refit")]
    [InlineData("src/Contacts/Capture", "HttpClient")]
    [InlineData("src", "DateTime.Now")]
    [InlineData("src", ".ToLower()")]
    [InlineData("src", ".ToUpper()")]
    [InlineData("src", ".Wait()")]
    [InlineData("src", ".GetAwaiter().GetResult()")]
    [InlineData("src", "new Regex(")]
    [InlineData("src", "Xunit")]
    public void This_does_not_stand_there(string where, string what) =>
        Assert.DoesNotContain(Files(where), file => File.ReadAllText(file).Contains(what, StringComparison.Ordinal));

    [Fact]
    public void The_phone_library_is_used_where_phones_are_parsed_and_found() => Assert.Equal(
        ["PhoneNumber.cs", "PhoneRecognizer.cs"],
        Files("src").Where(file => File.ReadAllText(file).Contains("using PhoneNumbers;", StringComparison.Ordinal)).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void No_file_is_longer_than_400_lines() =>
        Assert.DoesNotContain(Files("src").Concat(Files("tests")), file => File.ReadAllLines(file).Length > 400);

    [Fact]
    public void No_name_says_nothing_of_its_subject() => Assert.DoesNotContain(
        Files("src").Select(Path.GetFileNameWithoutExtension),
        name => SayNothing.Any(word => name!.EndsWith(word, StringComparison.Ordinal)));

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
