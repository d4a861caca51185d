using Allo.Contacts.Evaluation.Generation;
using Allo.Contacts.Evaluation.Generation.Kinds;
using PhoneNumbers;
using Xunit;

namespace Allo.Contacts.Tests.Evaluation;

public sealed class GenerationTests
{
    private static readonly List<GeneratedText> Texts = [.. TextGenerator.Make(3000, 7)];

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        Assert.Equal(Written(TextGenerator.Make(200, 7)), Written(Texts.Take(200)));
        Assert.NotEqual(Written(TextGenerator.Make(200, 8)), Written(Texts.Take(200)));
    }

    [Fact]
    public void All_kinds_and_languages_appear()
    {
        Assert.Equal(TextGenerator.KindNames.Order(), Texts.Select(text => text.Kind).Distinct().Order());
        Assert.Equal(TextGenerator.LanguageCodes.Order(), Texts.Select(text => text.Language).Distinct().Order());
    }

    [Fact]
    public void Every_span_lies_in_its_text_without_blanks_around_it_and_none_overlap() => Assert.All(Texts, text =>
    {
        var end = 0;
        foreach (var entity in text.Entities.OrderBy(entity => entity.Start))
        {
            Assert.True(entity.Start >= end && entity.End > entity.Start && entity.End <= text.Text.Length, text.Id);
            Assert.Equal(text.Text[entity.Start..entity.End].Trim(), text.Text[entity.Start..entity.End]);
            end = entity.End;
        }
    });

    [Fact]
    public void A_span_is_its_persons_value_once_normalised() => Assert.All(Texts, text =>
    {
        foreach (var entity in text.Entities.Where(entity => entity.Person is not null))
        {
            var (span, who) = (text.Text[entity.Start..entity.End], text.People[entity.Person!.Value]);
            Assert.True(Agrees(entity.Label, span, who), $"{text.Id}: {entity.Label} \"{span}\" of {who}");
        }
    });

    [Fact]
    public void Numbers_are_possible_and_nearly_all_assigned()
    {
        var phones = PhoneNumberUtil.GetInstance();
        var numbers = Texts.SelectMany(text => text.People).SelectMany(who => who.Numbers).Select(number => phones.Parse(number, "ZZ")).ToList();
        Assert.All(numbers, number => Assert.Equal(PhoneNumberUtil.ValidationResult.IS_POSSIBLE, phones.IsPossibleNumberWithReason(number)));
        Assert.InRange(numbers.Count(phones.IsValidNumber), numbers.Count * 0.94, numbers.Count);
    }

    [Fact]
    public void No_rule_is_left_unexpanded() =>
        Assert.DoesNotContain(Texts, text => text.Text.AsSpan().ContainsAny('{', '}') || text.Text.Contains("##", StringComparison.Ordinal));

    [Fact]
    public void Nobody_is_meant_where_there_is_no_contact() =>
        Assert.All(Texts.Where(text => text.Kind == "none"), text => Assert.Empty(text.People));

    [Fact]
    public void Everybody_else_has_a_name() =>
        Assert.All(Texts.Where(text => text.Kind is not ("none" or "page")).SelectMany(text => text.People), who => Assert.NotNull(who.Name ?? who.LastName));

    [Fact]
    public void Of_a_person_on_a_page_something_is_told() =>
        Assert.All(Texts.Where(text => text.Kind == "page").SelectMany(text => text.People), who => Assert.True(who.Name is not null || who.LastName is not null || who.Numbers.Count > 0 || who.Emails.Count > 0));

    [Fact]
    public void An_address_told_in_parts_is_one_value()
    {
        var people = TextGenerator.Make(800, 9, "page").SelectMany(text => text.Entities.Where(entity => entity is { Label: Label.Address, Person: not null }).Select(entity => (Text: text.Text[entity.Start..entity.End], Who: text.People[entity.Person!.Value])));
        Assert.All(people.Where(of => of.Text.Any(char.IsAsciiDigit) && of.Who.Address is not null), of => Assert.Contains(Letters(of.Text), Letters(of.Who.Address!), StringComparison.OrdinalIgnoreCase));
        Assert.InRange(people.Count(of => of.Text.Any(char.IsAsciiDigit) && of.Who.Address is null), 0, 3);
    }

    [Fact]
    public void A_company_that_is_a_domain_has_that_domain()
    {
        var people = TextGenerator.Make(1500, 9, "signature", "fr").SelectMany(text => text.People).Where(who => who.Company is { } company && company.EndsWith(".fr", StringComparison.OrdinalIgnoreCase) && company.All(char.IsAscii) && who.Website is not null).ToList();
        Assert.NotEmpty(people);
        Assert.All(people, who => Assert.Contains(who.Company!, who.Website!, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Lists_of_more_than_a_hundred_people_are_made() =>
        Assert.Contains(TextGenerator.Make(300, 9, "list"), text => text.People.Count > 100);

    [Fact]
    public void What_is_said_noted_and_handed_on_is_an_eighth_to_a_sixth() =>
        Assert.InRange(Texts.Count(text => text.Kind is "chat" or "voice" or "note" or "self" or "handover" or "slip" or "form"), Texts.Count / 8, (Texts.Count / 6) + 40);

    [Theory]
    [InlineData("voice")]
    [InlineData("note")]
    [InlineData("self")]
    [InlineData("handover")]
    [InlineData("slip")]
    [InlineData("form")]
    public void Of_somebody_told_of_in_any_language_a_name_is_told_that_stands_in_the_text(string kind) => Assert.All(TextGenerator.LanguageCodes, language =>
    {
        var texts = TextGenerator.Make(60, 9, kind, language).ToList();
        Assert.Equal(texts.Count, texts.Select(text => text.Text).Distinct().Count());
        Assert.All(texts, text => Assert.Single(text.People));
        Assert.All(texts, text => Assert.Contains(text.Entities, entity => entity.Label is Label.Name or Label.LastName && entity.Person == 0));
    });

    [Fact]
    public void Who_writes_in_a_chat_is_nobody_meant() => Assert.All(TextGenerator.Make(200, 9, "handover", "en"), text =>
        Assert.DoesNotContain(text.Entities, entity => entity is { Label: Label.Name, Person: not null } && text.Text.AsSpan(entity.End).StartsWith(":")));

    [Fact]
    public void What_is_said_without_marks_has_none_at_the_ends_of_words()
    {
        List<List<Run>> parts = [[new Run("hola, soy "), new Run("Lucía", Label.Name, 0, "Lucía"), new Run(".")], [new Run("¿qué tal? el 2025-0318, sí")]];
        Assert.Equal("hola soy Lucía qué tal el 2025-0318 sí", Rendering.Join(Speech.Join(new Dice(1), parts, Manner.RunOn)).Text);
        Assert.Equal("Hola, soy Lucía. ¿qué tal? El 2025-0318, sí.", Rendering.Join(Speech.Join(new Dice(1), parts, Manner.Proper)).Text);
    }

    private static bool Agrees(Label label, string span, GeneratedPerson who) => label switch
    {
        Label.LastName => Same(span, who.LastName),
        Label.Email => who.Emails.Count > 0,
        Label.Number => who.Numbers.Count > 0,
        Label.Website => who.Website?.StartsWith("http", StringComparison.Ordinal) == true,
        Label.JobTitle => Same(span, who.JobTitle),
        _ => true,
    };

    private static bool Same(string span, string? value) =>
        string.Equals(Letters(span), Letters(value ?? ""), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));

    private static string Written(IEnumerable<GeneratedText> texts)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        GenerateCommand.Write(texts, writer);
        return writer.ToString();
    }
}
