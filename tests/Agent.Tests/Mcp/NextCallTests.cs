using Allo.Contacts.Crm;
using Xunit;

namespace Allo.Contacts.Tests.Mcp;

/// <summary>The calls that a reply names can be made exactly as they stand, and do what they say.</summary>
public sealed class NextCallTests
{
    private const string Jane = """{"text":"Jane Doe\nVP Sales\n+44 20 7946 0958\njane@acme.com"}""";
    private const string John = """{"text":"John Smith\nCTO\n+44 20 7946 0958\njohn@acme.com"}""";
    private static readonly string[] Singles = ["name", "last_name", "job_title", "address", "website"];

    [Fact]
    public async Task A_duplicate_tells_who_what_differs_and_the_calls_that_can_follow()
    {
        await using var desktop = await Desktop.OpenAsync();
        await desktop.CallAsync("create_person", Jane);
        var conflict = await desktop.CallAsync("create_person", John);
        Assert.Equal("conflict", conflict.Status());
        var existing = Assert.Single(conflict.Member("existing").EnumerateArray());
        Assert.Equal("Jane", existing.GetProperty("person").GetProperty("name").GetString());
        Assert.Contains("+442079460958", existing.GetProperty("matched").EnumerateArray().Select(item => item.GetString()));
        Assert.Contains(existing.GetProperty("differs").EnumerateArray(), item => item.GetProperty("field").GetString() == "job_title" && item.GetProperty("captured").GetString() == "CTO");
        Assert.Equal(
            ["update_person", "update_person", "create_person", null],
            conflict.Member("next").EnumerateArray().Select(next => next.TryGetProperty("tool", out var tool) ? tool.GetString() : null));
    }

    [Theory]
    [InlineData(0, "updated", "Jane", "VP Sales", 1)]
    [InlineData(1, "updated", "John", "CTO", 1)]
    [InlineData(2, "created", "John", "CTO", 2)]
    public async Task Each_call_that_a_conflict_names_can_be_made_as_it_stands(int which, string status, string name, string title, int people)
    {
        await using var desktop = await Desktop.OpenAsync();
        await desktop.CallAsync("create_person", Jane);
        var conflict = await desktop.CallAsync("create_person", John);
        var answer = await desktop.FollowAsync(conflict.Member("next")[which], Reading.Json(John));
        Assert.Equal(status, answer.Status());
        Assert.Equal(name, answer.Member("person").GetProperty("name").GetString());
        Assert.Equal(title, answer.Member("person").GetProperty("job_title").GetString());
        Assert.Contains("john@acme.com", answer.Member("person").GetProperty("emails").EnumerateArray().Select(item => item.GetString()));
        Assert.Equal(people, await desktop.PeopleAsync());
    }

    [Fact]
    public async Task Fields_that_differ_are_not_repeated_where_a_record_is_only_filled()
    {
        await using var desktop = await Desktop.OpenAsync();
        await desktop.CallAsync("create_person", Jane);
        const string Fields = """{"name":"John","job_title":"CTO","numbers":["+442079460958"],"emails":["john@acme.com"]}""";
        var conflict = await desktop.CallAsync("create_person", Fields);
        var answer = await desktop.FollowAsync(conflict.Member("next")[0], Reading.Json(Fields));
        Assert.Equal("Jane", answer.Member("person").GetProperty("name").GetString());
        Assert.Equal(2, answer.Member("person").GetProperty("emails").GetArrayLength());
    }

    [Fact]
    public async Task At_most_five_candidates_are_shown()
    {
        await using var desktop = await Desktop.OpenAsync();
        for (var i = 0; i < 7; i++)
        {
            await desktop.Crm.CreatePersonAsync(new NewPerson { Name = "Jane" + i, Numbers = [Desktop.Number], AllowDuplicateNumber = true }, "test", TestContext.Current.CancellationToken);
        }

        var conflict = await desktop.CallAsync("create_person", John);
        Assert.Equal(5, conflict.Member("existing").GetArrayLength());
        Assert.InRange(conflict.Words().Length, 100, 10_000);
    }

    [Fact]
    public async Task A_text_with_several_people_answers_with_the_list_to_choose_from()
    {
        await using var desktop = await Desktop.OpenAsync();
        const string Team = """{"text":"Jane Doe, CEO, +44 20 7946 0958, jane@acme.com\nJohn Smith, CTO, +44 20 7946 0123, john@acme.com"}""";
        var choice = await desktop.CallAsync("create_person", Team);
        Assert.Equal("incomplete", choice.Status());
        Assert.Equal(2, choice.Member("people").GetArrayLength());
        Assert.Equal(0, await desktop.PeopleAsync());
        var answer = await desktop.FollowAsync(choice.Member("next")[1], Reading.Json(Team));
        Assert.Equal("created", answer.Status());
        Assert.Equal("John", answer.Member("person").GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("""{"name":"Jane","numbers":["call me"]}""", "name")]
    [InlineData("""{"name":"Jane","numbers":["+442079460958"],"emails":["jane@"],"website":"::"}""", "name numbers")]
    public async Task What_is_wrong_is_not_among_what_shall_be_repeated(string arguments, string repeated)
    {
        await using var desktop = await Desktop.OpenAsync();
        var answer = await desktop.CallAsync("create_person", arguments);
        Assert.Equal("incomplete", answer.Status());
        Assert.Equal(repeated, string.Join(' ', answer.Member("next")[0].GetProperty("repeat").EnumerateArray().Select(item => item.GetString())));
    }

    [Fact]
    public async Task What_is_only_spelt_otherwise_is_not_repeated_where_nothing_shall_be_lost()
    {
        await using var desktop = await Desktop.OpenAsync();
        await desktop.Crm.CreatePersonAsync(
            new NewPerson { Name = "José", LastName = "Núñez", JobTitle = "Director", Address = "1 Calle Mayor, Madrid", Website = "https://www.x.com", Numbers = ["+34600111222"] }, "test", TestContext.Current.CancellationToken);
        const string Fields = """{"name":"Jose","last_name":"Nunez","job_title":"DIRECTOR","address":"1 calle mayor, madrid","website":"x.com","numbers":["+34600111222"],"emails":["j@x.com"]}""";
        var conflict = await desktop.CallAsync("create_person", Fields);
        Assert.Contains("loses nothing", conflict.Member("next")[0].GetProperty("effect").GetString(), StringComparison.Ordinal);
        var person = (await desktop.FollowAsync(conflict.Member("next")[0], Reading.Json(Fields))).Member("person");
        Assert.Equal(
            ["José", "Núñez", "Director", "1 Calle Mayor, Madrid", "https://www.x.com"],
            Singles.Select(field => person.GetProperty(field).GetString()));
        Assert.Equal("j@x.com", person.GetProperty("emails")[0].GetString());
    }
}
