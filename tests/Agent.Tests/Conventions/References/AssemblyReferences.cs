using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Allo.Contacts.Tests.Conventions.References;

/// <summary>What the types of an assembly use, read from its metadata and code: no <c>using</c> line, alias or full name hides it.</summary>
/// <remarks>A constant leaves no trace in the code that reads it.</remarks>
internal sealed class AssemblyReferences : IDisposable
{
    private static readonly NamedTypes Types = new();
    private readonly PEReader _file;
    private readonly MetadataReader _reader;

    private AssemblyReferences(Assembly assembly)
    {
        _file = new PEReader(File.OpenRead(assembly.Location));
        _reader = _file.GetMetadataReader();
    }

    public static IReadOnlySet<TypeReference> Of(Assembly assembly)
    {
        using var references = new AssemblyReferences(assembly);
        return references._reader.TypeDefinitions
            .SelectMany(handle => references.UsedBy(handle).Select(used => new TypeReference(NamedTypes.Name(references._reader, handle), used)))
            .ToHashSet();
    }

    public void Dispose() => _file.Dispose();

    private IEnumerable<string> UsedBy(TypeDefinitionHandle handle)
    {
        var type = _reader.GetTypeDefinition(handle);
        return Named(type.BaseType)
            .Concat(type.GetInterfaceImplementations().SelectMany(face => Named(_reader.GetInterfaceImplementation(face).Interface)))
            .Concat(Constraints(type.GetGenericParameters()))
            .Concat(Attributes(type.GetCustomAttributes()))
            .Concat(type.GetFields().Select(_reader.GetFieldDefinition).SelectMany(field => field.DecodeSignature(Types, null).Concat(Attributes(field.GetCustomAttributes()))))
            .Concat(type.GetProperties().SelectMany(property => Attributes(_reader.GetPropertyDefinition(property).GetCustomAttributes())))
            .Concat(type.GetMethods().SelectMany(UsedBy));
    }

    private IEnumerable<string> UsedBy(MethodDefinitionHandle handle)
    {
        var method = _reader.GetMethodDefinition(handle);
        return Named(method.DecodeSignature(Types, null))
            .Concat(Constraints(method.GetGenericParameters()))
            .Concat(Attributes(method.GetCustomAttributes()))
            .Concat(method.GetParameters().SelectMany(parameter => Attributes(_reader.GetParameter(parameter).GetCustomAttributes())))
            .Concat(TokensOf(handle).SelectMany(Named))
            .Concat(LocalsAndCatches(method));
    }

    private IEnumerable<EntityHandle> TokensOf(MethodDefinitionHandle handle) => BodyOf(_reader.GetMethodDefinition(handle)) is { } body ? CodeTokens.Of(body) : [];

    private MethodBodyBlock? BodyOf(MethodDefinition method) => method.RelativeVirtualAddress == 0 ? null : _file.GetMethodBody(method.RelativeVirtualAddress);

    private IEnumerable<string> LocalsAndCatches(MethodDefinition method)
    {
        if (BodyOf(method) is not { } body)
        {
            return [];
        }

        var locals = body.LocalSignature.IsNil ? [] : _reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(Types, null).SelectMany(type => type);
        return locals.Concat(body.ExceptionRegions.SelectMany(region => Named(region.CatchType)));
    }

    private IEnumerable<string> Named(EntityHandle handle) => handle.IsNil ? [] : handle.Kind switch
    {
        HandleKind.TypeDefinition => [NamedTypes.Name(_reader, (TypeDefinitionHandle)handle)],
        HandleKind.TypeReference => [NamedTypes.Name(_reader, (TypeReferenceHandle)handle)],
        HandleKind.TypeSpecification => _reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(Types, null),
        HandleKind.FieldDefinition => Named(_reader.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType()),
        HandleKind.MethodDefinition => Named(_reader.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType()),
        HandleKind.MethodSpecification => Named(_reader.GetMethodSpecification((MethodSpecificationHandle)handle)),
        HandleKind.MemberReference => Named(_reader.GetMemberReference((MemberReferenceHandle)handle)),
        _ => [],
    };

    private IEnumerable<string> Named(MethodSpecification method) => method.DecodeSignature(Types, null).SelectMany(type => type).Concat(Named(method.Method));

    private IEnumerable<string> Named(MemberReference member) => Named(member.Parent).Concat(
        member.GetKind() == MemberReferenceKind.Field ? member.DecodeFieldSignature(Types, null) : Named(member.DecodeMethodSignature(Types, null)));

    private static IEnumerable<string> Named(MethodSignature<IEnumerable<string>> signature) => signature.ParameterTypes.SelectMany(type => type).Concat(signature.ReturnType);

    private IEnumerable<string> Constraints(GenericParameterHandleCollection parameters) =>
        parameters.SelectMany(parameter => _reader.GetGenericParameter(parameter).GetConstraints()).SelectMany(constraint => Named(_reader.GetGenericParameterConstraint(constraint).Type));

    private IEnumerable<string> Attributes(CustomAttributeHandleCollection attributes) => attributes.Select(_reader.GetCustomAttribute).SelectMany(attribute =>
        Named(attribute.Constructor).Concat(attribute.DecodeValue(Types).FixedArguments.Select(argument => argument.Value).OfType<IEnumerable<string>>().SelectMany(type => type)));
}
