using Allo.Contacts.Extraction.Lexicon;
using Xunit;

namespace Allo.Contacts.Tests.Extraction;

public sealed class PhrasesTests
{
    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("she sells", 1, 0)]
    [InlineData("ushers", 0, 3)]
    [InlineData("hers, hers", 0, 4)]
    [InlineData("strauß, ashe", 2, 0)]
    [InlineData("strauße, shell, shells", 1, 0)]
    public void Each_list_counts_the_places_where_one_of_its_phrases_begins(string text, int first, int second)
    {
        var phrases = new Phrases(["she", "shells", "auß"], ["her", "hers", "sher", "ers"]);
        Span<int> counts = stackalloc int[2];
        counts.Clear();
        phrases.Count(text, counts);
        Assert.Equal(phrases.In(text), (counts[0] > 0 ? 1ul : 0) | (counts[1] > 0 ? 2ul : 0));
        Assert.Equal((first, second), (counts[0], counts[1]));
    }

    [Fact]
    public void Each_line_has_its_own_phrases()
    {
        var phrases = new Phrases(["she", "shells"], ["ser", "a longer phrase"]);
        var before = new string('-', 80);
        string[] lines = [before + "she", "", before + "a longer phrase of hers", "s", "er", "sher, ser"];
        var ends = new int[lines.Length];
        for (var (i, end) = (0, -1); i < lines.Length; i++)
        {
            ends[i] = end += lines[i].Length + 1;
        }

        var bits = new ulong[lines.Length];
        phrases.In(string.Concat(lines.Select(static line => line + '\0')), ends, bits);
        Assert.Equal([1, 0, 2, 0, 0, 2], bits);
    }
}
