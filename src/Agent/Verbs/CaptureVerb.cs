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
        Check(parsed);
        var settings = AgentSettings.Load();
        var region = _input.ReadRegion(parsed, settings.Region);
        var text = await _input.ReadAsync(parsed, cancellationToken);
        var json = parsed.GetValue(_json);
        var previews = Chosen(parsed, new ContactExtractor().Extract(text, new ExtractionOptions { Region = region }));
        if (parsed.GetValue(_dryRun) || previews.Count == 0)
        {
            return Preview(previews, Report());
        }

        await using var target = await CrmTarget.OpenAsync(settings, parsed.GetValue(_sandbox), cancellationToken);
        if (target.Notice is { } notice)
        {
            await (json ? Console.Error : Console.Out).WriteLineAsync(notice);
        }

        using var report = Report();
        return await CaptureAsync(target.Get<ContactCapture>(), previews, Options(parsed), report, cancellationToken);

        ICaptureReport Report() => json ? new JsonCaptureReport(Console.Out) : new CaptureReport(Terminal.Out, text);
    }

    private void Check(ParseResult parsed)
    {
        var updates = parsed.GetValue(_onDuplicate) == "update";
        if (!updates && parsed.GetValue(_replace) is { Length: > 0 })
        {
            throw new InputException("--replace says what an update replaces: it needs --on-duplicate update.");
        }

        if (!updates && parsed.GetValue(_into) is not null)
        {
            throw new InputException("--into says whom to update: it needs --on-duplicate update.");
        }
    }

    private static int Preview(List<CapturePreview> previews, ICaptureReport report)
    {
        using (report)
        {
            previews.ForEach(preview => report.Add(preview, null));
            if (previews.Count == 0)
            {
                report.AddNobody();
            }

            return previews.Count == 0 ? ExitCode.Incomplete : ExitCode.Done;
        }
    }

    private static async Task<int> CaptureAsync(ContactCapture capture, List<CapturePreview> previews, CaptureOptions options, ICaptureReport report, CancellationToken cancellationToken)
    {
        var code = ExitCode.Done;
        List<string> written = [];
        foreach (var preview in previews)
        {
            // Somebody of the same text who was written a moment ago is another person: two who share a switchboard are never merged.
            var outcome = await capture.CreateAsync(preview, options with { NeverUpdate = written }, cancellationToken);
            report.Add(preview, outcome);
            code = Math.Max(code, CodeOf(outcome));
            if (WrittenId(outcome) is { } id)
            {
                written.Add(id);
            }
        }

        return code;
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
            null when people.Count > 1 && parsed.GetValue(_into) is not null => throw new InputException($"--into is one person, and the text names {people.Count}: say which with --person."),
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
        CaptureOutcome.Incomplete { Problems: [{ Field: FieldName.PersonId }] } => ExitCode.BadUsage,
        CaptureOutcome.Incomplete => ExitCode.Incomplete,
        // Not asked at all: a setting is in the way.
        CaptureOutcome.Rejected { Error.Status: null } => ExitCode.BadUsage,
        CaptureOutcome.Rejected => ExitCode.Refused,
        CaptureOutcome.Unavailable => ExitCode.Unreachable,
        _ => ExitCode.Done,
    };
}
