using System.CommandLine;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Evaluation.Lexicon;

/// <summary>The verb <c>lexicon</c>: compiles lists of words into the file that ships.</summary>
internal static class LexiconCommand
{
    private static readonly Dictionary<string, WordKinds> Kinds = new(StringComparer.Ordinal)
    {
        ["given"] = WordKinds.GivenName,
        ["common-given"] = WordKinds.GivenName | WordKinds.CommonGivenName,
        ["family"] = WordKinds.FamilyName,
        ["place"] = WordKinds.Place,
        ["common"] = WordKinds.Common,
        ["title-head"] = WordKinds.Title | WordKinds.TitleHead,
        ["title"] = WordKinds.Title,
        ["legal-form"] = WordKinds.LegalForm,
        ["company-word"] = WordKinds.CompanyWord,
        ["street"] = WordKinds.Street,
        ["department"] = WordKinds.Department,
        ["industry"] = WordKinds.Industry,
        ["honorific"] = WordKinds.Honorific,
        ["degree"] = WordKinds.Degree,
        ["particle"] = WordKinds.Particle,
        ["closing"] = WordKinds.Closing,
        ["greeting"] = WordKinds.Greeting,
        ["phone-label"] = WordKinds.PhoneLabel,
        ["fax-label"] = WordKinds.FaxLabel,
        ["email-label"] = WordKinds.EmailLabel,
        ["web-label"] = WordKinds.WebLabel,
        ["address-label"] = WordKinds.AddressLabel,
        ["month"] = WordKinds.Month,
        ["weekday"] = WordKinds.Weekday,
        ["function"] = WordKinds.Function,
        ["country"] = WordKinds.Country,
    };

    /// <summary>The verb with its options.</summary>
    public static Command Build()
    {
        var folders = new Argument<string[]>("folder") { Description = "Folders of lists named by their kind, such as Words and what collect.mjs wrote." };
        var output = new Option<string>("--out") { Description = "The compiled lexicon.", DefaultValueFactory = _ => "src/Contacts/Extraction/Lexicon/lexicon.bin" };
        var command = new Command("lexicon", "Compiles lists of words into the lexicon that ships.") { folders, output };
        command.SetAction(parsed => Run(parsed.GetValue(folders)!, parsed.GetValue(output)!, Console.Out));
        return command;
    }

    private static int Run(string[] folders, string output, TextWriter log)
    {
        var words = new Dictionary<uint, WordKinds>();
        foreach (var file in folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.txt")).Order(StringComparer.Ordinal))
        {
            var kinds = Kinds[Path.GetFileName(file).Split('.')[0]];
            foreach (var word in WordsOf(file))
            {
                var hash = word.Split('_').Select(part => WordHash.OfWord(part)).Aggregate(WordHash.Join);
                words[hash] = words.GetValueOrDefault(hash) | kinds;
            }
        }

        using var stream = File.Create(output);
        WordLexicon.Write(words, stream);
        Report([.. words.Values], stream.Length, log);
        return 0;
    }

    // "title-head.fr.txt" is one of several lists of a kind; a line that begins with # is a remark. What is nothing but signs is no word.
    private static IEnumerable<string> WordsOf(string file) => File.ReadLines(file).Where(line => !line.StartsWith('#'))
        .SelectMany(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Where(word => word.Any(char.IsLetter));

    private static void Report(WordKinds[] words, long size, TextWriter log)
    {
        log.WriteLine(FormattableString.Invariant($"{words.Length} words, {words.Distinct().Count()} sets of kinds, {size} bytes"));
        foreach (var kind in Enum.GetValues<WordKinds>().Where(kind => kind != WordKinds.None))
        {
            log.WriteLine(FormattableString.Invariant($"{kind,-16} {words.Count(word => (word & kind) != 0),7}"));
        }
    }
}
