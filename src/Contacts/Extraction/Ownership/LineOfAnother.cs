using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Senders;

namespace Allo.Contacts.Extraction.Ownership;

/// <summary>Leaves the line of somebody whom an author only names: their assistant's, a colleague's.</summary>
internal static class LineOfAnother
{
    /// <summary>Takes their names out, and leaves to nobody what follows on their lines, but for an address that is made of an author's name.</summary>
    public static void Leave(Layout layout, List<NameRecognizer.Found> left, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others)
    {
        foreach (var other in left)
        {
            names.Remove(other);
        }

        foreach (var other in left)
        {
            var line = layout.LineAt(other.Span.Start);
            Mentions.Move(found, others, mention => mention.Span.Start > other.Span.Start && layout.LineAt(mention.Span.Start) == line && !IsOfAuthor(mention, names));
        }
    }

    /// <summary>Leaves what stands in a part of a line, of somebody whose name was not read.</summary>
    public static void Leave(TextSpan part, List<NameRecognizer.Found> authors, List<Mention> found, List<Mention> others) =>
        Mentions.Move(found, others, mention => part.Contains(mention.Span) && !IsOfAuthor(mention, authors));

    private static bool IsOfAuthor(Mention mention, List<NameRecognizer.Found> authors) =>
        mention.Field == ContactField.Email && authors.Exists(author => SenderAddress.Agrees(mention.Value, author.Name));
}
