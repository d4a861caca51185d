namespace Allo.Contacts.Mail;

/// <summary>Writes cards as a person would: a line for each thing that they say.</summary>
internal static class CardText
{
    private static readonly string[] Shown = ["FN", "N", "TITLE", "ROLE", "ORG", "TEL", "EMAIL", "URL", "ADR", "X-SOCIALPROFILE", "NOTE"];

    /// <summary>The cards as text, an empty line between them.</summary>
    public static ReadableText Of(string original, IReadOnlyList<VCard> cards)
    {
        var text = new ReadableText(original);
        foreach (var card in cards)
        {
            if (text.Length > 0)
            {
                text.Insert("\n");
            }

            var named = card.Best("FN") is not null;
            foreach (var property in card.Properties.Where(property => Shown.Contains(property.Name) && !(named && property.Name == "N")))
            {
                Add(text, property);
            }
        }

        return text;
    }

    private static void Add(ReadableText text, VCardProperty property)
    {
        var label = property.Label ?? property.Types.FirstOrDefault(type => type is "CELL" or "FAX" or "HOME" or "WORK");
        if (property.Name == "TEL")
        {
            text.Insert($"{label ?? "Tel"}: ");
        }

        var first = true;
        foreach (var value in property.Values.Where(value => value.Text.Length > 0))
        {
            text.Insert(first ? string.Empty : property.Name is "ADR" or "ORG" ? ", " : " ");
            text.PutOriginal(value.Text, value.Span);
            first = false;
        }

        text.Insert("\n");
    }
}
