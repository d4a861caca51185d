using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Allo.SandboxCrm.Records;

/// <summary>The people of a team.</summary>
internal sealed class People(Session session, SandboxOptions options)
{
    private const string Columns = "p.id, p.name, p.last_name, p.job_title, p.website, p.address, p.emails, p.created_at, p.updated_at, c.id, c.name, p.deal_status";

    public PersonWire? Find(string id) => Select("p.team = $team AND p.id = $id", ("$id", id)).Select(row => row.Person).FirstOrDefault();

    public List<(PersonWire Person, string? DealStatus)> All() => Select("p.team = $team");

    public PersonWire Create(Values values)
    {
        Check(values, null);
        var id = Session.NewId("per-");
        session.Execute(
            "INSERT INTO people(id, team, name, last_name, job_title, website, address, emails, company_id, created_at, updated_at) VALUES($id, $team, $name, $last, $title, $site, $address, $emails, $company, $now, $now)",
            [.. Parameters(id, values), ("$now", session.Timestamp)]);
        Write(id, values.Strings("numbers") ?? []);
        return Find(id)!;
    }

    public PersonWire Update(PersonWire current, Values changes)
    {
        Check(changes, current);
        foreach (var (field, column) in new[] { ("name", "name"), ("last_name", "last_name"), ("job_title", "job_title"), ("website", "website"), ("address", "address"), ("company_id", "company_id") })
        {
            if (changes.Has(field))
            {
                session.Execute($"UPDATE people SET {column} = $value WHERE id = $id", ("$value", changes.Text(field)), ("$id", current.Id));
            }
        }

        if (changes.Strings("emails") is { } emails)
        {
            session.Execute("UPDATE people SET emails = $value WHERE id = $id", ("$value", JsonSerializer.Serialize(emails)), ("$id", current.Id));
        }

        if (changes.Strings("numbers") is { } numbers)
        {
            session.Execute("DELETE FROM numbers WHERE person_id = $id", ("$id", current.Id));
            Write(current.Id, numbers);
        }

        session.Execute("UPDATE people SET updated_at = $now WHERE id = $id", ("$now", session.Timestamp), ("$id", current.Id));
        return Find(current.Id)!;
    }

    private void Check(Values values, PersonWire? current)
    {
        var name = values.Has("name") ? values.Text("name") : current?.Name;
        var lastName = values.Has("last_name") ? values.Text("last_name") : current?.LastName;
        if (current is null && name is null && lastName is null)
        {
            throw ApiException.Invalid("name", "At least one of name or last_name is required.", "MISSING_PARAMETER");
        }

        var numbers = values.Strings("numbers");
        if (options.RequireNumber && (current is null ? numbers is not { Length: > 0 } : numbers is { Length: 0 }))
        {
            throw ApiException.Invalid("numbers", "At least one number is required.", "MISSING_PARAMETER");
        }

        Formats.CheckNumbers(numbers ?? []);
        Formats.CheckEmails(values.Strings("emails") ?? []);
        if (values.Text("company_id") is { } company && new Companies(session).Find(company) is null)
        {
            throw new ApiException(404, "COMPANY_NOT_FOUND", "There is no such company.") { Param = "company_id" };
        }

        if (!values.Flag("allow_duplicate_number"))
        {
            RefuseTaken(numbers ?? [], current);
        }
    }

    // Documented for create; that an update adding somebody's number is refused in the same way is inferred.
    private void RefuseTaken(IEnumerable<string> numbers, PersonWire? current)
    {
        var added = numbers.Except(current?.Numbers ?? []);
        var owners = added
            .SelectMany(number => session.Query(
                "SELECT person_id FROM numbers WHERE team = $team AND number = $number AND person_id <> $self ORDER BY rowid",
                row => row.GetString(0),
                ("$team", session.Team), ("$number", number), ("$self", current?.Id ?? "")))
            .Distinct().ToList();
        if (owners.Count > 0)
        {
            throw Taken(owners);
        }
    }

    private ApiException Taken(List<string> owners)
    {
        const string Code = "NUMBER_ALREADY_ASSIGNED";
        var shape = options.ConflictBody;
        var ids = string.Join(", ", shape == ConflictBody.FirstOnly ? owners[..1] : owners);
        return new ApiException(409, Code, "A number is already assigned to another person" + (shape is ConflictBody.Message or ConflictBody.FirstOnly ? $": {ids}." : "."))
        {
            Param = "numbers",
            Suggestion = "Update one of the existing people, or send allow_duplicate_number: true.",
            Errors = shape == ConflictBody.Errors ? [new FieldError("numbers", Code, $"Assigned to {ids}.")] : [],
            ExistingPeople = shape == ConflictBody.ExistingPeople ? owners : null,
        };
    }

    private void Write(string id, string[] numbers)
    {
        foreach (var (number, position) in numbers.Distinct().Select((number, position) => (number, position)))
        {
            session.Execute(
                "INSERT INTO numbers(person_id, team, number, position) VALUES($id, $team, $number, $position)",
                ("$id", id), ("$team", session.Team), ("$number", number), ("$position", position));
        }
    }

    private (string, object?)[] Parameters(string id, Values values) =>
    [
        ("$id", id), ("$team", session.Team), ("$name", values.Text("name")), ("$last", values.Text("last_name")), ("$title", values.Text("job_title")),
        ("$site", values.Text("website")), ("$address", values.Text("address")), ("$emails", JsonSerializer.Serialize(values.Strings("emails") ?? [])),
        ("$company", values.Text("company_id")),
    ];

    private List<(PersonWire Person, string? DealStatus)> Select(string where, params (string, object?)[] parameters)
    {
        var numbers = session.Query(
            "SELECT person_id, number FROM numbers WHERE team = $team ORDER BY person_id, position",
            row => (Id: row.GetString(0), Number: row.GetString(1)),
            ("$team", session.Team)).ToLookup(row => row.Id, row => row.Number);
        return session.Query(
            $"SELECT {Columns} FROM people p LEFT JOIN companies c ON c.id = p.company_id WHERE {where} ORDER BY p.rowid",
            row => (Read(row, numbers), Text(row, 11)),
            [("$team", session.Team), .. parameters]);
    }

    private static PersonWire Read(SqliteDataReader row, ILookup<string, string> numbers) => new()
    {
        Id = row.GetString(0),
        Name = Text(row, 1),
        LastName = Text(row, 2),
        JobTitle = Text(row, 3),
        Website = Text(row, 4),
        Address = Text(row, 5),
        Emails = JsonSerializer.Deserialize<string[]>(row.GetString(6))!,
        Numbers = [.. numbers[row.GetString(0)]],
        Company = row.IsDBNull(9) ? null : new CompanyRef(row.GetString(9), row.GetString(10)),
        CreatedAt = row.GetString(7),
        UpdatedAt = row.GetString(8),
    };

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
