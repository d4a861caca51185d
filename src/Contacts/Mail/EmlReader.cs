namespace Allo.Contacts.Mail;

/// <summary>Reads a mail: who wrote it, the text in its best form, and the cards that came with it.</summary>
internal static class EmlReader
{
    private const int MostTexts = 8;
    private const int Stub = 24;
    private static readonly string[] NoSender = ["noreply", "no-reply", "no_reply", "donotreply", "do-not-reply", "mailer-daemon", "postmaster", "notification"];
    private static readonly string[] Forwards = ["fw", "fwd", "tr", "wg", "rv", "i", "enc", "doorst"];

    /// <summary>Reads the mail.</summary>
    public static SourceText Read(string original)
    {
        var (messages, parts) = MimeOutline.Of(original);
        if (messages.Count == 0)
        {
            return new SourceText(original, SourceFormat.Eml, null);
        }

        var message = Meant(messages);
        var own = parts.Where(part => ReferenceEquals(part.Message, message)).ToList();
        var author = message.AuthorIn(original);
        var body = new ReadableText(original);
        foreach (var form in own.Where(part => part.IsPlain || part.IsHtml).GroupBy(part => part.Group).Take(MostTexts))
        {
            AddText(original, [.. form], body);
        }

        var text = new ReadableText(original);
        AddAuthor(text, author);
        text.Append(IsForward(message.Subject) ? ForwardMark.Marked(body) : body);
        return new SourceText(original, SourceFormat.Eml, text, author, Cards(original, own));
    }

    // Who forwards a mail as an attachment is not meant; a report on a mail's delivery forwards nothing.
    private static MailMessage Meant(IReadOnlyList<MailMessage> messages)
    {
        var meant = messages[0];
        foreach (var message in messages.Skip(1))
        {
            meant = !meant.IsReport && ReferenceEquals(message.Parent, meant) ? message : meant;
        }

        return meant;
    }

    private static void AddText(string original, List<MimeText> forms, ReadableText body)
    {
        if (body.Length > 0)
        {
            body.Insert("\n");
        }

        var html = forms.Find(part => part.IsHtml);
        foreach (var part in forms.Where(part => part.IsPlain))
        {
            var (text, map) = part.Decode(original);
            if (html is not null && IsStub(text))
            {
                continue;
            }

            var plain = new ReadableText(text, map);
            PlainReader.Read(text, part.IsFlowed, plain);
            body.Append(plain);
            return;
        }

        if (html is not null)
        {
            var (markup, map) = html.Decode(original);
            var readable = new ReadableText(markup, map);
            HtmlReader.Read(markup, readable);
            body.Append(readable);
        }
    }

    // "Your mail program does not show HTML": nothing that the HTML would not say better.
    private static bool IsStub(string text)
    {
        var trimmed = text.AsSpan().Trim();
        return trimmed.Length < Stub
            || (trimmed.Length < 400 && trimmed.Contains("html", StringComparison.OrdinalIgnoreCase) && !trimmed.Contains('@'));
    }

    private static void AddAuthor(ReadableText text, SourceAuthor? author)
    {
        if (author is { Name: { } relayed, Address.Length: 0 })
        {
            text.Insert("From: ");
            text.PutOriginal(relayed, author.NameSpan);
            text.Insert("\n\n");
            return;
        }

        if (author is null || !author.Address.Contains('@', StringComparison.Ordinal) || NoSender.Any(name => author.Address.StartsWith(name, StringComparison.OrdinalIgnoreCase)))
        {
            return;
        }

        text.Insert("From: ");
        text.PutOriginal(author.Name, author.NameSpan);
        text.Insert(author.Name is null ? "<" : " <");
        text.PutOriginal(author.Address, author.AddressSpan);
        text.Insert(">\n\n");
    }

    // "FW: Offer", and in French "TR : Offre".
    private static bool IsForward(string subject) => subject.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && Forwards.Contains(subject[..colon].Trim(), StringComparer.OrdinalIgnoreCase);

    private static List<VCard> Cards(string original, List<MimeText> parts)
    {
        var cards = new List<VCard>();
        foreach (var part in parts.Where(part => part.IsCard).Take(MostTexts))
        {
            var (text, map) = part.Decode(original);
            cards.AddRange(VCardReader.Read(text, map));
        }

        return cards;
    }
}
