using Allo.Contacts.Evaluation.Generation.Kinds;

namespace Allo.Contacts.Evaluation.Generation;

/// <summary>Makes labelled texts: text n of a seed is always the same.</summary>
public static class TextGenerator
{
    private static readonly (string, int)[] Languages = [("fr", 35), ("en", 30), ("de", 9), ("es", 8), ("it", 7), ("nl", 6), ("pt", 5)];

    private static readonly (TextKind, int)[] Kinds = [.. TextKind.All.Select(kind => (kind, kind.Share))];

    /// <summary>The names of the kinds.</summary>
    public static IReadOnlyList<string> KindNames { get; } = [.. TextKind.All.Select(kind => kind.Name)];

    /// <summary>The codes of the languages.</summary>
    public static IReadOnlyList<string> LanguageCodes { get; } = [.. Languages.Select(language => language.Item1)];

    /// <summary>So many texts.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">What decides everything.</param>
    /// <param name="kind">The kind to make; null for all in their proportions.</param>
    /// <param name="language">The language to write; null for all in theirs.</param>
    public static IEnumerable<GeneratedText> Make(int count, long seed, string? kind = null, string? language = null) =>
        Enumerable.Range(0, count).Select(index => One(seed, index, kind, language));

    private static GeneratedText One(long seed, int index, string? kind, string? language)
    {
        var dice = Dice.ForText(seed, index);
        var ofKind = dice.Weighted<TextKind>(Kinds);
        ofKind = kind is null ? ofKind : TextKind.All.First(k => k.Name == kind);
        var written = dice.Weighted<string>(Languages);
        written = language ?? written;
        var draft = ofKind.Compose(dice, written);
        var runs = Noise.Add(draft.Runs, dice);
        var (text, entities) = Rendering.Join(runs);
        return new GeneratedText($"{ofKind.Name}-{seed}-{index}", ofKind.Name, written, "text", text, draft.From, draft.Region, entities, Rendering.People(runs));
    }
}
