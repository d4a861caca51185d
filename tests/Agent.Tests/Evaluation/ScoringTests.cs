using Allo.Contacts.Evaluation.Data;
using Allo.Contacts.Evaluation.Scoring;
using Allo.Contacts.Extraction;
using Xunit;

namespace Allo.Contacts.Tests.Evaluation;

public sealed class ScoringTests
{
    private const string Text = "Anna Kern\nHead of Sales, Tel 030 123";

    private static readonly LabelledText _anna = new("a", Text,
    [
        Gold(GoldField.Name, "Anna"), Gold(GoldField.Name, "Kern"), Gold(GoldField.JobTitle, "Head"), Gold(GoldField.JobTitle, "of"),
        Gold(GoldField.JobTitle, "Sales"), Gold(GoldField.Phone, "030 123"),
    ]);

    [Fact]
    public void A_gold_token_under_a_mention_of_its_field_is_found()
    {
        var counts = Tokens(Mention(ContactField.Name, "Anna"), Mention(ContactField.LastName, "Kern"));
        Assert.Equal(new FieldCount(2, 2, 2, 2), counts.Fields[GoldField.Name]);
    }

    [Fact]
    public void A_gold_token_under_a_mention_of_another_field_is_missed_and_a_false_claim()
    {
        var counts = Tokens(Mention(ContactField.Company, "Kern"));
        Assert.Equal(new FieldCount(2, 0, 0, 0), counts.Fields[GoldField.Name]);
        Assert.Equal(new FieldCount(0, 0, 1, 0), counts.Fields[GoldField.Company]);
    }

    [Fact]
    public void A_word_outside_the_gold_that_lies_in_a_mention_is_a_false_claim() =>
        Assert.Equal(new FieldCount(1, 1, 2, 1), Tokens(Mention(ContactField.Number, "Tel 030 123")).Fields[GoldField.Phone]);

    [Fact]
    public void A_fax_counts_as_a_phone() =>
        Assert.Equal(1, Tokens(Mention(ContactField.Fax, "030 123")).Fields[GoldField.Phone].F1);

    [Fact]
    public void A_social_profile_claims_no_field() =>
        Assert.Equal(0, Tokens(Mention(ContactField.Social, "Tel")).Micro.Claimed);

    [Fact]
    public void A_mention_over_less_than_half_of_a_token_does_not_count() =>
        Assert.Equal(0, Tokens(Mention(ContactField.JobTitle, "Sa")).Fields[GoldField.JobTitle].Found);

    [Fact]
    public void The_weighted_F1_counts_each_field_by_its_gold_tokens()
    {
        var counts = Tokens(Mention(ContactField.Name, "Anna"), Mention(ContactField.LastName, "Kern"));
        Assert.Equal(2.0 / 6, counts.WeightedF1, 6);
    }

    [Theory]
    [InlineData("Head of Sales", true)]
    [InlineData("Head of S", true)]
    [InlineData("Head", false)]
    public void An_entity_is_found_when_sixty_percent_of_it_is_covered(string read, bool found)
    {
        var counts = new FieldCounts();
        var text = new LabelledText("b", Text, [Gold(GoldField.JobTitle, "Head of Sales")]);
        CoverScore.Count(text, [Mention(ContactField.JobTitle, read)], counts);
        Assert.Equal(found ? 1 : 0, counts.Fields[GoldField.JobTitle].Found);
    }

    [Theory]
    [InlineData("Head of Sales", true)]
    [InlineData("Kern\nHead of Sales", true)]
    [InlineData("Anna Kern\nHead of Sales", false)]
    public void A_mention_is_false_when_forty_percent_of_it_lies_outside(string read, bool right)
    {
        var text = new LabelledText("c", Text, [Gold(GoldField.JobTitle, "Head of Sales")]);
        Assert.Equal(right, CoverScore.IsRight(text, Mention(ContactField.JobTitle, read)));
    }

    [Fact]
    public void Offsets_of_a_labelled_file_count_code_points()
    {
        var text = LabelledFile.Parse("""{"id":"x","text":"\ud83d\udcde Anna","entities":[{"label":"Human","start":2,"end":6}]}""");
        Assert.Equal("Anna", text.Gold[0].Span.Of(text.Text));
    }

    [Fact]
    public void A_marked_line_of_a_mail_is_its_signature_and_the_mark_is_no_text()
    {
        var mail = ForgeFolder.Parse("m", "Hello\n#sig#Anna\n", null);
        Assert.Equal("Anna", mail.Gold.Single().Span.Of(mail.Text));
        Assert.DoesNotContain("#sig#", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void About_a_fifth_of_the_texts_is_held_back()
    {
        var held = Enumerable.Range(0, 2000).Count(i => new LabelledText($"JDR-{i}", "", []).IsHeld);
        Assert.InRange(held, 320, 480);
    }

    [Fact]
    public void Neighbouring_tokens_of_a_field_on_a_line_are_one_value() =>
        Assert.Equal(["annakern"], GoldValues.Of(_anna, GoldField.Name));

    [Theory]
    [InlineData(0.8, 0.7981, false)]
    [InlineData(0.8, 0.7979, true)]
    [InlineData(0.8, 0.9, false)]
    public void A_figure_is_worse_when_it_fell_by_more_than_two_tenths_of_a_point(double before, double now, bool worse)
    {
        var baseline = Baseline.Read("no such file");
        baseline.Keep("s", new Dictionary<string, double> { ["F1"] = before });
        Assert.Equal(worse, baseline.Worse("s", new Dictionary<string, double> { ["F1"] = now }).Count > 0);
    }

    [Fact]
    public void Errors_of_the_held_part_are_not_shown()
    {
        var output = new StringWriter();
        Assert.Equal(2, ScoreCommand.Run(["names"], new ScoreOptions("nowhere", Split.Held, "none", false, 5), output));
        Assert.DoesNotContain("==", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+33 (0)1 34 35 49 19", "01 34 35 49 19")]
    [InlineData("0134354919", "+33134354919")]
    public void A_number_is_the_same_with_and_without_its_country(string one, string other) =>
        Assert.Equal(Normal.Phone(one)[^9..], Normal.Phone(other)[^9..]);

    private static FieldCounts Tokens(params Mention[] mentions)
    {
        var counts = new FieldCounts();
        TokenScore.Count(_anna, mentions, counts);
        return counts;
    }

    private static TextSpan Find(string part)
    {
        var start = Text.IndexOf(part, StringComparison.Ordinal);
        return new TextSpan(start, start + part.Length);
    }

    private static GoldSpan Gold(GoldField field, string part) => new(field, field.ToString(), Find(part));

    private static Mention Mention(ContactField field, string part) => new(field, Find(part), part, part, 0.9, [], 0);
}
