using Allo.Contacts.Capture;

namespace Allo.Contacts.Agent.Chat.Consent;

/// <summary>Lets the person change what would be sent: a line <c>field=value</c> for each change, an empty line at the end.</summary>
internal sealed class DraftEdit(ChatTerminal terminal, Sources sources)
{
    private static readonly string[] Editable = [.. ContactFields.Names];

    public async Task<Draft> RunAsync(Draft draft)
    {
        terminal.Say($"Write field=value, or field= to leave it out; an empty line ends. Fields: {string.Join(", ", Editable)}; several values with commas.");
        while (await terminal.ReadAsync("edit>") is { } line && line.Trim().Length > 0)
        {
            var (contact, problem) = Apply(draft, line);
            if (problem is not null)
            {
                terminal.Say(problem);
                continue;
            }

            sources.Add(line, captured: false);
            draft = draft.With(contact);
        }

        return draft;
    }

    private static (Contact Contact, string? Problem) Apply(Draft draft, string line)
    {
        var (field, value) = line.IndexOf('=', StringComparison.Ordinal) is var at and > 0 ? (line[..at].Trim(), line[(at + 1)..].Trim()) : (line.Trim(), "");
        if (!Editable.Contains(field) || !line.Contains('=', StringComparison.Ordinal))
        {
            return (draft.Contact, $"\"{line.Trim()}\" is no change: write {FieldName.JobTitle}=CTO, for example.");
        }

        if (value.Length == 0)
        {
            return (ContactFields.Without(draft.Contact, field), null);
        }

        if (field == FieldName.Company)
        {
            return (draft.Contact with { Company = value }, null);
        }

        var (contact, problems) = Fields(field, value).Over(draft.Contact, draft.Region);
        return (contact, problems.Count == 0 ? null : string.Join(" ", problems.Select(problem => $"{problem.Value}: {problem.Reason}")));
    }

    private static PersonFields Fields(string field, string value)
    {
        string[] values = value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return field switch
        {
            FieldName.Name => new PersonFields { Name = value },
            FieldName.LastName => new PersonFields { LastName = value },
            FieldName.JobTitle => new PersonFields { JobTitle = value },
            FieldName.Website => new PersonFields { Website = value },
            FieldName.Address => new PersonFields { Address = value },
            FieldName.Numbers => new PersonFields { Numbers = values },
            _ => new PersonFields { Emails = values },
        };
    }
}
