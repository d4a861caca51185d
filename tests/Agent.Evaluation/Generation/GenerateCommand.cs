using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Allo.Contacts.Evaluation.Generation;

/// <summary>The verb <c>generate</c>: labelled texts made for training, one a line.</summary>
public static class GenerateCommand
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>The verb with its options.</summary>
    public static Command Build()
    {
        var count = new Option<int>("--count") { Description = "How many texts.", DefaultValueFactory = _ => 1000 };
        var seed = new Option<long>("--seed") { Description = "The same seed, the same bytes.", DefaultValueFactory = _ => 1 };
        var kind = new Option<string?>("--kind") { Description = "One kind only." };
        kind.AcceptOnlyFromAmong([.. TextGenerator.KindNames]);
        var language = new Option<string?>("--language") { Description = "One language only." };
        language.AcceptOnlyFromAmong([.. TextGenerator.LanguageCodes]);
        var file = new Option<string?>("--out") { Description = "The file to write; standard output if none." };
        var command = new Command("generate", "Makes labelled texts for training and measuring, one JSON object a line.") { count, seed, kind, language, file };
        command.SetAction(parsed =>
        {
            var texts = TextGenerator.Make(parsed.GetValue(count), parsed.GetValue(seed), parsed.GetValue(kind), parsed.GetValue(language));
            using var output = parsed.GetValue(file) is { } path ? File.Create(path) : Console.OpenStandardOutput();
            using var lines = new StreamWriter(output, new UTF8Encoding(false)) { NewLine = "\n" };
            Write(texts, lines);
        });
        return command;
    }

    /// <summary>Writes the texts, one a line.</summary>
    public static void Write(IEnumerable<GeneratedText> texts, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(output);
        foreach (var text in texts)
        {
            output.WriteLine(JsonSerializer.Serialize(text, Json));
        }
    }
}
