using System.Text.Json;
using Allo.Contacts.Plugin.Mcp;

namespace Allo.Contacts.Plugin.Replies;

/// <summary>A list that is short enough for a model to read: nobody is left out, but where it would be too long, less is said of each.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">All of them, in order.</param>
/// <param name="Note">What is not shown, to stand behind the summary; empty where all is.</param>
internal sealed record Concise<T>(IReadOnlyList<T> Items, string Note)
{
    /// <summary>Takes away one kind of value after the other until the list fits.</summary>
    /// <param name="items">The list.</param>
    /// <param name="room">How many characters it may take as JSON.</param>
    /// <param name="steps">What can be taken away, the least important first: its name, and an item without it.</param>
    public static Concise<T> Of(IReadOnlyList<T> items, int room, IReadOnlyList<(string Name, Func<T, T> Without)> steps)
    {
        List<string> left = [];
        foreach (var (name, without) in steps)
        {
            if (JsonSerializer.Serialize(items, ContactTools.Json).Length <= room)
            {
                break;
            }

            left.Add(name);
            items = [.. items.Select(without)];
        }

        return new Concise<T>(items, left.Count == 0 ? "" : $" Not shown here, for length: {string.Join(", ", left)}.");
    }
}

/// <summary>What is left out of long lists, and in which order.</summary>
internal static class Concise
{
    private const int Room = 9_500; // of 10,000 characters, beside summary and note
    private const int Most = 40;
    private const string Ends = "the ends of long names";

    private static readonly (string, Func<PersonView, PersonView>)[] OfPerson =
    [
        ("address", person => person with { Address = null }),
        ("website", person => person with { Website = null }),
        ("job_title", person => person with { JobTitle = null }),
        ("numbers and emails after the first", person => person with { Numbers = First(person.Numbers), Emails = First(person.Emails) }),
        ("company", person => person with { Company = null, CompanyId = null }),
        ("emails", person => person with { Emails = null }),
        (Ends, person => person with { Name = Cut(person.Name), LastName = Cut(person.LastName) }),
    ];

    // Of one person, what is long is a list.
    private static readonly (string, Func<PersonView, PersonView>)[] OfOne =
    [
        ("numbers and emails after the tenth", person => person with { Numbers = First(person.Numbers, 10), Emails = First(person.Emails, 10) }),
        .. OfPerson,
    ];

    private static readonly (string, Func<CompanyView, CompanyView>)[] OfCompany =
    [
        ("website", company => company with { Website = null }),
        ("industry", company => company with { Industry = null }),
        (Ends, company => company with { Name = Cut(company.Name) }),
    ];

    private static readonly (string, Func<ExistingView, ExistingView>)[] OfExisting =
    [
        .. OfPerson.Select(step => (step.Item1, (Func<ExistingView, ExistingView>)(existing => existing with { Person = step.Item2(existing.Person) }))),
        ("the ends of long values that differ", existing => existing with { Differs = [.. existing.Differs.Select(field => field with { Existing = Cut(field.Existing)!, Captured = Cut(field.Captured)! })] }),
    ];

    /// <summary>People, beside whatever else a reply has.</summary>
    /// <param name="people">The people.</param>
    /// <param name="taken">How many characters the rest of the reply takes.</param>
    public static Concise<PersonView> People(IEnumerable<PersonView> people, int taken = 0) => Concise<PersonView>.Of([.. people], Room - taken, OfPerson);

    /// <summary>One person, beside whatever else a reply has.</summary>
    /// <param name="person">The person.</param>
    /// <param name="taken">How many characters the rest of the reply takes.</param>
    public static Concise<PersonView> Person(PersonView person, int taken = 0) => Concise<PersonView>.Of([person], Room - taken, OfOne);

    /// <summary>Companies, beside whatever else a reply has.</summary>
    /// <param name="companies">The companies.</param>
    /// <param name="taken">How many characters the rest of the reply takes.</param>
    public static Concise<CompanyView> Companies(IEnumerable<CompanyView> companies, int taken = 0) => Concise<CompanyView>.Of([.. companies], Room - taken, OfCompany);

    /// <summary>People whom a capture met.</summary>
    /// <param name="existing">The people.</param>
    /// <param name="taken">How many characters the rest of the reply takes.</param>
    public static Concise<ExistingView> Existing(IEnumerable<ExistingView> existing, int taken) => Concise<ExistingView>.Of([.. existing], Room - taken, OfExisting);

    /// <summary>How many characters a part of a reply takes.</summary>
    public static int Length<T>(T part) => JsonSerializer.Serialize(part, ContactTools.Json).Length;

    /// <summary>The beginning of a text that may be long.</summary>
    public static string? Cut(string? text, int most = Most) => text is null || text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1)] + "…";

    private static IReadOnlyList<string>? First(IReadOnlyList<string>? values, int most = 1) => values?.Count > most ? [.. values.Take(most)] : values;
}
