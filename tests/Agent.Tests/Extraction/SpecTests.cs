using System.Text;
using System.Text.Json;
using Allo.Contacts.Extraction;
using Xunit;
using Xunit.Sdk;

namespace Allo.Contacts.Tests.Extraction;

/// <summary>The promises of Specs/*.json: a text, perhaps with its From header, and the people in it; one with a <c>gap</c> is not kept yet.</summary>
public sealed class SpecTests
{
    public static IEnumerable<TheoryDataRow<string, string?, string?, string>> Promises => Specs(areGaps: false);

    public static IEnumerable<TheoryDataRow<string, string?, string?, string>> Gaps => Specs(areGaps: true);

    /// <summary>Those with an accent, a voiced kana or Hangul.</summary>
    public static IEnumerable<TheoryDataRow<string, string?, string?, string>> Pieces => Promises.Where(static spec => !spec.Data.Item1.IsNormalized(NormalizationForm.FormD));

    private static IEnumerable<TheoryDataRow<string, string?, string?, string>> Specs(bool areGaps) =>
        from file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Specs"), "*.json")
        from spec in JsonDocument.Parse(File.ReadAllText(file)).RootElement.EnumerateArray()
        where spec.TryGetProperty("gap", out _) == areGaps
        select new TheoryDataRow<string, string?, string?, string>(spec.GetProperty("text").GetString()!, One(spec, "from"), One(spec, "region"), spec.GetProperty("people").GetRawText());

    [Theory]
    [MemberData(nameof(Promises))]
    public void A_text_gives_the_people_that_its_spec_promises(string text, string? from, string? region, string people) => Check(text, from, region, people);

    [Theory]
    [MemberData(nameof(Pieces))]
    public void A_text_whose_letters_come_in_pieces_gives_the_same_people(string text, string? from, string? region, string people) => Check(text.Normalize(NormalizationForm.FormD), from, region, people);

    [Fact]
    public void The_line_ends_of_Windows_change_nobody() => Assert.All(Promises, static spec => Check(spec.Data.Item1.Replace("\n", "\r\n", StringComparison.Ordinal), spec.Data.Item2, spec.Data.Item3, spec.Data.Item4));

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Gaps))]
    public void A_gap_that_is_closed_is_marked_as_one_no_more(string text, string? from, string? region, string people) => Assert.ThrowsAny<XunitException>(() => Check(text, from, region, people));

    private static void Check(string text, string? from, string? region, string people)
    {
        var found = new ContactExtractor().Extract(text, new ExtractionOptions { From = from, Region = region }).People;
        var expected = JsonDocument.Parse(people).RootElement;
        Assert.Equal(expected.GetArrayLength(), found.Count);
        foreach (var (want, got) in expected.EnumerateArray().Zip(found))
        {
            Assert.Equal(One(want, "name"), got.Contact.Name?.Given);
            Assert.Equal(One(want, "last_name"), got.Contact.Name?.Family);
            Assert.Equal(One(want, "job_title"), got.Contact.JobTitle);
            Assert.Equal(One(want, "company"), got.Contact.Company);
            Assert.Equal(One(want, "address"), got.Contact.Address?.Line);
            Assert.Equal(Many(want, "numbers"), got.Contact.Numbers.Select(number => number.E164));
            Assert.Equal(Many(want, "emails"), got.Contact.Emails.Select(email => email.Value));
            Assert.True(!want.TryGetProperty("website", out var website) || website.GetString() == got.Contact.Website?.Url);
        }
    }

    private static string? One(JsonElement person, string field) => person.TryGetProperty(field, out var value) ? value.GetString() : null;

    private static IEnumerable<string> Many(JsonElement person, string field) =>
        person.TryGetProperty(field, out var values) ? values.EnumerateArray().Select(value => value.GetString()!) : [];
}
