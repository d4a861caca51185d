namespace Allo.Contacts.Evaluation.Scoring;

/// <summary>Writes counts of fields as a table and keeps their F1 as figures.</summary>
public static class FieldTable
{
    /// <summary>Adds the table to the report.</summary>
    /// <param name="tally">The report.</param>
    /// <param name="rule">What was counted: token, entity, value.</param>
    /// <param name="counts">The counts.</param>
    public static void Add(Tally tally, string rule, FieldCounts counts)
    {
        tally.Lines.Add(FormattableString.Invariant($"{rule,-10}    gold claimed  precision  recall      F1"));
        foreach (var (field, count) in counts.Fields)
        {
            tally.Lines.Add(Row(field.ToString(), count));
            tally.Figures[$"{rule} {field}"] = count.F1;
        }

        tally.Lines.Add(Row("all", counts.Micro));
    }

    private static string Row(string name, FieldCount c) =>
        FormattableString.Invariant($"{name,-10} {c.Gold,7} {c.Claimed,7}  {c.Precision,9:0.000}  {c.Recall,6:0.000}  {c.F1,6:0.000}");
}
