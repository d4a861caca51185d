using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Senders;

namespace Allo.Contacts.Extraction.Ownership;

/// <summary>Tells who is only read into a text that nobody signs, where neither a number nor an address of theirs stands: a changelog's "Absturz beim Drucken behoben", the author of an article, whoever is on duty on Tuesday, the doctor of an appointment.</summary>
internal sealed class Unasked
{
    // Of those whom nothing reaches none was right below it, in 1,600 texts of every kind.
    private const double LeastSure = SignOff.Confidence;
    private const double LeastTold = 0.7;
    private const int DaysOfARota = 3;
    private const int MostTold = 60;

    private static readonly Words Days = new("""
        mon tue tues wed thu thur thurs fri sat sun lu lun ma mar me mer je jeu ve ven sa sam di dim mo mi do fr so mie jue vie sab dom gio seg ter qua qui sex wo vr za zo
        """);

    private static readonly Words Occasions = new("when where attendees organiser organizer quand où participants organisateur wann wo teilnehmer organisator cuándo dónde asistentes quando dove partecipanti onde participantes wanneer waar deelnemers");

    private readonly Layout _layout;
    private readonly bool _isRota;
    private readonly bool _isList;
    private readonly int _lastSentence;

    /// <summary>Looks at the whole once, however many people it names.</summary>
    /// <param name="text">The text.</param>
    /// <param name="layout">Its tokens.</param>
    /// <param name="people">What is told of each: the rows of a list speak for each other.</param>
    public Unasked(string text, Layout layout, List<Mention>?[] people)
    {
        (_layout, _isRota, _isList) = (layout, IsRota(text, layout) || IsAppointment(text, layout), Array.Exists(people, static other => other?.Exists(IsOfARow) == true));
        _lastSentence = layout.Lines.FindLastIndex(static line => SignatureBlock.IsSentence(line));
    }

    /// <summary>Whether somebody is.</summary>
    /// <param name="mentions">What is told of them.</param>
    public bool Is(List<Mention> mentions) => _layout.Lines.Count > 1
        ? !(_isList || mentions.Exists(IsToldFor)) || IsSpokenOf(mentions) || (mentions.Exists(IsUnsure) && (mentions.Exists(IsSpoken) || mentions.Exists(IsAboveText))) || _isRota
        : mentions.Exists(IsUnsure) && !mentions.Exists(IsToldFor);

    // "WR  Terrell Owens": what makes somebody of a name has to be sure, too.
    private static bool IsToldFor(Mention mention) => !IsName(mention) && mention.Confidence >= LeastTold;

    private static bool IsOfARow(Mention mention) => mention.Field is ContactField.JobTitle or ContactField.Company && IsToldFor(mention);

    private static bool IsName(Mention mention) => mention.Field is ContactField.Name or ContactField.LastName;

    private static bool IsUnsure(Mention mention) => IsName(mention) && mention.Confidence < LeastSure;

    // In a sentence, or above the last one: no signature.
    private bool IsAboveText(Mention mention) => IsName(mention) && _layout.LineAt(mention.Span.Start) <= _lastSentence;

    // "… with Mr Pillai covering on Tuesdays" far below "To: all staff, St Brannoc's": named in a sentence that tells nothing else.
    private bool IsSpokenOf(List<Mention> mentions)
    {
        var spoken = false;
        foreach (var mention in mentions.Count <= MostTold ? mentions : [])
        {
            if (IsName(mention) && _layout.LineAt(mention.Span.Start) is >= 0 and var line)
            {
                if (!SignatureBlock.IsSentence(_layout.Lines[line]) || mentions.Exists(other => !IsName(other) && Math.Abs(_layout.LineAt(other.Span.Start) - line) <= 1))
                {
                    return false;
                }

                spoken = true;
            }
        }

        return spoken;
    }

    // "Fout bij het afdrukken verholpen": no name has such words in small letters.
    private static bool IsSpoken(Mention mention)
    {
        if (!IsName(mention))
        {
            return false;
        }

        foreach (var range in mention.Text.AsSpan().Split(' '))
        {
            var word = mention.Text.AsSpan()[range];
            if (word is [var first, ..] && char.IsLower(first) && (WordLexicon.Of(word) & (WordKinds.Particle | WordKinds.GivenName | WordKinds.FamilyName | WordKinds.Honorific)) == 0)
            {
                return true;
            }
        }

        return false;
    }

    // "When: Tuesday 10:20", "Where: Elm Street Practice", "With: Dr Sandra Whitlock"
    private static bool IsAppointment(string text, Layout layout)
    {
        var labels = 0;
        foreach (var line in layout.Lines)
        {
            if (line.Count > 1 && layout.Tokens[line.First + 1].Before == Gap.Colon)
            {
                labels += Occasions.Has(text.AsSpan(layout.Tokens[line.First].Span.Start, layout.Tokens[line.First].Span.Length)) ? 1 : 0;
            }
        }

        return labels > 1;
    }

    // "Maandag: Lotte en Daan", "Di: Wagner, Becker"
    private static bool IsRota(string text, Layout layout)
    {
        var days = 0;
        for (var i = 0; i < layout.Lines.Count; i++)
        {
            var first = layout.Lines[i].First;
            if (layout.Lines[i].Count > 1 && first + 1 < layout.Tokens.Count && layout.Tokens[first + 1].Before is Gap.Colon or Gap.Wide or Gap.Dash or Gap.Bar)
            {
                var token = layout.Tokens[first];
                days += (token.Words & WordKinds.Weekday) != 0 || Days.Has(text.AsSpan(token.Span.Start, token.Span.Length)) ? 1 : 0;
            }
        }

        return days >= DaysOfARota;
    }
}
