namespace Allo.Contacts.Extraction.Zones;

/// <summary>How the copy of a chat tells who said a line.</summary>
internal enum SpeakerMarks
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>One line may, as whose name stands above a time; it is no copy of a chat for that.</summary>
    Possible,

    /// <summary>Beside a time, in the line or above it: "[09:14] Léa : ok".</summary>
    Timed,

    /// <summary>By a name and nothing else: "Joost: heb jij het nr van Henk?", "&lt;Helle&gt; ja".</summary>
    Plain,
}
