using Allo.Contacts.Evaluation.Data;
using Allo.Contacts.Evaluation.Scoring;
using Allo.Contacts.Extraction;
using Xunit;

namespace Allo.Contacts.Tests.Evaluation;

public sealed class PersonScoreTests
{
    private const string Text = "Anna KERN\nAcme GmbH\nTel 030 1234567";

    private static readonly LabelledText _anna = new("a", Text,
    [
        new GoldSpan(GoldField.Name, "Human", new TextSpan(0, 4)), new GoldSpan(GoldField.Name, "Human", new TextSpan(5, 9)),
        new GoldSpan(GoldField.Company, "Organization", new TextSpan(10, 19)), new GoldSpan(GoldField.Phone, "Phone_Number", new TextSpan(24, 35)),
    ]);

    private static readonly Contact _right = new()
    {
        Name = PersonName.Of("Anna", "Kern"),
        Company = "Acme GmbH",
        Numbers = [PhoneNumber.Parse("030 1234567", "DE").Value!],
    };

    [Fact]
    public void Capitals_and_the_country_code_do_not_make_a_person_wrong() => Assert.Empty(Wrong(_right));

    [Fact]
    public void A_missing_number_makes_a_person_wrong() =>
        Assert.Equal([GoldField.Phone], Wrong(_right with { Numbers = [] }));

    [Fact]
    public void An_invented_title_makes_a_person_wrong() =>
        Assert.Equal([GoldField.JobTitle], Wrong(_right with { JobTitle = "Director" }));

    [Fact]
    public void Nobody_found_misses_every_value_that_there_is() =>
        Assert.Equal([GoldField.Name, GoldField.Company, GoldField.Phone], PersonScore.Wrong(_anna, new ExtractionResult([], []), true, new FieldCounts()));

    private static IReadOnlyList<GoldField> Wrong(Contact contact) =>
        PersonScore.Wrong(_anna, new ExtractionResult([new Candidate(contact, [])], []), true, new FieldCounts());
}
