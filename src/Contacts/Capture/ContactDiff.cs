using System.Globalization;
using System.Text;
using Allo.Contacts.Crm;

namespace Allo.Contacts.Capture;

/// <summary>A captured contact beside a record of the CRM, field by field.</summary>
/// <param name="Fields">One comparison for each field that was captured.</param>
public sealed record ContactDiff(IReadOnlyList<FieldComparison> Fields)
{
    /// <summary>Whether the record has everything that was captured.</summary>
    public bool IsIdentical => Fields.All(comparison => comparison.Relation == FieldRelation.Same);

    /// <summary>Compares what was captured with what the record has.</summary>
    /// <param name="contact">What was captured.</param>
    /// <param name="person">What the CRM has.</param>
    /// <param name="companyId">The company that would be linked, or null.</param>
    /// <param name="replace">The fields that are to be as captured: compared to the letter.</param>
    public static ContactDiff Between(Contact contact, Person person, string? companyId = null, IReadOnlyCollection<string>? replace = null)
    {
        ArgumentNullException.ThrowIfNull(contact);
        ArgumentNullException.ThrowIfNull(person);
        List<FieldComparison> fields = [];
        AddName(fields, contact.Name, person, replace ?? []);
        AddOne(fields, FieldName.JobTitle, person.JobTitle, contact.JobTitle, Key(FieldName.JobTitle, Folded));
        AddCompany(fields, contact.Company, companyId, person.Company);
        AddMany(fields, FieldName.Numbers, person.Numbers, contact.Numbers.Select(number => number.E164), PhoneKey);
        AddMany(fields, FieldName.Emails, person.Emails, contact.Emails.Select(email => email.Value), EmailKey);
        AddOne(fields, FieldName.Website, person.Website, contact.Website?.Url, Key(FieldName.Website, SiteKey));
        AddOne(fields, FieldName.Address, person.Address, contact.Address?.Line, Key(FieldName.Address, Folded));
        return new ContactDiff(fields);

        Func<string, string> Key(string field, Func<string, string> otherwise) => replace?.Contains(field) == true ? ToTheLetter : otherwise;
    }

    /// <summary>The E.164 form that decides whether two numbers are one.</summary>
    internal static string PhoneKey(string number) => PhoneNumber.Parse(number).Value?.E164 ?? number;

    /// <summary>The form that decides whether two e-mail addresses are one.</summary>
    internal static string EmailKey(string email) =>
        EmailAddress.Parse(email).Value is { } address ? $"{address.LocalPart}@{address.AsciiDomain}" : email.ToLowerInvariant();

    /// <summary>The host and path that decide whether two web addresses are one, whatever the scheme and <c>www.</c>.</summary>
    internal static string SiteKey(string url)
    {
        var address = WebAddress.Parse(url).Value?.Url ?? url;
        var bare = address[(address.IndexOf("://", StringComparison.Ordinal) is var at and >= 0 ? at + 3 : 0)..];
        return (bare.StartsWith("www.", StringComparison.Ordinal) ? bare[4..] : bare).TrimEnd('/');
    }

    private const char FirstAccent = '\u0300';
    private const char LastAccent = '\u036f';

    /// <summary>Letters and digits alone, in lower case and without accents: "Directeur-Général" is "directeur general".</summary>
    internal static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        var wellFormed = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\ufffe', ' ').Replace('\uffff', ' '); // a lone surrogate and what is no character cannot be normalised
        foreach (var c in wellFormed.Normalize(NormalizationForm.FormKD))
        {
            // The accents of Latin, Greek and Cyrillic go; the marks of kana and Thai tell letters apart.
            if (char.IsLetterOrDigit(c) || (c is < FirstAccent or > LastAccent && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
            else if (c is < FirstAccent or > LastAccent && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    private static void AddName(List<FieldComparison> fields, PersonName? captured, Person person, IReadOnlyCollection<string> replace)
    {
        var (name, lastName) = (replace.Contains(FieldName.Name), replace.Contains(FieldName.LastName));
        if (!name && !lastName && captured is not null && Folded($"{person.Name} {person.LastName}") == Folded(captured.ToString()))
        {
            // A full name kept in the first field is the same name; splitting it is not for a merge to do.
            fields.Add(new FieldComparison(FieldName.Name, [captured.ToString()], [captured.ToString()], FieldRelation.Same));
            return;
        }

        AddOne(fields, FieldName.Name, person.Name, captured?.Given, name ? ToTheLetter : Folded);
        AddOne(fields, FieldName.LastName, !lastName && EndsWith(person, captured?.Family) ? captured?.Family : person.LastName, captured?.Family, lastName ? ToTheLetter : Folded);
        if (fields.Exists(field => field.Relation == FieldRelation.Contradicts && !replace.Contains(field.Field)))
        {
            // "John Smith" beside a record "Jane" fills no gap of hers: a name is one thing.
            var gap = fields.FindIndex(field => field.Relation == FieldRelation.FillsGap);
            if (gap >= 0)
            {
                fields[gap] = fields[gap] with { Relation = FieldRelation.Contradicts };
            }
        }
    }

    // Behind a full name in the first field the last name would be shown twice: "Jane Doe Doe".
    private static bool EndsWith(Person person, string? family) =>
        string.IsNullOrWhiteSpace(person.LastName) && person.Name is { } name && family is not null && Folded(name).EndsWith(" " + Folded(family), StringComparison.Ordinal);

    private static void AddCompany(List<FieldComparison> fields, string? captured, string? companyId, CompanyReference? existing)
    {
        if (companyId is not null && existing is not null)
        {
            // Two companies may have one name: the id decides, and where the names are one it is shown.
            var relation = existing.Id == companyId ? FieldRelation.Same : FieldRelation.Contradicts;
            var shown = relation == FieldRelation.Same ? captured ?? existing.Name : captured == existing.Name ? null : captured;
            fields.Add(new FieldComparison(FieldName.Company, [existing.Name ?? existing.Id], [shown ?? companyId], relation));
        }
        else if ((captured ?? companyId) is { } value && (existing is not null || companyId is not null))
        {
            AddOne(fields, FieldName.Company, existing?.Name ?? existing?.Id, value, CompanyKey.Of);
        }
    }

    private static string ToTheLetter(string text) => text;

    private static void AddOne(List<FieldComparison> fields, string field, string? existing, string? captured, Func<string, string> key)
    {
        if (string.IsNullOrWhiteSpace(captured))
        {
            return;
        }

        var relation = string.IsNullOrWhiteSpace(existing) ? FieldRelation.FillsGap
            : key(existing) == key(captured) ? FieldRelation.Same
            : FieldRelation.Contradicts;
        fields.Add(new FieldComparison(field, relation == FieldRelation.FillsGap ? [] : [existing!], [captured], relation));
    }

    private static void AddMany(List<FieldComparison> fields, string field, IReadOnlyList<string> existing, IEnumerable<string> captured, Func<string, string> key)
    {
        List<string> values = [.. captured];
        if (values.Count > 0)
        {
            var known = existing.Select(key).ToHashSet(StringComparer.Ordinal);
            var relation = values.All(value => known.Contains(key(value))) ? FieldRelation.Same : FieldRelation.FillsGap;
            fields.Add(new FieldComparison(field, existing, values, relation));
        }
    }
}
