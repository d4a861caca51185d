using Allo.Contacts.Extraction.Lexicon;
using Xunit;

namespace Allo.Contacts.Tests.Extraction;

/// <summary>The towns that tell a country.</summary>
public sealed class TownTableTests
{
    [Theory]
    [InlineData("Schladming", "AT")]
    [InlineData("Bad Tölz", "DE")]
    [InlineData("FORT MYERS", "US")]
    [InlineData("La Chaux-de-Fonds", "CH")]
    [InlineData("naivasha", "KE")]
    public void A_town_is_of_its_country(string name, string region) => Assert.Equal(region, TownTable.Of(HashOf(name))?.Region);

    [Theory]
    [InlineData("Florence")]
    [InlineData("Essen")]
    public void A_town_whose_name_is_a_word_or_a_name_says_so(string name) => Assert.NotEqual(false, TownTable.Of(HashOf(name))?.IsWord);

    [Theory]
    [InlineData("Springfield Gardens Nowhere")]
    [InlineData("Richmond")]
    [InlineData("")]
    public void What_is_no_town_or_lies_in_several_countries_tells_none(string name) => Assert.Null(TownTable.Of(HashOf(name)));

    private static uint HashOf(string name) => name.Split(' ', '-').Select(static part => WordHash.OfWord(part)).Aggregate(0u, WordHash.Join);
}
