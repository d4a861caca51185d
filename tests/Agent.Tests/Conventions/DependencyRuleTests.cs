using System.Reflection;
using Allo.Contacts.Tests.Conventions.References;
using Xunit;

namespace Allo.Contacts.Tests.Conventions;

/// <summary>Which namespace may use which, by what the compiled types really use.</summary>
public sealed class DependencyRuleTests
{
    private const string Sandbox = "Allo.SandboxCrm";

    /// <summary>A namespace, with those below it, and the ones of ours that it may use beside itself; <c>!</c> is the namespace alone. The first line that fits counts.</summary>
    private static readonly (string From, string[] To)[] Allowed =
    [
        // A name and how it is taken apart: the value parses itself by the folder, which knows the value and nothing else.
        ("!Allo.Contacts", ["Allo.Contacts.Names"]),
        ("Allo.Contacts.Names", ["!Allo.Contacts"]),
        ("Allo.Contacts.Mail", ["!Allo.Contacts"]),
        // The door of extraction reads a mail or a card where it stands.
        ("Allo.Contacts.Extraction", ["!Allo.Contacts", "Allo.Contacts.Names", "Allo.Contacts.Mail"]),
        ("Allo.Contacts.Crm", ["!Allo.Contacts"]),
        ("Allo.Contacts.Capture", ["!Allo.Contacts", "Allo.Contacts.Mail", "Allo.Contacts.Extraction", "Allo.Contacts.Crm"]),
        ("Allo.Contacts.Plugin", ["!Allo.Contacts", "Allo.Contacts.Mail", "Allo.Contacts.Extraction", "Allo.Contacts.Crm", "Allo.Contacts.Capture"]),
        ("Allo.Contacts.Agent", ["!Allo.Contacts", "Allo.Contacts.Mail", "Allo.Contacts.Extraction", "Allo.Contacts.Crm", "Allo.Contacts.Capture", "Allo.Contacts.Plugin", Sandbox]),
        (Sandbox, []),
    ];

    private static readonly TypeReference[] Ours =
    [
        .. new[] { typeof(Contact), typeof(Plugin.ContactPlugin), typeof(Agent.CompositionRoot), typeof(Allo.SandboxCrm.SandboxServer) }
            .SelectMany(type => AssemblyReferences.Of(type.Assembly))
            .Where(reference => reference.From.StartsWith("Allo.", StringComparison.Ordinal)),
    ];

    private static readonly TypeReference[] Planted =
        [.. AssemblyReferences.Of(Assembly.GetExecutingAssembly()).Where(reference => reference.From.StartsWith(typeof(PlantedViolations).FullName!, StringComparison.Ordinal))];

    [Fact]
    public void Every_namespace_uses_only_what_it_may() => Assert.DoesNotContain(Ours, reference => IsForbidden(reference));

    [Fact]
    public void Every_namespace_of_ours_has_a_rule() => Assert.DoesNotContain(Ours.Select(reference => reference.FromNamespace).Distinct(), space => !Allowed.Any(rule => Fits(rule.From, space)));

    [Theory]
    [InlineData("PhoneNumbers", "Allo.Contacts.PhoneNumber", "Allo.Contacts.Extraction.Recognizers.PhoneRecognizer", "Allo.Contacts.Extraction.Recognizers.PhonePlan", "Allo.Contacts.Extraction.Recognizers.AssignedRanges")]
    [InlineData("Refit", "Allo.Contacts.Crm.")]
    [InlineData("System.Net.Http", "Allo.Contacts.Crm.")]
    [InlineData("MimeKit", "Allo.Contacts.Mail.")]
    [InlineData("AngleSharp", "Allo.Contacts.Mail.")]
    [InlineData("ModelContextProtocol", "Allo.Contacts.Plugin.", "Allo.Contacts.Agent.")]
    [InlineData("Microsoft.SemanticKernel", "Allo.Contacts.Plugin.", "Allo.Contacts.Agent.")]
    [InlineData("Microsoft.Data.Sqlite", "Allo.SandboxCrm.")]
    [InlineData("Allo.SandboxCrm", "Allo.SandboxCrm.", "Allo.Contacts.Agent.CrmTarget", "Allo.Contacts.Agent.Verbs.SandboxVerb")]
    public void This_library_is_used_there_alone(string library, params string[] users)
    {
        var found = Ours.Where(reference => Fits(library, reference.ToNamespace)).ToList();
        Assert.NotEmpty(found);
        Assert.DoesNotContain(found, reference => !users.Any(user => user.EndsWith('.') ? reference.From.StartsWith(user, StringComparison.Ordinal) : reference.From == user));
    }

    [Theory]
    [InlineData("Allo.Contacts.Crm.Person", "a field")]
    [InlineData("Allo.Contacts.Capture.CaptureOptions", "a parameter")]
    [InlineData("Allo.Contacts.Extraction.ContactExtractor", "the body of a method")]
    [InlineData("Allo.Contacts.Mail.SourceText", "an argument of a generic method")]
    [InlineData("Allo.SandboxCrm.Fault", "the body of a lambda")]
    [InlineData("Allo.Contacts.Plugin.ContactPlugin", "an attribute")]
    public void A_planted_violation_is_found(string type, string where)
    {
        Assert.True(Planted.Any(reference => reference.To == type), where);
        Assert.True(IsForbidden(new TypeReference("Allo.Contacts.Contact", type)), where);
    }

    [Theory]
    [InlineData("Allo.Contacts.Mail.MailMessage", "Allo.Contacts.Extraction.Candidate", true)]
    [InlineData("Allo.Contacts.Extraction.Roles.Chain", "Allo.Contacts.Crm.Person", true)]
    [InlineData("Allo.Contacts.Crm.CrmClient", "Allo.Contacts.Capture.CaptureOutcome", true)]
    [InlineData("Allo.Contacts.Capture.ContactCapture", "Allo.Contacts.Plugin.ContactPlugin", true)]
    [InlineData("Allo.SandboxCrm.Records.People", "Allo.Contacts.PhoneNumber", true)]
    [InlineData("Allo.Contacts.Extraction.Zones.Segmenter", "Allo.Contacts.TextSpan", false)]
    [InlineData("Allo.Contacts.Capture.ContactCapture", "Allo.Contacts.Extraction.Roles.Role", false)]
    public void The_rules_say_so(string from, string to, bool forbidden) => Assert.Equal(forbidden, IsForbidden(new TypeReference(from, to)));

    private static bool IsForbidden(TypeReference reference) =>
        reference.ToNamespace.StartsWith("Allo.", StringComparison.Ordinal)
        && Allowed.FirstOrDefault(rule => Fits(rule.From, reference.FromNamespace)) is { From: not null } rule
        && !Fits(rule.From, reference.ToNamespace)
        && !rule.To.Any(allowed => Fits(allowed, reference.ToNamespace));

    private static bool Fits(string rule, string space) =>
        rule.StartsWith('!') ? space == rule[1..] : space == rule || space.StartsWith(rule + ".", StringComparison.Ordinal);
}
