using Allo.Contacts.Evaluation.Data;

namespace Allo.Contacts.Evaluation.Training;

/// <summary>What is learned from: generated texts, and the development part of the labelled sets.</summary>
internal static class TrainingTexts
{
    // How often each set is gone over: there are few English signatures, and few mails beside the signatures.
    private static readonly (string Set, int Times)[] Sets = [("textmine-jdr", 2), ("textmine-jdf", 1), ("enron-signatures-train", 5), ("enron-mails-train", 5)];

    // The texts of this project that may be looked at.
    private static readonly string[] Written = ["written", "pasted", "mixed", "examined", "notes", "recent"];
    private static readonly int TimesWritten = int.Parse(Environment.GetEnvironmentVariable("TW") ?? "4", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Every text; of the labelled sets never one of the held part.</summary>
    public static IReadOnlyList<LabelledText> Read(string folder, IEnumerable<string> generated)
    {
        var texts = generated.SelectMany(LabelledFile.Read).ToList();
        if (Directory.Exists(folder))
        {
            foreach (var (set, times) in Sets)
            {
                Add(texts, LabelledFile.Read(Path.Combine(folder, set + ".jsonl")), times * int.Parse(Environment.GetEnvironmentVariable("TM") ?? "1", System.Globalization.CultureInfo.InvariantCulture));
            }

            Add(texts, ForgeFolder.Read(Path.Combine(folder, "forge/N")), 6 * int.Parse(Environment.GetEnvironmentVariable("TM") ?? "1", System.Globalization.CultureInfo.InvariantCulture));
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
