using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Allo.Contacts.Crm;

/// <summary>Reads a count from a number or a numeral; anything else counts as 0.</summary>
internal sealed class TolerantCount : JsonConverter<int>
{
    public override bool HandleNull => true;

    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadCount(ref reader) ?? 0;

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value);

    internal static int? ReadCount(ref Utf8JsonReader reader) =>
        double.TryParse(TolerantText.ReadScalar(ref reader), NumberStyles.Float, CultureInfo.InvariantCulture, out var count)
        && count is >= int.MinValue and <= int.MaxValue
            ? (int)count
            : null;
}

/// <summary>Reads a count that may be absent.</summary>
internal sealed class TolerantOptionalCount : JsonConverter<int?>
{
    public override int? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TolerantCount.ReadCount(ref reader);

    public override void Write(Utf8JsonWriter writer, int? value, JsonSerializerOptions options)
    {
        if (value is { } count)
        {
            writer.WriteNumberValue(count);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}

/// <summary>Reads a truth value; anything but true counts as false.</summary>
internal sealed class TolerantFlag : JsonConverter<bool>
{
    public override bool HandleNull => true;

    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        string.Equals(TolerantText.ReadScalar(ref reader), "true", StringComparison.OrdinalIgnoreCase);

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);
}
