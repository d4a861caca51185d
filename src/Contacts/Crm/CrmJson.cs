using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Allo.Contacts.Crm;

/// <summary>The wire's JSON: snake_case names, nulls not written, reading that survives odd shapes.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(TolerantText), typeof(TolerantTexts), typeof(TolerantCount), typeof(TolerantOptionalCount), typeof(TolerantFlag), typeof(TolerantCompany)])]
[JsonSerializable(typeof(NewPerson))]
[JsonSerializable(typeof(PersonChanges))]
[JsonSerializable(typeof(PersonSearch))]
[JsonSerializable(typeof(NewCompany))]
[JsonSerializable(typeof(CompanySearch))]
[JsonSerializable(typeof(Envelope<Person>))]
[JsonSerializable(typeof(Envelope<Company>))]
[JsonSerializable(typeof(Envelope<ApiKeyInfo>))]
[JsonSerializable(typeof(Page<Person>))]
[JsonSerializable(typeof(Page<Company>))]
internal sealed partial class CrmJson : JsonSerializerContext
{
    /// <summary>The context to use: <c>+</c> and accents go out as they are.</summary>
    /// <remarks>The attribute above cannot name an encoder, so <see cref="Default"/> would write <c>+33…</c> as <c>\u002B33…</c>. The body is never embedded in HTML.</remarks>
    public static CrmJson Wire => Relaxed.Context;

    // Apart, because the generated half of this class must be initialised first.
    private static class Relaxed
    {
        public static readonly CrmJson Context = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
