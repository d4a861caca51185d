using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Allo.Contacts.Crm;

/// <summary>Reads a string from whatever scalar stands there; an object or a list counts as absent.</summary>
internal sealed class TolerantText : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadScalar(ref reader);

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    internal static string? ReadScalar(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return ReadString(ref reader);
            case JsonTokenType.Number:
                return Encoding.UTF8.GetString(reader.ValueSpan);
            case JsonTokenType.True:
                return "true";
            case JsonTokenType.False:
                return "false";
            default:
                reader.Skip();
                return null;
        }
    }

    private static string? ReadString(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate escape or broken UTF-8 is no text, but no reason to lose the record either.
            return null;
        }
    }
}

/// <summary>Reads a list of strings from a list with nulls in it, from a single string, or from nothing.</summary>
internal sealed class TolerantTexts : JsonConverter<IReadOnlyList<string>>
{
    public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        List<string> texts = [];
        var whole = true;
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                whole &= Add(texts, ref reader);
            }
        }
        else
        {
            whole = Add(texts, ref reader);
        }

        return whole ? texts : new PartlyRead(texts);
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var text in value)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    /// <summary>Adds what stands there; false where something does that cannot be read.</summary>
    private static bool Add(List<string> texts, ref Utf8JsonReader reader)
    {
        var isNothing = reader.TokenType == JsonTokenType.Null;
        if (TolerantText.ReadScalar(ref reader) is not { } text)
        {
            return isNothing;
        }

        texts.Add(text);
        return true;
    }
}
