using Allo.Contacts.Extraction;
using Allo.Contacts.Extraction.Roles;
using Xunit;

namespace Allo.Contacts.Tests.Extraction;

public sealed class RoleFeaturesTests
{
    private const string Mail = "Hello Paul,\n\nI have thought about it for some days, and we will not go on with the offer.\nIt is too early for that, as you will know yourself.\n\nBest regards,\n-- \n";

    [Theory]
    [InlineData("Jane")]
    [InlineData("Jane Doe\nVP Sales, Acme Ltd\n+44 20 7946 0958 | jane.doe@acme.com - www.acme.com\nUnit 9 (Acme House), 12 High Street, London SW1A 1AA")]
    [InlineData(Mail + "DUPONT Marie\nDirectrice commerciale\nBon Marché SAS\nTél. : 01 42 68 53 01\nmarie.dupont@bonmarche.fr\nhttps://bonmarche.fr")]
    public void A_features_weight_is_the_same_at_hand_and_in_the_model(string text)
    {
        var model = RoleModel.Shipped;
        var layout = ContactExtractor.Read(text, new ExtractionOptions { Region = "FR", From = "Jane Doe <jane.doe@acme.com>" }).Layout;
        var rows = new int[RoleFeatures.Most];
        for (var i = 0; i < layout.Tokens.Count; i++)
        {
            var token = layout.Tokens[i];
            var looked = model.Of(rows.AsSpan(0, RoleFeatures.OfLine(layout, token.Line, rows, model.Rows - 1)));
            looked += model.Of(rows.AsSpan(0, RoleFeatures.OfSegment(layout, token.Segment, rows, model.Rows - 1, out _)));
            looked += model.Of(rows.AsSpan(0, RoleFeatures.OfToken(layout, i, rows, model.Rows - 1, out _)));
            Assert.Equal(looked, TokenScores.Of(layout, i));
        }
    }
}
