namespace Allo.Contacts.Mail;

/// <summary>Reads vCards 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350) as programs really write them.</summary>
/// <remarks>
/// Lenient: a card without its end ends where the next begins, unknown properties are kept, broken lines are passed over.
/// There is no vCard library to be had, and the grammar is small.
/// </remarks>
internal static class VCardReader
{
    private const int MostCards = 10_000;
    private static readonly string[] PassedOver = ["PHOTO", "LOGO", "SOUND", "KEY", "X-MS-OL-DESIGN", "X-MS-CARDPICTURE", "VERSION", "PRODID", "REV", "UID"];

    /// <summary>The cards of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="origin">Where the text came from; null where it is the original.</param>
    public static IReadOnlyList<VCard> Read(string text, TextMap? origin = null)
    {
        var cards = new List<VCard>();
        List<VCardProperty>? open = null;
        var (start, inner, at) = (0, 0, 0);
        while (VCardLine.Next(text, ref at) is { } line && cards.Count < MostCards)
        {
            if (line.Is("BEGIN"))
            {
                // A card within a card is an agent's, who is not meant; behind one that has no end it is the next.
                inner += open is not null && line.FollowsAgent ? 1 : 0;
                if (inner == 0)
                {
                    Close(line.Start);
                    (open, start) = ([], line.Start);
                }
            }
            else if (line.Is("END"))
            {
                if (inner == 0)
                {
                    Close(line.End);
                }

                inner = Math.Max(0, inner - 1);
            }
            else if (open is not null && inner == 0 && line.Name.Length > 0 && !PassedOver.Contains(line.Name))
            {
                open.Add(line.Read(text, origin));
            }
        }

        Close(text.Length);
        return cards;

        void Close(int end)
        {
            if (open is not null)
            {
                var span = new TextSpan(start, end);
                cards.Add(new VCard(Labelled(open), origin?.ToOriginal(span) ?? span));
            }

            open = null;
        }
    }

    // item1.TEL and item1.X-ABLabel are one thing.
    private static List<VCardProperty> Labelled(List<VCardProperty> properties)
    {
        var labels = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in properties.Where(property => property.Name == "X-ABLABEL" && property.Group is not null))
        {
            labels.TryAdd(property.Group!, property.Component(0).Text.Trim('_', '$', '!', '<', '>'));
        }

        return labels.Count == 0 ? properties
            : properties.ConvertAll(property => property.Group is { } group && labels.TryGetValue(group, out var label) ? property with { Label = label } : property);
    }
}
