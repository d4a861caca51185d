using Allo.Contacts.Evaluation.Data;

namespace Allo.Contacts.Evaluation.Scoring;

/// <summary>The labelled sets by name.</summary>
public static class Sets
{
    /// <summary>Every name.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["textmine-jdr", "textmine-jdf", "enron-signatures", "enron-mails", "names", "forge", "written", "pasted", "mixed", "examined", "notes", "recent", "further", "varied", "newest"];

    /// <summary>Measures a set of the folder on a part of it.</summary>
    public static Tally Measure(string set, string folder, Split split)
    {
        string Path(string name) => System.IO.Path.Combine(folder, name);
        List<LabelledText> Part(IEnumerable<LabelledText> texts) => [.. texts.Where(text => Belongs(text.IsHeld, split))];
        return set switch
        {
            "textmine-jdr" or "textmine-jdf" => new SignatureScore(set, french: true).Measure(Part(LabelledFile.Read(Path(set + ".jsonl")))),
            "enron-signatures" => new SignatureScore(set, french: false).Measure(Part(LabelledFile.Read(Path(set + "-train.jsonl")))),
            "enron-mails" => ThreadScore.Measure(Part(LabelledFile.Read(Path(set + "-train.jsonl")))),
            "names" => NameScore.Measure(File.ReadLines(Path("names.jsonl")), id => Belongs(new LabelledText(id, id, []).IsHeld, split)),
            "written" or "pasted" or "mixed" or "examined" or "notes" or "recent" or "further" or "varied" or "newest" => WrittenScore.Measure(set, [.. Written(set, split).SelectMany(WrittenText.Read)]),
            "forge" => ForgeScore.Measure(Part(ForgeFolder.Read(Path("forge/P"))), Part(ForgeFolder.Read(Path("forge/N")))),
            _ => throw new ArgumentException($"No set is called {set}; there are {string.Join(", ", Names)}.", nameof(set)),
        };
    }

    // Our own texts stand beside the code, wherever the others are.
    private static IEnumerable<string> Written(string set, Split split) => ((string[])["dev", "held"])
        .Where(part => split == Split.All || part == (split == Split.Held ? "held" : "dev"))
        .Select(part => Path.Combine(AppContext.BaseDirectory, "Texts", $"{set}-{part}.jsonl"));

    private static bool Belongs(bool held, Split split) => split == Split.All || held == (split == Split.Held);
}
