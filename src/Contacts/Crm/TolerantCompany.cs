using System.Text.Json;
using System.Text.Json.Serialization;

namespace Allo.Contacts.Crm;

/// <summary>Reads a person's company from an object or from its id alone; without an id there is none.</summary>
internal sealed class TolerantCompany : JsonConverter<CompanyReference>
{
    public override CompanyReference? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return Reference(TolerantText.ReadScalar(ref reader), null);
        }

        string? id = null, name = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = reader.GetString();
            reader.Read();
            var value = TolerantText.ReadScalar(ref reader);
            (id, name) = member switch
            {
                "id" => (value, name),
                "name" => (id, value),
                _ => (id, name),
            };
        }

        return Reference(id, name);
    }

    public override void Write(Utf8JsonWriter writer, CompanyReference value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("id", value.Id);
        if (value.Name is { } name)
        {
            writer.WriteString("name", name);
        }

        writer.WriteEndObject();
    }

    private static CompanyReference? Reference(string? id, string? name) => string.IsNullOrEmpty(id) ? null : new CompanyReference(id, name);
}
