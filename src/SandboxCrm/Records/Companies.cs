namespace Allo.SandboxCrm.Records;

/// <summary>The companies of a team.</summary>
internal sealed class Companies(Session session)
{
    public CompanyWire? Find(string id) => Select(" AND id = $id", ("$id", id)).FirstOrDefault();

    public List<CompanyWire> All() => Select("");

    public CompanyWire Create(Values values)
    {
        var name = values.Text("name") ?? throw ApiException.Invalid("name", "name is required.", "MISSING_PARAMETER");
        var id = Session.NewId("com-");
        session.Execute(
            "INSERT INTO companies(id, team, name, website, industry, created_at, updated_at) VALUES($id, $team, $name, $website, $industry, $now, $now)",
            ("$id", id), ("$team", session.Team), ("$name", name), ("$website", values.Text("website")), ("$industry", values.Text("industry")), ("$now", session.Timestamp));
        return Find(id)!;
    }

    public CompanyWire Update(CompanyWire current, Values changes)
    {
        foreach (var field in new[] { "name", "website", "industry" })
        {
            if (changes.Has(field))
            {
                var value = changes.Text(field) ?? (field == "name" ? current.Name : null);
                session.Execute($"UPDATE companies SET {field} = $value WHERE id = $id", ("$value", value), ("$id", current.Id));
            }
        }

        session.Execute("UPDATE companies SET updated_at = $now WHERE id = $id", ("$now", session.Timestamp), ("$id", current.Id));
        return Find(current.Id)!;
    }

    private List<CompanyWire> Select(string where, params (string, object?)[] parameters) => session.Query(
        $"SELECT id, name, website, industry, created_at, updated_at, (SELECT COUNT(*) FROM people p WHERE p.company_id = companies.id) FROM companies WHERE team = $team{where} ORDER BY rowid",
        row => new CompanyWire
        {
            Id = row.GetString(0),
            Name = row.GetString(1),
            Website = row.IsDBNull(2) ? null : row.GetString(2),
            Industry = row.IsDBNull(3) ? null : row.GetString(3),
            CreatedAt = row.GetString(4),
            UpdatedAt = row.GetString(5),
            PersonCount = row.GetInt32(6),
        },
        [("$team", session.Team), .. parameters]);
}
