using Allo.Contacts.Names;
using Xunit;

namespace Allo.Contacts.Tests.Contacts;

public sealed class NamePartsTests
{
    [Theory]
    [InlineData("Xarles Vernadeau", "xvernadeau", null, "Xarles", "Vernadeau")]
    [InlineData("Vernadeau Xarles", "xvernadeau", null, "Xarles", "Vernadeau")]
    [InlineData("Vernadeau Xarles", "x.vernadeau", null, "Xarles", "Vernadeau")]
    [InlineData("Vernadeau Xarles", "xarles.vernadeau", null, "Xarles", "Vernadeau")]
    [InlineData("Vernadeau Xarles", "info", null, "Vernadeau", "Xarles")]
    [InlineData("Dupont Marie", "dupont.marie", null, "Marie", "Dupont")]
    [InlineData("Marie Dupont", "dupont.marie", null, "Marie", "Dupont")]
    [InlineData("Kisfaludy Zete", null, "hu", "Zete", "Kisfaludy")]
    [InlineData("M. Vernadeau", null, "FR", null, "Vernadeau")]
    [InlineData("M. Vernadeau", null, null, "M.", "Vernadeau")]
    [InlineData("Ana Xarles Zubiri", null, "es", "Ana", "Xarles Zubiri")]
    public void Hints_decide_where_the_words_do_not(string text, string? local, string? language, string? given, string? family)
    {
        var name = NameParts.Of(text, new NameHints(local is null ? null : [local], language)).ToName(text);
        Assert.Equal((given, family), (name?.Given, name?.Family));
    }

    [Theory]
    [InlineData("Dr. William (Bill) Smith, PhD", "William", "Smith", "Dr.:Honorific William:Given Bill:Nickname Smith:Family PhD:Suffix")]
    [InlineData("DE LA TOUR Jean-Pierre", "Jean-Pierre", "DE LA TOUR", "DE:Family LA:Family TOUR:Family Jean-Pierre:Given")]
    [InlineData("Jane Doe (she/her)", "Jane", "Doe", "Jane:Given Doe:Family she/her:Note")]
    [InlineData("Smith Jr., John M.", "John M.", "Smith", "Smith:Family Jr.:Suffix John:Given M.:Given")]
    [InlineData("山田太郎", "太郎", "山田", "山田太郎:Word")]
    public void Each_part_has_its_span_and_each_word_its_role(string text, string given, string family, string roles)
    {
        var parts = NameParts.Of(text);
        Assert.Equal((given, family), (parts.Given.Of(text), parts.Family.Of(text)));
        Assert.Equal(roles, string.Join(' ', parts.Tokens.Select(token => $"{token.Span.Of(text)}:{token.Role}")));
    }
}
