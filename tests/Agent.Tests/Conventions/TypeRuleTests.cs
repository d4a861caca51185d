using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit;

namespace Allo.Contacts.Tests.Conventions;

/// <summary>The design's rules about types, by reflection.</summary>
public sealed class TypeRuleTests
{
    private static readonly Type[] Public = [.. typeof(Contact).Assembly.GetExportedTypes(), .. typeof(Plugin.ContactPlugin).Assembly.GetExportedTypes()];

    [Fact]
    public void Public_types_are_sealed_or_abstract() =>
        Assert.DoesNotContain(Public, type => type.IsClass && !type.IsSealed && !type.IsAbstract);

    [Fact]
    public void No_public_type_has_a_public_setter() => Assert.DoesNotContain(
        Public.Where(type => type.Namespace?.StartsWith("Allo", StringComparison.Ordinal) == true).SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)),
        property => property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)));

    [Fact]
    public void No_interface_of_ours_has_one_implementer_but_the_API()
    {
        var types = Public.Concat(typeof(Agent.CompositionRoot).Assembly.GetTypes()).ToList();
        var ours = types.Where(type => type.IsInterface && type.Namespace?.StartsWith("Allo", StringComparison.Ordinal) == true && type != typeof(Allo.Contacts.Crm.ICrmApi));
        Assert.DoesNotContain(ours, face => types.Count(type => type.IsClass && face.IsAssignableFrom(type)) < 2);
    }

    [Fact]
    public void The_sandbox_references_nothing_of_ours() => Assert.DoesNotContain(
        typeof(Allo.SandboxCrm.SandboxServer).Assembly.GetReferencedAssemblies(),
        reference => reference.Name!.StartsWith("Allo", StringComparison.Ordinal) || reference.Name == "allo-contacts");
}
