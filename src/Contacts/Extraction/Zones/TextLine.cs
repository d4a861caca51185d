namespace Allo.Contacts.Extraction.Zones;

/// <summary>A line of the text, without its end.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Zone">What kind of text it is.</param>
internal readonly record struct TextLine(TextSpan Span, Zone Zone)
{
    /// <summary>Which signs it may have; those that are not among them it has not.</summary>
    public Signs Signs { get; init; } = Signs.All;
}

/// <summary>What kind of text a line is.</summary>
internal enum Zone
{
    /// <summary>Text of the author that is meant.</summary>
    Own,

    /// <summary>The From line of a message that is meant.</summary>
    From,

    /// <summary>Another line of a message's header.</summary>
    Header,

    /// <summary>An older message, a disclaimer, a line of the mail program.</summary>
    Ignored,
}
