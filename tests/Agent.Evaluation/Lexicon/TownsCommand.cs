using System.CommandLine;
using System.Globalization;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;

namespace Allo.Contacts.Evaluation.Lexicon;

/// <summary>The verb <c>towns</c>: compiles the list of towns that <c>collect/towns.mjs</c> wrote into the file that ships.</summary>
internal static class TownsCommand
{
    private const int Large = 20_000;
    private const int Clearly = 5;
    private const WordKinds Names = WordKinds.GivenName | WordKinds.FamilyName | WordKinds.CommonGivenName;
    private const WordKinds Others = WordKinds.Common | WordKinds.Title | WordKinds.LegalForm | WordKinds.CompanyWord | WordKinds.Department | WordKinds.Function | WordKinds.Honorific | WordKinds.Closing
        | WordKinds.Greeting | WordKinds.Industry | WordKinds.Country | WordKinds.Month | WordKinds.Weekday | WordKinds.Particle | WordKinds.Street;

    /// <summary>The verb with its options.</summary>
    public static Command Build()
    {
        var list = new Argument<string>("list") { Description = "A line for each town: name, country, population, parted by tabs." };
        var output = new Option<string>("--out") { Description = "The compiled towns.", DefaultValueFactory = _ => "src/Contacts/Extraction/Lexicon/towns.bin" };
        var command = new Command("towns", "Compiles the towns that tell a country into the file that ships.") { list, output };
        command.SetAction(parsed => Run(parsed.GetValue(list)!, parsed.GetValue(output)!, Console.Out));
        return command;
    }

    private static int Run(string list, string output, TextWriter log)
    {
        // What the words of countries tell already would count twice.
        var known = RegionWords.Countries.SelectMany(static country => country.Likely.Split(';')).Select(HashOf).ToHashSet();
        var towns = new Dictionary<uint, Town>();
        foreach (var bearers in File.ReadLines(list).Select(static line => line.Split('\t')).GroupBy(static parts => HashOf(parts[0])).Where(bearers => !known.Contains(bearers.Key)))
        {
            var countries = bearers.GroupBy(static parts => parts[1], static parts => int.Parse(parts[2], CultureInfo.InvariantCulture))
                .Select(static country => (Region: country.Key, People: country.Sum())).OrderByDescending(static country => country.People).ToArray();
            if (PhoneNumber.IsRegion(countries[0].Region) && (countries.Length == 1 || countries[0].People >= Clearly * countries[1].People))
            {
                towns[bearers.Key] = new Town(countries[0].Region, IsWord(bearers.First()[0]), IsSurname(bearers.First()[0]), countries[0].People >= Large);
            }
        }

        using var stream = File.Create(output);
        TownTable.Write(towns, stream);
        log.WriteLine(FormattableString.Invariant($"{towns.Count} towns, {towns.Values.Count(static town => town.IsWord)} of them words or names, {towns.Values.Count(static town => town.IsSurname)} of these surnames only, {stream.Length} bytes"));
        return 0;
    }

    private static uint HashOf(string name) => PartsOf(name).Select(static part => WordHash.OfWord(part)).Aggregate(0u, WordHash.Join);

    private static string[] PartsOf(string name) => name.Split([' ', '-', '\'', '’', '.'], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsSurname(string name) => PartsOf(name) is [var word] && (WordLexicon.Of(word) & (Names | Others)) == WordKinds.FamilyName;

    // "Florence"; "San José", which people are called, too. Of a name of several words only one need be no name: "Bad Tölz".
    private static bool IsWord(string name)
    {
        var kinds = PartsOf(name).Select(static part => WordLexicon.Of(part)).ToArray();
        return kinds.Length == 1 ? (kinds[0] & (Names | Others)) != 0 : Array.TrueForAll(kinds, static kind => (kind & (Names | Others)) != 0) && (kinds[0] & WordKinds.GivenName) != 0;
    }
}
