using System.Collections.Frozen;

namespace Allo.Contacts.Evaluation.Generation;

/// <summary>The lists and rules in <c>Generation/Data</c>, by language and name.</summary>
/// <remarks>
/// A file <c>fr.titles.txt</c> holds lists of French. <c>[name]</c> begins a list with an entry a line, <c>[name ;]</c> one with
/// entries between semicolons; <c>3* entry</c> stands for three. What a language lacks is taken from <c>any</c>.
/// </remarks>
public static class WordLists
{
    private static readonly FrozenDictionary<string, string[]> Lists = Read();

    /// <summary>The list of that name; null where there is none.</summary>
    public static IReadOnlyList<string>? Find(string language, string name) =>
        Lists.GetValueOrDefault($"{language}.{name}") ?? Lists.GetValueOrDefault($"any.{name}");

    /// <summary>The list of that name.</summary>
    public static IReadOnlyList<string> Of(string language, string name) =>
        Find(language, name) ?? throw new InvalidOperationException($"No list {name} of {language}.");

    /// <summary>The names of the lists for all languages that begin so.</summary>
    public static IReadOnlyList<string> NamesWith(string prefix, string suffix) => [.. Lists.Keys
        .Where(key => key.StartsWith("any." + prefix, StringComparison.Ordinal) && key.EndsWith(suffix, StringComparison.Ordinal))
        .Select(key => key["any.".Length..])
        .Order(StringComparer.Ordinal)];

    private static FrozenDictionary<string, string[]> Read()
    {
        var lists = new Dictionary<string, List<string>>();
        var assembly = typeof(WordLists).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            ReadFile(resource.Split('.')[0], reader, lists);
        }

        return lists.ToFrozenDictionary(list => list.Key, list => list.Value.ToArray());
    }

    private static void ReadFile(string language, StreamReader reader, Dictionary<string, List<string>> lists)
    {
        List<string> list = [];
        var split = false;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line.StartsWith("//", StringComparison.Ordinal))
            {
                continue;
            }

            if (line[0] == '[' && line[^1] == ']' && !line.Contains('|', StringComparison.Ordinal))
            {
                split = line.EndsWith(" ;]", StringComparison.Ordinal);
                list = lists[$"{language}.{line[1..^(split ? 3 : 1)]}"] = [];
                continue;
            }

            foreach (var entry in split ? line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [line])
            {
                AddWeighted(list, entry);
            }
        }
    }

    private static void AddWeighted(List<string> list, string entry)
    {
        var star = entry.IndexOf("* ", StringComparison.Ordinal);
        var weighted = star is > 0 and < 4 && int.TryParse(entry[..star], out _);
        list.AddRange(Enumerable.Repeat(weighted ? entry[(star + 2)..] : entry, weighted ? int.Parse(entry[..star], System.Globalization.CultureInfo.InvariantCulture) : 1));
    }
}
