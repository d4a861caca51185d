using Allo.Contacts.Crm;
using ModelContextProtocol.Protocol;
using Xunit;

namespace Allo.Contacts.Tests.Mcp;

/// <summary>No list is longer than a model should have to read, and what a list leaves out it says.</summary>
public sealed class LongListTests
{
    private const int MostCharacters = 10_000;
    private static readonly string Long = new('x', 1500);
    private static readonly string[] Names =
    [
        "Anna Berger", "Carl Dupont", "Emma Fischer", "Hugo Keller", "Laura Martin", "Peter Nolan", "Rosa Santos", "Tom Walker", "Maria Weber", "Paul Young",
        "Julia Moreau", "Oscar Lund", "Clara Evans", "David Brown", "Sarah Clark", "James Davis", "Nina Hoffmann", "Lucas Petit", "Sophie Roux", "Simon Price",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("10 Downing Street, London SW1A 2AA", "address")]
    [InlineData(null, "address, website, job_title")]
    public async Task Fifty_people_are_found_whatever_their_records_hold(string? address, string leftOut)
    {
        await using var desktop = await Desktop.OpenAsync();
        for (var i = 0; i < 55; i++)
        {
            await desktop.Crm.CreatePersonAsync(Person(i, address), "test", Cancellation);
        }

        var answer = await desktop.CallAsync("search_people", """{"size":50}""");
        Assert.Equal(50, answer.Member("people").GetArrayLength());
        Assert.Equal(2, answer.Member("next_page").GetInt32());
        Assert.All(answer.Member("people").EnumerateArray(), person => Assert.StartsWith("Jane", person.GetProperty("name").GetString(), StringComparison.Ordinal));
        Shortened(answer, leftOut);
        Assert.DoesNotContain("Not shown", (await desktop.CallAsync("search_people", """{"size":1}""")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fifty_companies_are_found_whatever_their_records_hold()
    {
        await using var desktop = await Desktop.OpenAsync();
        for (var i = 0; i < 50; i++)
        {
            await desktop.Crm.CreateCompanyAsync(new NewCompany { Name = $"Acme{i} {Long}", Website = "https://www.acme.com/" + Long, Industry = Long }, Cancellation);
        }

        var answer = await desktop.CallAsync("search_companies", """{"size":50}""");
        Assert.Equal(50, answer.Member("companies").GetArrayLength());
        Shortened(answer, "website, industry");
    }

    [Fact]
    public async Task A_conflict_with_five_long_records_names_them_all()
    {
        await using var desktop = await Desktop.OpenAsync();
        for (var i = 0; i < 5; i++)
        {
            await desktop.Crm.CreatePersonAsync(Person(0, null) with { Name = "Jane" + i }, "test", Cancellation);
        }

        var answer = await desktop.CallAsync("create_person", """{"text":"John Smith\nCTO\n+44 20 7946 0000\njohn@acme.com\nwww.acme.com"}""");
        Assert.Equal("conflict", answer.Status());
        Assert.Equal(5, answer.Member("existing").GetArrayLength());
        Shortened(answer, "address, website, job_title");
    }

    [Fact]
    public async Task A_text_of_forty_people_is_answered_with_twenty_to_choose_from()
    {
        await using var desktop = await Desktop.OpenAsync();
        var text = string.Join("\n\n", Enumerable.Range(10, 40).Select(i => $"Anna Example\nHead of Sales, Marketing and Business Development\nAcme International Holdings Ltd\n{i} Downing Street, London SW1A 2AA\n+44 20 7946 10{i}\nanna{i}@acme.com"));
        foreach (var tool in (string[])["preview_contact", "create_person"])
        {
            var answer = await desktop.CallAsync(tool, System.Text.Json.JsonSerializer.Serialize(new { text }));
            Assert.InRange(answer.Words().Length, 1, MostCharacters);
        }
    }

    [Fact]
    public async Task Twenty_people_without_a_number_are_previewed()
    {
        await using var desktop = await Desktop.OpenAsync();
        var text = string.Join("\n\n", Names.Select((name, i) => $"{name}\nHead of Sales, Marketing and Business Development\nAcme International Holdings Ltd\n{i + 10} Downing Street, London SW1A 2AA\nwww.acme{i}.com/{Long[..170]}\nanna{i}@acme.com"));
        var answer = await desktop.CallAsync("preview_contact", System.Text.Json.JsonSerializer.Serialize(new { text }));
        Assert.Equal(20, answer.Member("people").GetArrayLength());
        Shortened(answer, "address");
    }

    [Fact]
    public async Task One_person_with_hundreds_of_addresses_is_shown_in_part_whoever_shows_them()
    {
        await using var desktop = await Desktop.OpenAsync();
        var made = (await desktop.Crm.CreatePersonAsync(
            new NewPerson { Name = "Jane", LastName = "Doe", Address = "1 High Street", Numbers = [Desktop.Number], Emails = [.. Enumerable.Range(0, 400).Select(n => $"jane.{n}@international.acme.com")] }, "test", Cancellation)).Value!;
        foreach (var answer in new[]
        {
            await desktop.CallAsync("get_person", $$"""{"person_id":"{{made.Id}}"}"""),
            await desktop.CallAsync("update_person", $$"""{"person_id":"{{made.Id}}","job_title":"CEO"}"""),
            await desktop.CallAsync("update_person", $$"""{"person_id":"{{made.Id}}","job_title":"CEO"}"""),
        })
        {
            Shortened(answer, "numbers and emails after the tenth");
            Assert.Equal(("1 High Street", 10), (answer.Member("person").GetProperty("address").GetString(), answer.Member("person").GetProperty("emails").GetArrayLength()));
        }

        var resource = await desktop.Client.ReadResourceAsync("allo://people/" + made.Id, cancellationToken: Cancellation);
        Assert.Contains("jane.399@", Assert.IsType<TextResourceContents>(Assert.Single(resource.Contents)).Text, StringComparison.Ordinal);
    }

    private static NewPerson Person(int i, string? address) => address is null
        ? new NewPerson { Name = $"Jane{i} {Long}", LastName = Long, JobTitle = Long, Website = "https://www.acme.com/" + Long, Address = Long, Numbers = [.. Enumerable.Range(0, 20).Select(n => $"+442079460{n:00}{i:00}"[..13])], Emails = [.. Enumerable.Range(0, 20).Select(n => $"jane{i}.{n}@acme.com")], AllowDuplicateNumber = true }
        : new NewPerson { Name = "Jane" + i, LastName = "Doe", JobTitle = "VP Sales", Website = "https://www.acme.com", Address = address, Numbers = [$"+4420794600{i:00}"], Emails = [$"jane{i}@acme.com"] };

    private static void Shortened(CallToolResult answer, string leftOut)
    {
        Assert.InRange(answer.Words().Length, 1, MostCharacters);
        Assert.Contains("Not shown here, for length: " + leftOut, answer.Words(), StringComparison.Ordinal);
    }
}
