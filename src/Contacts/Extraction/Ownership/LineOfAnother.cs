using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Senders;

namespace Allo.Contacts.Extraction.Ownership;

/// <summary>Leaves the line of somebody whom an author only names: their assistant's, a colleague's.</summary>
internal static class LineOfAnother
{
    private const int Reach = (1 << (int)TokenKind.Phone) | (1 << (int)TokenKind.Email);

    /// <summary>Takes their names out, and leaves to nobody what follows on their lines, but for an address that is made of an author's name.</summary>
    /// <param name="layout">The tokens.</param>
    /// <param name="left">Those who are only named.</param>
    /// <param name="names">All who are; the authors remain.</param>
    /// <param name="found">What was found.</param>
    /// <param name="others">What is nobody's.</param>
    /// <param name="isBlock">Whether what stands right below is theirs, too, where the author has a number above: "Assistante : Mélanie Pruvost", "T. 01 …".</param>
    public static void Leave(Layout layout, List<NameRecognizer.Found> left, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others, bool isBlock = false)
    {
        foreach (var other in left)
        {
            names.Remove(other);
        }

        foreach (var other in left)
        {
            var line = layout.LineAt(other.Span.Start);
            var last = isBlock && IsBelowNumber(found, other.Span.Start) ? EndOfBlock(layout, names, line) : line;
            Mentions.Move(found, others, mention => mention.Span.Start > other.Span.Start && layout.LineAt(mention.Span.Start) <= last && (mention.Field is ContactField.Number or ContactField.Email || layout.LineAt(mention.Span.Start) == line) && !IsOfAuthor(mention, names));
        }
    }

    /// <summary>Leaves what stands in a part of a line, of somebody whose name was not read.</summary>
    public static void Leave(TextSpan part, List<NameRecognizer.Found> authors, List<Mention> found, List<Mention> others) =>
        Mentions.Move(found, others, mention => part.Contains(mention.Span) && !IsOfAuthor(mention, authors));

    /// <summary>Whether a number of somebody stands above: what is below may be another's.</summary>
    public static bool IsBelowNumber(List<Mention> found, int place) => found.Exists(mention => mention.Field == ContactField.Number && mention.Span.Start < place);

    /// <summary>The last of the lines below that tell a number or an address and nobody's name.</summary>
    public static int EndOfBlock(Layout layout, List<NameRecognizer.Found> names, int line)
    {
        while (line + 1 < layout.Lines.Count && layout.Lines[line + 1] is { Before: not Gap.Blank } next && (next.Kinds & Reach) != 0 && !names.Exists(name => layout.LineAt(name.Span.Start) == line + 1))
        {
            line++;
        }

        return line;
    }

    private static bool IsOfAuthor(Mention mention, List<NameRecognizer.Found> authors) =>
        mention.Field == ContactField.Email && authors.Exists(author => SenderAddress.Agrees(mention.Value, author.Name));
}
