using System.CommandLine;
using System.Text;
using Allo.Contacts.Agent.Output;
using Allo.Contacts.Extraction;

namespace Allo.Contacts.Agent.Verbs;

/// <summary><c>extract</c>: what a text says of people; no network.</summary>
internal sealed class ExtractVerb
{
    private readonly InputText _input = new();
    private readonly Option<bool> _jsonl = new("--jsonl") { Description = "Read {\"id\",\"text\",\"region\"?,\"from\"?,\"format\"?} lines from standard input and write a line for each." };

    public static Command Create()
    {
        var verb = new ExtractVerb();
        var command = new Command("extract", "Find the people in a text and show every mention; nothing is sent.") { verb._jsonl };
        verb._input.AddTo(command);
        command.SetAction(verb.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var region = _input.ReadRegion(parsed, AgentSettings.LoadRegion());
        var extractor = new ContactExtractor();
        if (parsed.GetValue(_jsonl))
        {
            if (parsed.GetValue(_input.Text) is not null || parsed.GetValue(_input.File) is not null)
            {
                throw new InputException("--jsonl reads its lines from standard input.");
            }

            // Larger than what a pipe holds: a reader whose buffer is full asks for more before it gives what it has, and whoever waits for an answer sends none.
            using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 1 << 18);
            await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
            await new ExtractionLines(extractor, region).RunAsync(input, output, cancellationToken);
            return ExitCode.Done;
        }

        var text = await _input.ReadAsync(parsed, cancellationToken);
        new ExtractionReport(Terminal.Out, text).Write(extractor.Extract(text, new ExtractionOptions { Region = region }));
        return ExitCode.Done;
    }
}
