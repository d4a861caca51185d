using System.Reflection;
using System.Xml.Linq;
using Xunit;

namespace Allo.Contacts.Tests.ContactPlugin;

/// <summary>What others install tells what it does.</summary>
public sealed class DocumentationTests
{
    private static readonly Assembly[] Libraries = [typeof(Contact).Assembly, typeof(Plugin.ContactPlugin).Assembly];

    public static TheoryData<string> Types() =>
        [.. Libraries.SelectMany(library => library.GetExportedTypes()).Where(type => type.Namespace?.StartsWith("Allo", StringComparison.Ordinal) == true).Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_public_type_has_a_summary_of_its_own(string name)
    {
        var type = Libraries.Select(library => library.GetType(name)).First(found => found is not null)!;
        var file = Path.ChangeExtension(type.Assembly.Location, ".xml");
        var summary = XDocument.Load(file).Descendants("member").FirstOrDefault(member => (string?)member.Attribute("name") == "T:" + name.Replace('+', '.'))?.Element("summary");
        Assert.False(string.IsNullOrWhiteSpace(summary?.Value), name);
    }
}
