using Allo.Contacts.Evaluation.Data;

namespace Allo.Contacts.Evaluation.Training;

/// <summary>What is learned from: generated texts, and the development part of the labelled sets.</summary>
internal static class TrainingTexts
{
    /// <summary>Every text; of the labelled sets never one of the held part.</summary>
    public static IReadOnlyList<LabelledText> Read(string folder, IEnumerable<string> generated)
    {
        string[] sets = ["textmine-jdr", "textmine-jdf", "enron-signatures-train", "enron-mails-train"];
        var labelled = Directory.Exists(folder) ? sets.SelectMany(set => LabelledFile.Read(Path.Combine(folder, set + ".jsonl"))) : [];
        var unsigned = Directory.Exists(folder) ? ForgeFolder.Read(Path.Combine(folder, "forge/N")) : [];
        return [.. labelled.Concat(unsigned).Where(text => !text.IsHeld), .. generated.SelectMany(LabelledFile.Read)];
    }
}
