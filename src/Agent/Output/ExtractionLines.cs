using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Allo.Contacts.Extraction;
using Allo.Contacts.Mail;

namespace Allo.Contacts.Agent.Output;

/// <summary>Answers <c>{"id","text","region"?,"from"?,"format"?}</c> lines with a line each, in order; a bad line is answered with its error and the rest goes on.</summary>
/// <remarks>Other programs read this: the shape is fixed. Offsets are UTF-16 code units.</remarks>
internal sealed class ExtractionLines(ContactExtractor extractor, string? region)
{
    private const int LongestLine = 16 * 1024 * 1024;

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task RunAsync(TextReader input, TextWriter output, CancellationToken cancellationToken)
    {
        var lines = new BoundedLines(input, LongestLine);
        while (true)
        {
            if (lines.IsDrained)
            {
                // Nothing more may be there yet: whoever asks line by line waits for the answer.
                await output.FlushAsync(cancellationToken);
            }

            if (await lines.ReadAsync(cancellationToken) is not { } line)
            {
                return;
            }

            await output.WriteLineAsync((line.Text is { } text ? Answer(text) : Failed(null, $"The line is longer than {LongestLine} characters.")).AsMemory(), cancellationToken);
        }
    }

    private string Answer(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Answer(document.RootElement)
                : Failed(null, "The line must be a JSON object.");
        }
        catch (JsonException e)
        {
            return Failed(null, $"The line is not JSON (column {(e.BytePositionInLine ?? 0) + 1}).");
        }
    }

    private string Answer(JsonElement line)
    {
        var id = WritableId(line);
        try
        {
            return Read(line, out var text, out var options) is { } problem ? Failed(id, problem) : Written(id, extractor.Extract(text, options));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whatever goes wrong with one line, the rest goes on.
            return Failed(id, $"The line cannot be answered ({e.GetType().Name}).");
        }
    }

    /// <summary>Takes the question out of a line; what is wrong with it, or null.</summary>
    private string? Read(JsonElement line, out string text, out ExtractionOptions options)
    {
        (text, options) = ("", ExtractionOptions.Default);
        try
        {
            if (!line.TryGetProperty("text", out var given) || given.ValueKind != JsonValueKind.String)
            {
                return "\"text\" must be there and be a string.";
            }

            if (OtherThanText(line, "region", "from", "format") is { } name)
            {
                return $"\"{name}\" must be a string.";
            }

            var (format, country) = (Given(line, "format"), Given(line, "region"));
            (text, options) = (given.GetString()!, new ExtractionOptions { Region = country?.ToUpperInvariant() ?? region, From = Given(line, "from"), Format = FormatOf(format) });
            return format is not null && options.Format is null ? "\"format\" must be text, eml, html or vcard; left out, it is recognised."
                : country is not null && PhoneNumber.ParseRegion(country) is { Success: false } no ? $"\"region\": {no.Reason}"
                : null;
        }
        catch (InvalidOperationException)
        {
            return "The line holds half a surrogate pair.";
        }
    }

    private static string? OtherThanText(JsonElement line, params IEnumerable<string> names) =>
        names.FirstOrDefault(name => line.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null));

    // The last of several, as everywhere in JSON; one that holds half a surrogate pair cannot be given back.
    private static JsonElement? WritableId(JsonElement line)
    {
        JsonElement? id = null;
        foreach (var member in line.EnumerateObject())
        {
            try
            {
                if (member.NameEquals("id"))
                {
                    _ = Json(writer => WriteId(writer, member.Value));
                    id = member.Value;
                }
            }
            catch (InvalidOperationException)
            {
                // A name that cannot be read is not "id".
            }
        }

        return id;
    }

    private static SourceFormat? FormatOf(string? name) => name?.ToLowerInvariant() switch
    {
        "text" => SourceFormat.Text,
        "eml" => SourceFormat.Eml,
        "html" => SourceFormat.Html,
        "vcard" => SourceFormat.VCard,
        _ => null,
    };

    private static string? Given(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private static string Failed(JsonElement? id, string error) => Json(writer =>
    {
        WriteId(writer, id);
        writer.WriteString("error", error);
    });

    private static string Written(JsonElement? id, ExtractionResult extraction) => Json(writer =>
    {
        WriteId(writer, id);
        writer.WriteStartArray("people");
        foreach (var person in extraction.People)
        {
            WritePerson(writer, person.Contact);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("mentions");
        foreach (var mention in extraction.Mentions)
        {
            WriteMention(writer, mention);
        }

        writer.WriteEndArray();
    });

    private static void WritePerson(Utf8JsonWriter writer, Contact contact)
    {
        writer.WriteStartObject();
        writer.WriteString("name", contact.Name?.Given);
        writer.WriteString("last_name", contact.Name?.Family);
        writer.WriteString("job_title", contact.JobTitle);
        writer.WriteString("company", contact.Company);
        WriteStrings(writer, "numbers", contact.Numbers.Select(number => number.E164).Distinct());
        WriteStrings(writer, "emails", contact.Emails.Select(email => email.Value));
        writer.WriteString("website", contact.Website?.Url);
        writer.WriteString("address", contact.Address?.Line);
        writer.WriteEndObject();
    }

    private static void WriteMention(Utf8JsonWriter writer, Mention mention)
    {
        writer.WriteStartObject();
        writer.WriteString("field", FieldWords.Of(mention.Field));
        writer.WriteNumber("start", mention.Span.Start);
        writer.WriteNumber("end", mention.Span.End);
        writer.WriteString("text", mention.Text);
        writer.WriteString("value", mention.Value);
        writer.WriteNumber("confidence", Math.Round(mention.Confidence, 3));
        if (mention.Person is { } person)
        {
            writer.WriteNumber("person", person);
        }
        else
        {
            writer.WriteNull("person");
        }

        writer.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }

    private static void WriteId(Utf8JsonWriter writer, JsonElement? id)
    {
        writer.WritePropertyName("id");
        if (id is { } given)
        {
            given.WriteTo(writer);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Writing))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
