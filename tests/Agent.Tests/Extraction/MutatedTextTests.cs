using System.Text;
using System.Text.Json;
using Allo.Contacts.Extraction;
using CsCheck;
using Xunit;

namespace Allo.Contacts.Tests.Extraction;

/// <summary>What holds for texts as people write them when they are cut, joined and spoilt.</summary>
public sealed class MutatedTextTests
{
    private static readonly string[] Written =
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Specs"), "*.json").Order(StringComparer.Ordinal)
            .SelectMany(static file => JsonDocument.Parse(File.ReadAllText(file)).RootElement.EnumerateArray().Select(static spec => spec.GetProperty("text").GetString()!)),
    ];

    private static readonly string[] Junk =
    [
        "\n", "\r\n", "\r", "\t", "  ", "     ", " | ", ",", ".", ":", " - ", "(", ")", "\"", "@", "/", "+", "0", "00 33", "\ud83d", "\udc00", "\0", "\u200f", "\u00a0", "é", "e\u0301", "１２", "田中", "…", "»", "<", ">", "*", "--\n",
        "\u2028", "\u200b", "\ufeff", "From: ", "tel:", "ext. 4", "[dot]", "#", ":)", "perdon", "·",
    ];

    // Pieces of several texts, and a few places spoilt.
    private static readonly Gen<string> Texts =
        from pieces in Gen.Select(Gen.Int[0, Written.Length - 1], Gen.Double[0, 1], Gen.Int[1, 300]).Array[1, 4]
        from spoilt in Gen.Select(Gen.Double[0, 1], Gen.Int[0, 5], Gen.Int[0, Junk.Length - 1]).Array[0, 8]
        select Spoil(string.Concat(pieces.Select(static piece => Cut(Written[piece.Item1], piece.Item2, piece.Item3))), spoilt);

    [Fact]
    public void Whatever_is_cut_joined_or_spoilt_every_mention_is_the_text_of_its_span() => Texts.Sample(
        static text => Assert.All(new ContactExtractor().Extract(text).Mentions, mention => Assert.Equal(mention.Text, text[mention.Span.Start..mention.Span.End])),
        iter: 50_000);

    private static string Cut(string text, double place, int length)
    {
        var start = (int)(place * text.Length);
        return text.Substring(start, Math.Min(length, text.Length - start));
    }

    private static string Spoil(string text, (double Place, int Removed, int Junk)[] spoilt)
    {
        var spoiling = new StringBuilder(text);
        foreach (var (place, removed, junk) in spoilt)
        {
            var at = (int)(place * spoiling.Length);
            spoiling.Remove(at, Math.Min(removed, spoiling.Length - at)).Insert(at, Junk[junk]);
        }

        return spoiling.ToString();
    }
}
