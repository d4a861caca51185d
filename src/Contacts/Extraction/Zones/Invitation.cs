using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Zones;

/// <summary>The lines by which a calendar tells how a conference is joined: what reaches it reaches nobody.</summary>
internal static class Invitation
{
    private const int LinesOfAGap = 2;
    private const int LongestLine = 90;
    private const int LongestClosing = 40;

    /// <summary>What stands in the first line of one.</summary>
    public static readonly string[] Openings =
    [
        "join zoom meeting", "microsoft teams meeting", "join the meeting now", "join microsoft teams", "join on your computer", "join with google meet", "joining info", "join by phone", "dial in by phone", "dial by your location", "one tap mobile", "zoom meeting invitation", "webex meeting",
        "rejoindre la reunion", "participer a la reunion", "reunion microsoft teams", "zoom-meeting beitreten", "an besprechung teilnehmen", "an der besprechung teilnehmen", "microsoft teams-besprechung", "per telefon einwahlen",
        "unirse a la reunion", "unirse a zoom", "reunion de microsoft teams", "partecipa alla riunione", "entra nella riunione", "riunione di microsoft teams", "entrar na reuniao", "ingressar na reuniao", "participar na reuniao", "reuniao do microsoft teams",
        "deelnemen aan de vergadering", "deelnemen aan zoom", "microsoft teams-vergadering",
    ];

    // "All the best," below a blank line.
    private static bool IsClosing(ReadOnlySpan<char> folded)
    {
        var words = folded.TrimEnd(" ,!.");
        var hash = 0u;
        foreach (var range in words.Split(' '))
        {
            hash = hash == 0 ? WordHash.OfWord(words[range]) : WordHash.Join(hash, WordHash.OfWord(words[range]));
        }

        return words.Length is > 0 and < LongestClosing && (WordLexicon.Of(hash) & WordKinds.Closing) != 0;
    }

    /// <summary>The last line of the invitation that a line is part of; below nought where it is of none.</summary>
    /// <param name="last">The last line of an invitation above.</param>
    /// <param name="folded">The line, folded.</param>
    /// <param name="marks">Its marks.</param>
    /// <param name="at">Its index.</param>
    public static int GoesOn(int last, ReadOnlySpan<char> folded, LineMarks marks, int at) =>
        last >= 0 ? at - last <= LinesOfAGap && !folded.StartsWith("___", StringComparison.Ordinal) && !(at - last > 1 && IsClosing(folded)) ? at : -1
        : folded.Length < LongestLine && (marks & LineMarks.Invitation) != 0 && HeaderLine.KindOf(folded) != HeaderKind.Invited ? at : -1; // but "Where: Microsoft Teams Meeting"
}
