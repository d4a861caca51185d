using Allo.Contacts.Extraction.Addresses;
using Allo.Contacts.Extraction.Companies;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Ownership;
using Allo.Contacts.Extraction.People;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Senders;

namespace Allo.Contacts.Extraction;

/// <summary>The phrases by which a text may say something of what it gives; most texts have none of a kind, and what it would say need not be looked for.</summary>
internal static class Cue
{
    /// <summary>The phrases, folded, in the order of <see cref="Cues"/>.</summary>
    public static IReadOnlyList<string>[] Lists { get; } =
    [
        Correction.Phrases, Folded([.. Superseded.Dead, .. ReturnedMail.Phrases]), Folded(UnreachableNumber.Said), OtherIsGone.Gone, Folded(DialIn.Phrases), NumberWords.Openings,
        Superseded.Olds, AssistantLine.Phrases, Possessive.Phrases, RespelledName.Phrases, Absence.Phrases, AuthorsTitle.Phrases,
        SpelledSite.Phrases, MachineMail.Automatic, MachineMail.Bulk,
        BoxRuns.Phrases, PolishAddress.Phrases, CompanionLine.Phrases, RecordedNumber.Phrases,
    ];

    /// <summary>Words as phrases; those of two letters are left out, and whoever has some lists them with what stands beside them.</summary>
    public static IReadOnlyList<string> Of(Words words) => [.. words.All.Where(static word => word.Length > 2)];

    // Where a text ends a word does, too.
    private static string[] Folded(string[] phrases) => [.. phrases.Select(static phrase => Words.Fold(phrase.Trim()))];
}

/// <summary>What a text may say; a bit for each list of phrases.</summary>
[Flags]
internal enum Cues
{
    None = 0,

    /// <summary>Everything, where the phrases cannot tell.</summary>
    All = -1,

    /// <summary>That one value takes the place of another.</summary>
    Corrects = 1,

    /// <summary>Behind a value, that it is no longer good; behind an address that mail comes back, too (<see cref="ReturnedMail.Phrases"/>).</summary>
    Dead = 2,

    /// <summary>Before a value, that it is no longer good, or wrong.</summary>
    Unreachable = 4,

    /// <summary>That the other value is gone.</summary>
    Gone = 8,

    /// <summary>That a number is of a conference.</summary>
    Dials = 16,

    /// <summary>A number in words.</summary>
    Counts = 32,

    /// <summary>Before a value, that it is the old one.</summary>
    Old = 64,

    /// <summary>That somebody is the assistant.</summary>
    Assists = 128,

    /// <summary>Whose a number is: "her", "Maria's".</summary>
    Owns = 256,

    /// <summary>How a name is called or spelled.</summary>
    Spells = 512,

    /// <summary>That somebody is away.</summary>
    Away = 1024,

    /// <summary>What the author is: "I am".</summary>
    Introduces = 2048,

    /// <summary>The dot of a site.</summary>
    Dots = 4096,

    /// <summary>That a machine wrote it.</summary>
    Automatic = 8192,

    /// <summary>That very many get it.</summary>
    Bulk = 16384,

    /// <summary>The box of a post office.</summary>
    Boxes = 32768,

    /// <summary>A street of Poland.</summary>
    Ways = 65536,

    /// <summary>That somebody is a colleague.</summary>
    Accompanies = 131072,

    /// <summary>Behind a value, that somebody has it on record.</summary>
    Recorded = 262144,
}
