using System.Text;
using Xunit;

namespace Allo.Contacts.Tests.Contacts;

/// <summary>What holds of every input, made by a generator with a fixed seed from the pieces that names are made of, and from noise.</summary>
public sealed class PersonNamePropertyTests
{
    private const int Rounds = 20_000;

    private static readonly string[] Pieces =
    [
        "Jean", "DUPONT", "marie", "O'BRIEN", "McDONALD", "van", "der", "de", "la", "Cruz", "J.", "J.-P.", "Jr.", "III", "PhD", "MA", "Dr.", "Mme", "(Bill)", "(she/her)", "\"", "'", "''", "(", ")", "“", ",", ", ", ";", "|", "-", "–", "/", "née",
        "山田太郎", "김민수", "王小明", "・", "様", "Иванович", "محمد", "بن", "y", "e", "&", "@", "7", "\u200b", "\ud800", "\udc00", "\ufffe", "😀", "e\u0301", "İ", "ß", "ﬁ", "\t", "\n", "\0", ".", "...", "'t", "in", "D'", "Dipl.-Ing.", "med.", "-", "--",
    ];

    [Fact]
    public void Parse_never_throws_and_gives_a_name_or_a_reason() => Each((text, result) => Assert.True(result.Success ? result.Value.Given is not null || result.Value.Family is not null : result.Reason.Length > 0, text));

    [Fact]
    public void Every_word_of_both_parts_stands_in_the_input() => Each((text, result) =>
    {
        if (text.Contains('\ud800', StringComparison.Ordinal) || text.Contains('\udc00', StringComparison.Ordinal) || text.Contains('\ufffe', StringComparison.Ordinal))
        {
            return; // cannot be composed
        }

        foreach (var word in $"{result.Value?.Given} {result.Value?.Family}".Split(' '))
        {
            Assert.Contains(Folded(word), Folded(text), StringComparison.Ordinal);
        }
    });

    [Fact]
    public void A_name_read_and_written_family_name_first_is_the_same_name()
    {
        foreach (var (given, family) in (IEnumerable<(string, string)>)[("Jean-Pierre", "de la Tour"), ("María José", "García López"), ("Xarles", "Rouleau"), ("J. P.", "McDonald"), ("Jan", "van der Berg"), ("Ed", "Ma"), ("Thomas", "Martin"), ("Martin", "Thomas")])
        {
            var name = PersonName.Parse($"{family}, {given}").Value;
            Assert.Equal((given, family), (name?.Given, name?.Family));
        }
    }

    [Fact]
    public void A_name_that_was_read_reads_the_same_again()
    {
        var random = new Random(20261123);
        string One(string[] among) => among[random.Next(among.Length)];
        for (var round = 0; round < Rounds; round++)
        {
            var (given, family) = (One(["Jean-Pierre", "Marie Claire", "José Luis", "Anna", "J. P.", "Karl", "Péter", "Xarles", "Mary Jo"]), One(["Dupont", "de la Tour", "García López", "van der Berg", "O'Brien", "Ma", "McDonald", "Le Gall", "Müller"]));
            var text = random.Next(3) switch { 0 => $"{given} {family}", 1 => $"{family}, {given}", _ => $"{given} {family.ToUpperInvariant()}" };
            text = random.Next(4) switch { 0 => text.ToUpperInvariant(), 1 => text.ToLowerInvariant(), _ => text };
            var name = PersonName.Parse(One(["", "Dr. ", "Mme "]) + text + One(["", ", PhD", " (she/her)"])).Value;
            Assert.True(name is not null && name == PersonName.Parse(name.ToString()).Value, text);
        }
    }

    private static void Each(Action<string, ParseResult<PersonName>> check)
    {
        var random = new Random(20261123);
        var text = new StringBuilder();
        for (var round = 0; round < Rounds; round++)
        {
            text.Clear();
            for (var i = random.Next(1, 9); i > 0; i--)
            {
                text.Append(random.Next(12) == 0 ? ((char)random.Next(1, 0xffff)).ToString() : Pieces[random.Next(Pieces.Length)]).Append(random.Next(5) == 0 ? "" : " ");
            }

            check(text.ToString(), PersonName.Parse(text.ToString()));
        }
    }

    private static string Folded(string text)
    {
        var folded = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            folded.Append(rune.Value == Rune.ReplacementChar.Value ? "" : rune.ToString());
        }

        return folded.ToString().Normalize(NormalizationForm.FormC).ToUpperInvariant().ToLowerInvariant().Replace('ı', 'i').Replace("i̇", "i", StringComparison.Ordinal).Replace('İ', 'i').Replace('ς', 'σ');
    }
}
