using System.Text.RegularExpressions;
using Xunit;

namespace Allo.Contacts.Tests.Conventions;

/// <summary>The design's rules on which folder may use what, also where no <c>using</c> line says so.</summary>
public sealed partial class BoundaryRuleTests
{
    private static readonly string Source = Path.Combine(FindRoot(), "src");

    private static readonly List<(string Path, string Text)> Files = [.. Directory
        .GetFiles(Source, "*.cs", SearchOption.AllDirectories)
        .Select(file => (Path.GetRelativePath(Source, file).Replace('\\', '/'), File.ReadAllText(file)))
        .Where(file => !file.Item1.Contains("/obj/", StringComparison.Ordinal))];

    [Fact]
    public void The_source_is_found() => Assert.InRange(Files.Count, 50, 1000);

    [Theory]
    [InlineData(@"\bPhoneNumbers\.|using PhoneNumbers;|\bPhoneNumberUtil\b", "Contacts/PhoneNumber.cs", "Contacts/Extraction/Recognizers/PhoneRecognizer.cs")]
    [InlineData(@"\busing Refit|\bHttpClient\b|\bHttpMessageHandler\b", "Contacts/Crm/")]
    [InlineData(@"\busing MimeKit\b|\bMimeKit\.", "Contacts/Mail/")]
    [InlineData(@"\busing AngleSharp\b|\bAngleSharp\.", "Contacts/Mail/")]
    [InlineData(@"\bModelContextProtocol\b", "ContactPlugin/", "Agent/")]
    [InlineData(@"\bMicrosoft\.SemanticKernel\b", "ContactPlugin/", "Agent/")]
    [InlineData(@"\bAllo\.SandboxCrm\b", "SandboxCrm/", "Agent/")]
    [InlineData(@"\busing Allo\.Contacts\.Plugin", "ContactPlugin/", "Agent/")]
    [InlineData(@"\busing Allo\.Contacts\.Agent", "Agent/")]
    public void This_is_used_there_alone(string what, params string[] where)
    {
        var users = Files.Where(file => Regex.IsMatch(file.Text, what, RegexOptions.NonBacktracking)).Select(file => file.Path).ToList();
        Assert.NotEmpty(users);
        Assert.DoesNotContain(users, user => !where.Any(place => user.StartsWith(place, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_result_of_a_task_is_awaited() => Assert.DoesNotContain(Files, file => BlockingResult().IsMatch(file.Text));

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

    [GeneratedRegex(@"(Async\([^()]*\)|[Tt]ask)\.Result\b", RegexOptions.NonBacktracking)]
    private static partial Regex BlockingResult();

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
