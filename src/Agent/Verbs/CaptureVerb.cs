using System.CommandLine;
using Allo.Contacts.Agent.Output;
using Allo.Contacts.Capture;
using Allo.Contacts.Extraction;

namespace Allo.Contacts.Agent.Verbs;

/// <summary><c>capture</c>: text in, people in the CRM out.</summary>
internal sealed class CaptureVerb
{
    private readonly InputText _input = new();
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Show what would be sent; write nothing." };
    private readonly Option<string> _onDuplicate = new Option<string>("--on-duplicate") { Description = "What to do where a number belongs to somebody.", DefaultValueFactory = _ => "report" }.AcceptOnlyFromAmong("report", "update", "create");
    private readonly Option<string> _company = new Option<string>("--company") { Description = "match links the one company that fits, create makes it where none does.", DefaultValueFactory = _ => "match" }.AcceptOnlyFromAmong("match", "create", "ignore");
    private readonly Option<bool> _allowMissingNumber = new("--allow-missing-number") { Description = "Send a person without a number, which the API may refuse." };
    private readonly Option<int?> _person = new("--person") { Description = "Which person of the text, from 1; left out: everybody." };
    private readonly Option<string?> _into = new("--into") { Description = "With --on-duplicate update: the id of the person to update, where a number belongs to several." };
    private readonly Option<string[]> _replace = new Option<string[]>("--replace") { Description = "With --on-duplicate update: the fields whose value is replaced instead of kept.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] }
        .AcceptOnlyFromAmong(FieldName.Name, FieldName.LastName, FieldName.JobTitle, FieldName.Website, FieldName.Address, FieldName.Company);

    private readonly Option<bool> _json = new("--json") { Description = "Write the result as one JSON object." };
    private readonly Option<bool> _sandbox = new("--sandbox") { Description = "Use the embedded sandbox even where a key is set." };

    public static Command Create()
    {
        var verb = new CaptureVerb();
        var command = new Command("capture", "Find the people in a text and create them in the CRM.")
        {
            verb._dryRun, verb._onDuplicate, verb._company, verb._allowMissingNumber, verb._person, verb._into, verb._replace, verb._json, verb._sandbox,
        };
        verb._input.AddTo(command);
        command.SetAction(verb.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = AgentSettings.Load();
        var region = _input.ReadRegion(parsed, settings);
        var text = await _input.ReadAsync(parsed, cancellationToken);
        var json = parsed.GetValue(_json);
        var previews = Chosen(parsed, new ContactExtractor().Extract(text, new ExtractionOptions { Region = region }));
        var report = json ? (ICaptureReport)new JsonCaptureReport(Console.Out) : new CaptureReport(Terminal.Out, text);
        if (parsed.GetValue(_dryRun) || previews.Count == 0)
        {
            report.Write(previews.Select(preview => (preview, (CaptureOutcome?)null)));
            return previews.Count == 0 ? ExitCode.Incomplete : ExitCode.Done;
        }

        await using var target = await CrmTarget.OpenAsync(settings, parsed.GetValue(_sandbox), cancellationToken);
        if (target.Notice is { } notice)
        {
            await (json ? Console.Error : Console.Out).WriteLineAsync(notice);
        }

        var capture = target.Get<ContactCapture>();
        List<(CapturePreview Preview, CaptureOutcome? Outcome)> results = [];
        foreach (var preview in previews)
        {
            results.Add((preview, await CaptureAsync(capture, preview, Options(parsed), results, cancellationToken)));
        }

        report.Write(results);
        return results.Max(result => CodeOf(result.Outcome!));
    }

    // Somebody of the same text who was written a moment ago is another person: two who share a switchboard are never merged.
    private static async Task<CaptureOutcome> CaptureAsync(
        ContactCapture capture, CapturePreview preview, CaptureOptions options, List<(CapturePreview Preview, CaptureOutcome? Outcome)> before, CancellationToken cancellationToken)
    {
        if (options.OnDuplicate != DuplicateHandling.Update || before.Count == 0)
        {
            return await capture.CreateAsync(preview, options, cancellationToken);
        }

        var outcome = await capture.CreateAsync(preview, options with { OnDuplicate = DuplicateHandling.Report }, cancellationToken);
        var written = before.Select(result => WrittenId(result.Outcome)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return outcome is CaptureOutcome.Conflict conflict && !conflict.Existing.Any(person => written.Contains(person.Person.Id))
            ? await capture.CreateAsync(preview, options, cancellationToken)
            : outcome;
    }

    private static string? WrittenId(CaptureOutcome? outcome) => outcome switch
    {
        CaptureOutcome.Created created => created.Person.Id,
        CaptureOutcome.Updated updated => updated.Person.Id,
        CaptureOutcome.Unchanged unchanged => unchanged.Person.Id,
        _ => null,
    };

    private List<CapturePreview> Chosen(ParseResult parsed, ExtractionResult extraction)
    {
        var people = extraction.People.Select(CapturePreview.Of).ToList();
        return parsed.GetValue(_person) switch
        {
            null => people,
            { } number when number >= 1 && number <= people.Count => [people[number - 1]],
            { } number => throw new InputException($"--person {number}: the text names {people.Count}."),
        };
    }

    private CaptureOptions Options(ParseResult parsed) => new()
    {
        OnDuplicate = Enum.Parse<DuplicateHandling>(parsed.GetValue(_onDuplicate)!, ignoreCase: true),
        Company = Enum.Parse<CompanyHandling>(parsed.GetValue(_company)!, ignoreCase: true),
        AllowMissingNumber = parsed.GetValue(_allowMissingNumber),
        PersonId = parsed.GetValue(_into),
        Replace = parsed.GetValue(_replace) ?? [],
    };

    private static int CodeOf(CaptureOutcome outcome) => outcome switch
    {
        CaptureOutcome.Conflict => ExitCode.Conflict,
        CaptureOutcome.Incomplete => ExitCode.Incomplete,
        CaptureOutcome.Rejected => ExitCode.Refused,
        CaptureOutcome.Unavailable => ExitCode.Unreachable,
        _ => ExitCode.Done,
    };
}
