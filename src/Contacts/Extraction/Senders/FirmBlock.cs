using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Senders;

/// <summary>Tells a text that is the block of a firm and nothing else, though its strapline is as long as a sentence: "Clinique vétérinaire des Trois Moulins", below it "Chiens, chats et nouveaux animaux de compagnie".</summary>
internal static class FirmBlock
{
    private const int MostLines = 10;
    private const WordKinds OfLetters = WordKinds.Greeting | WordKinds.Closing;

    /// <summary>Whether it is one paragraph that begins with a company, names nobody and has one such line, without a stop, between others.</summary>
    public static bool Is(string text, Layout layout, List<RoleTagger.Run> runs)
    {
        var lines = CollectionsMarshal.AsSpan(layout.Lines);
        if (lines.Length is < 3 or > MostLines || runs is not [{ Role: Role.Company, First: 0 }, ..] || runs[0].End < lines[0].End || runs.Exists(static run => run.Role == Role.Name))
        {
            return false;
        }

        var (sentences, reached) = (0, false);
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Before == Gap.Blank || (lines[i].Words & OfLetters) != 0)
            {
                return false;
            }

            if (SignatureBlock.IsSentence(lines[i]))
            {
                sentences += text.AsSpan(layout.Tokens[lines[i].End - 1].Span.End).TrimStart(" )\"»") is ['.' or '!' or '?' or ':' or '…' or ',', ..] ? MostLines : 1;
            }
            else
            {
                reached |= sentences > 0 && (lines[i].Kinds & ((1 << (int)TokenKind.Phone) | (1 << (int)TokenKind.Email))) != 0;
            }
        }

        return sentences == 1 && reached;
    }
}
