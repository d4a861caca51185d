using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Allo.Contacts.Tests.Conventions.References;

/// <summary>Names every type that a signature is made of, outermost types only.</summary>
internal sealed class NamedTypes : ISignatureTypeProvider<IEnumerable<string>, object?>, ICustomAttributeTypeProvider<IEnumerable<string>>
{
    public static string Name(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return type.GetDeclaringType() is { IsNil: false } outer ? Name(reader, outer) : Joined(reader.GetString(type.Namespace), reader.GetString(type.Name));
    }

    public static string Name(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? Name(reader, (TypeReferenceHandle)type.ResolutionScope)
            : Joined(reader.GetString(type.Namespace), reader.GetString(type.Name));
    }

    public IEnumerable<string> GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => [Name(reader, handle)];

    public IEnumerable<string> GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => [Name(reader, handle)];

    public IEnumerable<string> GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public IEnumerable<string> GetFunctionPointerType(MethodSignature<IEnumerable<string>> signature) => signature.ParameterTypes.SelectMany(type => type).Concat(signature.ReturnType);

    public IEnumerable<string> GetGenericInstantiation(IEnumerable<string> genericType, ImmutableArray<IEnumerable<string>> typeArguments) => genericType.Concat(typeArguments.SelectMany(type => type));

    public IEnumerable<string> GetModifiedType(IEnumerable<string> modifier, IEnumerable<string> unmodifiedType, bool isRequired) => modifier.Concat(unmodifiedType);

    public IEnumerable<string> GetArrayType(IEnumerable<string> elementType, ArrayShape shape) => elementType;

    public IEnumerable<string> GetByReferenceType(IEnumerable<string> elementType) => elementType;

    public IEnumerable<string> GetPinnedType(IEnumerable<string> elementType) => elementType;

    public IEnumerable<string> GetPointerType(IEnumerable<string> elementType) => elementType;

    public IEnumerable<string> GetSZArrayType(IEnumerable<string> elementType) => elementType;

    public IEnumerable<string> GetGenericMethodParameter(object? genericContext, int index) => [];

    public IEnumerable<string> GetGenericTypeParameter(object? genericContext, int index) => [];

    public IEnumerable<string> GetPrimitiveType(PrimitiveTypeCode typeCode) => [];

    public IEnumerable<string> GetSystemType() => [];

    public IEnumerable<string> GetTypeFromSerializedName(string name) => [name.Split(',')[0].Split('+')[0]];

    public PrimitiveTypeCode GetUnderlyingEnumType(IEnumerable<string> type) => PrimitiveTypeCode.Int32;

    public bool IsSystemType(IEnumerable<string> type) => type.FirstOrDefault() == "System.Type";

    private static string Joined(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";
}
