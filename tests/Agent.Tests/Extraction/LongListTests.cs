using System.Globalization;
using Allo.Contacts.Extraction;
using Xunit;

namespace Allo.Contacts.Tests.Extraction;

/// <summary>Lists of eighty people that no row of headings explains: nobody may get lost in them.</summary>
public sealed class LongListTests
{
    private const int Count = 80;
    private static readonly string[] Given = ["Anna", "Bruno", "Chiara", "Daniel", "Elif", "François", "Greta", "Hamza", "Ingrid", "Jonas", "Katarzyna", "Luís", "Marta", "Nadia", "Olivier", "Priya"];
    private static readonly string[] Family = ["Bergmann", "Costa", "Delacroix", "Eriksson", "Ferrari", "García López", "Hughes", "Ivanova", "Jansen", "Kowalski", "Lefèvre", "Moreau", "Nakamura", "O'Brien", "Peeters", "Quintana", "Rossi", "Schneider", "Traoré", "Weber"];
    private static readonly string[] Titles = ["Sales Manager", "Directrice financière", "Projektleiter", "Office Manager", "Responsable achats", "Engineer", "Geschäftsführerin", "Head of Marketing"];
    private static readonly string[] Companies = ["Norlev AS", "Atelier Dubreuil", "Stahlbau Kern GmbH", "Quillfish Ltd", "Metalúrgica Duero S.L.", "Vetreria Lagorai", "Kade Logistics BV"];

    [Theory]
    [InlineData("tabs", "{given} {family}\t{title}\t{company}\t{phone}\t{email}\n")]
    [InlineData("tabs, two columns of names", "{family}\t{given}\t{company}\t{phone}\t{email}\n")]
    [InlineData("semicolons, two columns of names", "{given};{family};{title};{phone}\n")]
    [InlineData("semicolons", "{given} {family};{company};{title};{phone};{email}\n")]
    [InlineData("semicolons, little", "{given} {family};{phone};{email}\n")]
    [InlineData("commas", "{given} {family}, {title}, {company}, {phone}\n")]
    [InlineData("dashes", "{given} {family} - {company} - {phone} - {email}\n")]
    [InlineData("dashes and titles", "{given} {family} – {title} – {phone}\n")]
    [InlineData("bullets", "• {given} {family}, {title}, {phone}\n")]
    [InlineData("bullets in brackets", "- {given} {family} ({company}) {phone}\n")]
    [InlineData("numbered", "{n}. {given} {family}, {company}, {email}, {phone}\n")]
    [InlineData("numbered, little", "{n}) {given} {family} {phone}\n")]
    [InlineData("bars", "{given} {family} | {title} | {company} | {phone}\n")]
    [InlineData("colons", "{given} {family}: {phone}\n")]
    [InlineData("captions", "Name: {given} {family} Tel: {phone} Email: {email}\n")]
    [InlineData("captions on lines", "Name: {given} {family}\nTel: {phone}\nEmail: {email}\n\n")]
    [InlineData("blocks", "{given} {family}\n{title}\n{company}\n{phone}\n{email}\n\n")]
    [InlineData("small blocks", "{given} {family}\n{phone}\n\n")]
    public void Everybody_in_a_list_of_eighty_is_found(string shape, string row)
    {
        var found = new ContactExtractor().Extract(string.Concat(Enumerable.Range(0, Count).Select(i => Row(row, i)))).People;
        var read = found.Select(person => $"{person.Contact.Name?.Given} {person.Contact.Name?.Family} {string.Join(' ', person.Contact.Numbers.Select(number => number.E164))}").ToHashSet();
        var listed = Enumerable.Range(0, Count).Select(i => $"{First(i)} {Last(i)} {Number(i)}").ToList();
        var (lost, invented) = (listed.Except(read).ToList(), read.Except(listed).ToList());
        Assert.True(lost.Count + invented.Count == 0, $"{shape}: lost {lost.Count}: {string.Join(" / ", lost.Take(4))}; invented {invented.Count}: {string.Join(" / ", invented.Take(4))}");
    }

    private static string Row(string row, int i) => row
        .Replace("{n}", (i + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{given}", First(i), StringComparison.Ordinal)
        .Replace("{family}", Last(i), StringComparison.Ordinal)
        .Replace("{title}", Titles[i % Titles.Length], StringComparison.Ordinal)
        .Replace("{company}", Companies[i % Companies.Length], StringComparison.Ordinal)
        .Replace("{phone}", Number(i), StringComparison.Ordinal)
        .Replace("{email}", $"contact{i}@quillfish.com", StringComparison.Ordinal);

    private static string First(int i) => Given[i % Given.Length];

    // Each pair of names once.
    private static string Last(int i) => Family[(i + (i / Count)) % Family.Length];

    private static string Number(int i) => string.Create(CultureInfo.InvariantCulture, $"+4420794609{10 + i:00}");
}
