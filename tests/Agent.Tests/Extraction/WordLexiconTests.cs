using Allo.Contacts.Extraction.Lexicon;
using Xunit;
using static Allo.Contacts.Extraction.Lexicon.WordKinds;

namespace Allo.Contacts.Tests.Extraction;

/// <summary>What words are known as.</summary>
public sealed class WordLexiconTests
{
    [Theory]
    [InlineData("Jean", GivenName | CommonGivenName)]
    [InlineData("Guillaume", GivenName | CommonGivenName)]
    [InlineData("Siobhan", GivenName)]
    [InlineData("Priya", GivenName)]
    [InlineData("Dupont", FamilyName)]
    [InlineData("Lefebvre", FamilyName)]
    [InlineData("Schröder", FamilyName)]
    [InlineData("Gonçalves", FamilyName)]
    [InlineData("Benali", FamilyName)]
    [InlineData("Chatterjee", FamilyName)]
    [InlineData("Nguyễn", FamilyName)]
    [InlineData("Saint-Étienne", Place)]
    [InlineData("Havre", Place)]
    [InlineData("Düsseldorf", Place)]
    [InlineData("Responsable", Title | TitleHead)]
    [InlineData("DRH", Title | TitleHead)]
    [InlineData("Directrice", Title | TitleHead)]
    [InlineData("Geschäftsführerin", Title | TitleHead)]
    [InlineData("Vertriebsleiter", Title | TitleHead)]
    [InlineData("Engineer", Title | TitleHead)]
    [InlineData("Commercialista", Title | TitleHead)]
    [InlineData("Coordenadora", Title | TitleHead)]
    [InlineData("Bedrijfsleider", Title | TitleHead)]
    [InlineData("Marketing", Title)]
    [InlineData("SASU", LegalForm)]
    [InlineData("GmbH", LegalForm)]
    [InlineData("S.p.A.", LegalForm)]
    [InlineData("Ltda.", LegalForm)]
    [InlineData("boulevard", Street)]
    [InlineData("Straße", Street)]
    [InlineData("Gracht", Street)]
    [InlineData("Service", Department)]
    [InlineData("Abteilung", Department)]
    [InlineData("Boulangerie", CompanyWord)]
    [InlineData("Immobilien", CompanyWord)]
    [InlineData("Holdings", CompanyWord)]
    [InlineData("Suisse", Country)]
    [InlineData("Österreich", Country)]
    [InlineData("Mme", Honorific)]
    [InlineData("Dott.ssa", Honorific)]
    [InlineData("MBA", Degree)]
    [InlineData("Dipl.-Ing.", Degree)]
    [InlineData("van", Particle)]
    [InlineData("cordialement", Closing)]
    [InlineData("Grüße", Closing)]
    [InlineData("Bonjour", Greeting)]
    [InlineData("the", Function)]
    [InlineData("und", Function)]
    [InlineData("maison", Common)]
    [InlineData("tomorrow", Common)]
    [InlineData("Tél.", PhoneLabel)]
    [InlineData("télécopie", FaxLabel)]
    [InlineData("courriel", EmailLabel)]
    [InlineData("website", WebLabel)]
    [InlineData("Anschrift", AddressLabel)]
    [InlineData("février", Month)]
    [InlineData("Donnerstag", Weekday)]
    [InlineData("aéronautique", Industry)]
    internal void A_word_has_its_kinds(string word, WordKinds kinds) => Assert.Equal(kinds, WordLexicon.Of(word) & kinds);

    [Theory]
    [InlineData("Hélène", "HELENE")]
    [InlineData("Helene", "H\u00c9L\u00c8NE")]
    [InlineData("Hélène", "He\u0301le\u0300ne")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("cœur", "COEUR")]
    [InlineData("S.A.R.L.", "sarl")]
    [InlineData("l’aéroport", "L'AEROPORT")]
    [InlineData("Łukasz", "lukasz")]
    [InlineData("Nguyễn", "Nguyen")]
    [InlineData("Søren", "SOREN")]
    [InlineData("Иванов", "ИВАНОВ")]
    [InlineData("Saint‑Étienne", "saint-etienne")]
    public void Case_accents_and_unicode_forms_make_no_difference(string a, string b)
    {
        Assert.Equal(WordHash.OfWord(a), WordHash.OfWord(b));
        Assert.Equal(WordLexicon.Of(a), WordLexicon.Of(b));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("Xqzwvk")]
    [InlineData("\0")]
    [InlineData("—")]
    [InlineData("éàüßœqqq")]
    public void An_unknown_word_has_no_kinds(string word) => Assert.Equal(None, WordLexicon.Of(word));

    [Fact]
    public void A_random_word_is_taken_for_a_known_one_in_fewer_than_one_of_ten_thousand_cases()
    {
        var random = new Random(1);
        var word = new char[12];
        var taken = 0;
        const int Tries = 2_000_000;
        for (var i = 0; i < Tries; i++)
        {
            random.GetItems("abcdefghijklmnopqrstuvwxyz", word);
            taken += WordLexicon.Of(word) != None ? 1 : 0;
        }

        Assert.True(WordLexicon.Count / (double)uint.MaxValue < 1e-4);
        Assert.InRange(taken / (double)Tries, 0, 1e-4);
    }

    [Fact]
    public void Looking_a_word_up_allocates_nothing()
    {
        string[] words = ["Jean", "Étienne", "Straße", "Иванов", "Xqzwvk", "\ud83d"];
        Assert.NotEqual(None, WordLexicon.Of("Jean"));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            foreach (var word in words)
            {
                WordLexicon.Of(word);
            }
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Hostile_words_are_unknown_and_cost_nothing()
    {
        Assert.Equal(None, WordLexicon.Of(new string('a', 1 << 20)));
        Assert.Equal(None, WordLexicon.Of(new string('ß', WordHash.Longest)));
        Assert.Equal(None, WordLexicon.Of(new string('\u0301', WordHash.Longest)));
        Assert.Equal(None, WordLexicon.Of("\ud83d\udc00\ud83d"));
        for (var c = 0; c <= char.MaxValue; c++)
        {
            WordLexicon.Of([(char)c, 'q', (char)c]);
        }
    }
}
