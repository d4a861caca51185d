namespace Allo.Contacts.Evaluation.Generation.Kinds;

/// <summary>A kind of text, how often it is made, and how it is composed.</summary>
public sealed record TextKind(string Name, int Share, Func<Dice, string, Draft> Compose)
{
    /// <summary>The kinds in their order.</summary>
    public static IReadOnlyList<TextKind> All { get; } =
    [
        new("page", 48, Pages.Compose),
        new("signature", 50, Signatures.Compose),
        new("oneline", 6, Signatures.ComposeOneLine),
        new("chat", 5, Chats.Compose),
        new("voice", 4, Voicemails.Compose),
        new("note", 3, Notes.Compose),
        new("self", 3, Notes.ComposeOwn),
        new("handover", 7, Handovers.Compose),
        new("slip", 2, Slips.Compose),
        new("form", 2, Forms.Compose),
        new("card", 5, Cards.Compose),
        new("mail", 12, Mails.Compose),
        new("thread", 6, Threads.Compose),
        new("forward", 3, Threads.Forward),
        new("list", 5, Rosters.Compose),
        new("none", 6, NoContact.Compose),
    ];
}
