using Allo.Contacts.Capture;
using Allo.Contacts.Crm;
using Allo.Contacts.Extraction;
using Spectre.Console;

namespace Allo.Contacts.Agent.Output;

/// <summary>The result for a person: the fields and where they stand, what was written, and on a conflict both records side by side.</summary>
internal sealed class CaptureReport(IAnsiConsole console, string text) : ICaptureReport
{
    private readonly SourcePosition _positions = new(text);

    public void Add(CapturePreview preview, CaptureOutcome? outcome)
    {
        WriteFields(preview);
        if (outcome is null)
        {
            Say("Nothing was written.");
            preview.Problems.ToList().ForEach(problem => Say(problem.Reason));
        }
        else
        {
            WriteOutcome(outcome);
        }
    }

    public void AddNobody() => Say("The text names nobody that could be captured; nothing was sent.");

    public void Dispose()
    {
        // Everything has been said already.
    }

    private void WriteFields(CapturePreview preview)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("field", "value", "stands at", "confidence");
        foreach (var (field, value, from) in FieldsOf(preview.Contact))
        {
            var mention = preview.Mentions.FirstOrDefault(mention => mention.Field == from && (mention.Value == value || mention.Field is not (ContactField.Number or ContactField.Email)));
            table.AddRow(
                Terminal.Plain(field),
                Terminal.Plain(value),
                Terminal.Plain(mention is null ? "" : _positions.Of(mention.Span)),
                Terminal.Plain(mention?.Confidence.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)));
        }

        console.Write(table);
    }

    private void WriteOutcome(CaptureOutcome outcome)
    {
        Say(outcome.Summary);
        if (outcome is CaptureOutcome.Conflict conflict)
        {
            foreach (var existing in conflict.Existing)
            {
                WriteBeside(existing);
            }
        }

        WriteRecord(outcome switch
        {
            CaptureOutcome.Created created => created.Person,
            CaptureOutcome.Updated updated => updated.Person,
            CaptureOutcome.Unchanged unchanged => unchanged.Person,
            _ => null,
        });
        foreach (var step in outcome.Next)
        {
            Say("  " + NextCommand.For(step));
        }
    }

    private void WriteBeside(ExistingPerson existing)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("field", "in the CRM: " + Markup.Escape(existing.Person.Id), "in the text", "");
        foreach (var field in existing.Diff.Fields)
        {
            table.AddRow(
                Terminal.Plain(field.Field),
                Terminal.Plain(string.Join(", ", field.Existing)),
                Terminal.Plain(string.Join(", ", field.Captured)),
                Terminal.Plain(field.Relation switch { FieldRelation.Same => "same", FieldRelation.FillsGap => "new", _ => "differs" }));
        }

        console.Write(table);
    }

    private void WriteRecord(Person? person)
    {
        if (person is null)
        {
            return;
        }

        (string Field, string? Value)[] fields =
        [
            ("id", person.Id), ("name", person.Name), ("last_name", person.LastName), ("job_title", person.JobTitle), ("company", person.Company?.Name),
            ("numbers", string.Join(", ", person.Numbers)), ("emails", string.Join(", ", person.Emails)), ("website", person.Website), ("address", person.Address),
        ];
        foreach (var (field, value) in fields.Where(field => !string.IsNullOrEmpty(field.Value)))
        {
            Say($"  {field,-10} {value}");
        }
    }

    private static IEnumerable<(string Field, string Value, ContactField From)> FieldsOf(Contact contact)
    {
        (string Field, string? Value, ContactField From)[] fields =
        [
            (FieldName.Name, contact.Name?.Given, ContactField.Name),
            (FieldName.LastName, contact.Name?.Family, ContactField.LastName),
            (FieldName.JobTitle, contact.JobTitle, ContactField.JobTitle),
            (FieldName.Company, contact.Company, ContactField.Company),
            .. contact.Numbers.Select(number => (FieldName.Numbers, (string?)number.E164, ContactField.Number)),
            .. contact.Emails.Select(email => (FieldName.Emails, (string?)email.Value, ContactField.Email)),
            (FieldName.Website, contact.Website?.Url, ContactField.Website),
            (FieldName.Address, contact.Address?.Line, ContactField.Address),
        ];
        return fields.Where(field => field.Value is not null).Select(field => (field.Field, field.Value!, field.From));
    }

    private void Say(string line)
    {
        console.Write(Terminal.Plain(line));
        console.WriteLine();
    }
}
