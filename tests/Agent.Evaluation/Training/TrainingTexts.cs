using Allo.Contacts.Evaluation.Data;

namespace Allo.Contacts.Evaluation.Training;

/// <summary>What is learned from: generated texts, and the development part of the labelled sets.</summary>
internal static class TrainingTexts
{
    // How often each set is gone over: there are few English signatures, and few mails beside the signatures.
    private static readonly (string Set, int Times)[] Sets = [("textmine-jdr", 4), ("textmine-jdf", 2), ("enron-signatures-train", 10), ("enron-mails-train", 10)];

    // The texts of this project that may be looked at.
    private static readonly string[] Written = ["written", "pasted", "mixed", "examined", "notes", "recent", "further", "varied"];
    private const int TimesWritten = 12;

    /// <summary>Every text; of the labelled sets never one of the held part.</summary>
    public static IReadOnlyList<LabelledText> Read(string folder, IEnumerable<string> generated)
    {
        var texts = generated.SelectMany(LabelledFile.Read).ToList();
        if (Directory.Exists(folder))
        {
            foreach (var (set, times) in Sets)
            {
                Add(texts, LabelledFile.Read(Path.Combine(folder, set + ".jsonl")), times);
            }

            Add(texts, ForgeFolder.Read(Path.Combine(folder, "forge/N")), 12);
        }

        foreach (var set in Written)
        {
            var aligned = WrittenText.Read(Path.Combine(AppContext.BaseDirectory, "Texts", set + "-dev.jsonl")).Select(AlignedText.Of).OfType<LabelledText>().ToList();
            for (var i = 0; i < TimesWritten; i++)
            {
                texts.AddRange(aligned);
            }
        }

        return texts;
    }

    private static void Add(List<LabelledText> texts, IReadOnlyList<LabelledText> set, int times)
    {
        for (var i = 0; i < times; i++)
        {
            texts.AddRange(set.Where(text => !text.IsHeld));
        }
    }
}
