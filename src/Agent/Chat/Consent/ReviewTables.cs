using Allo.Contacts.Agent.Output;
using Allo.Contacts.Capture;
using Allo.Contacts.Crm;
using Spectre.Console;

namespace Allo.Contacts.Agent.Chat.Consent;

/// <summary>What a person sees before they decide.</summary>
internal static class ReviewTables
{
    /// <summary>The extractor's values beside the model's; fields that neither has are left out.</summary>
    public static Table Drafted(Draft draft, string? companyId)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("field", "the extractor found", "the model says", "would be sent", "");
        foreach (var field in ContactFields.Names)
        {
            var (found, said, sent) = (ContactFields.Joined(draft.Extracted, field), ContactFields.Joined(draft.Given, field), Sent(draft.Contact, field, companyId));
            if (found.Length + sent.Length > 0)
            {
                Row(table, field, found, said, sent, draft.Differs(field) ? "differs" : "");
            }
        }

        return table;
    }

    /// <summary>A record of the CRM beside what was captured.</summary>
    public static Table SideBySide(Person person, Contact contact, ContactDiff diff)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("field", "in the CRM: " + Markup.Escape(person.Id), "captured", "");
        var compared = diff.Fields.ToDictionary(comparison => comparison.Field, comparison => comparison.Relation);
        foreach (var (field, value) in Fields(person))
        {
            var captured = ContactFields.Joined(contact, field);
            if (value.Length + captured.Length > 0)
            {
                Row(table, field, value, captured, Word(captured.Length == 0 ? null : compared.TryGetValue(field, out var relation) ? relation : WholeName(compared, field)));
            }
        }

        return table;
    }

    private static string Word(FieldRelation? relation) => relation switch
    {
        FieldRelation.Same => "same",
        FieldRelation.FillsGap => "new",
        FieldRelation.Contradicts => "differs",
        _ => "",
    };

    // Where the whole name is the same, it is compared as one.
    private static FieldRelation? WholeName(Dictionary<string, FieldRelation> compared, string field) =>
        field == FieldName.LastName && compared.TryGetValue(FieldName.Name, out var whole) && whole == FieldRelation.Same ? whole : null;

    // A company is sent by its id or not at all.
    private static string Sent(Contact contact, string field, string? companyId) => field switch
    {
        FieldName.Company => companyId is null ? "" : $"{contact.Company} ({companyId})".Trim(),
        _ => ContactFields.Joined(contact, field),
    };

    private static (string Field, string Value)[] Fields(Person person) =>
    [
        (FieldName.Name, person.Name ?? ""), (FieldName.LastName, person.LastName ?? ""), (FieldName.JobTitle, person.JobTitle ?? ""),
        (FieldName.Company, person.Company?.Name ?? person.Company?.Id ?? ""), (FieldName.Numbers, string.Join(", ", person.Numbers)),
        (FieldName.Emails, string.Join(", ", person.Emails)), (FieldName.Website, person.Website ?? ""), (FieldName.Address, person.Address ?? ""),
    ];

    private static void Row(Table table, params string[] cells) => table.AddRow(cells.Select(cell => Terminal.Plain(cell)));
}
