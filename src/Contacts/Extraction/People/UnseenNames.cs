using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Ownership;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;
using Allo.Contacts.Extraction.Senders;
using Allo.Contacts.Extraction.Zones;
using Allo.Contacts.Names;

namespace Allo.Contacts.Extraction.People;

/// <summary>Finds names that the model does not see: those in other scripts, of who writes a chat, with which a mail ends, and a line or a text that is nothing else.</summary>
/// <param name="text">The text.</param>
/// <param name="reading">What was read of it.</param>
/// <param name="locals">What stands before the "@" of its addresses.</param>
/// <param name="names">Its names, to which others are added.</param>
internal sealed class UnseenNames(string text, ContactExtractor.Reading reading, LocalParts locals, List<NameRecognizer.Found> names)
{
    private const int MostWords = 6;
    private const int MostAbove = 6;
    private const int MostFound = 60;

    private static readonly Words And = new("and et und y e en & plus aussi auch also");
    private const WordKinds ToPeople = WordKinds.Closing | WordKinds.Greeting | WordKinds.PhoneLabel | WordKinds.EmailLabel;
    private const WordKinds OfPeople = WordKinds.LegalForm | WordKinds.TitleHead | WordKinds.Street;
    private const WordKinds Things = WordKinds.Common | WordKinds.Place | WordKinds.Function | WordKinds.CompanyWord | WordKinds.Department | WordKinds.Industry | WordKinds.Country;

    /// <summary>Adds the name that a line is and nothing else, where none is read though there is what reaches somebody: "Terrence "Tee" Boudreaux Jr.".</summary>
    public void AddLine(List<Mention> found)
    {
        if (names.Count > 0 || reading.From is not null || !found.Exists(static mention => mention.Field is ContactField.Number or ContactField.Email))
        {
            return;
        }

        // Several are a list of others.
        var line = reading.Layout.Lines.FindIndex(line => IsWhole(line));
        if (line >= 0 && line == reading.Layout.Lines.FindLastIndex(line => IsWhole(line)))
        {
            AddOne(reading.Lines.Find(text => text.Span.Contains(reading.Layout.Tokens[reading.Layout.Lines[line].First].Span)).Span);
        }
    }

    /// <summary>Adds the name with which somebody answers in a chat, where none is read: "Who am I chatting with?", "Marjorie Kowalchuk. It's for work".</summary>
    public void AddAnswer(List<Mention> found)
    {
        if (names.Count > 0 || reading.Speakers == SpeakerMarks.None || !found.Exists(static mention => mention.Field is ContactField.Number or ContactField.Email))
        {
            return;
        }

        var lines = CollectionsMarshal.AsSpan(reading.Layout.Lines);
        for (var i = 1; i < Math.Min(lines.Length, MostFound) && names.Count == 0; i++)
        {
            if (IsQuestion(lines[i - 1], lines[i]) && Beginning(lines[i]) is { } span)
            {
                AddOne(span);
            }
        }
    }

    /// <summary>Adds the one more whom a message of a chat names before a number, as the message above does: "and Grace Park 07400 189834".</summary>
    public void AddNext()
    {
        if (names.Count == 0 || names.Count > MostFound || reading.Speakers is not (SpeakerMarks.Timed or SpeakerMarks.Plain))
        {
            return;
        }

        var known = names.Count;
        var tokens = CollectionsMarshal.AsSpan(reading.Layout.Tokens);
        foreach (ref readonly var line in CollectionsMarshal.AsSpan(reading.Layout.Lines))
        {
            if (line.Count > 2 && And.Has(tokens[line.First].In(text)) && (line with { First = line.First + 1 }) is var rest && Beginning(rest) is { } span && At(span) is null
                && reading.Layout.IndexAt(span.End) is var next && next < line.End && tokens[next].Kind == TokenKind.Phone)
            {
                AddOne(span);
            }
        }

        if (names.Count > known)
        {
            names.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        }
    }

    private bool IsQuestion(in Stretch line, in Stretch next) =>
        text.AsSpan(reading.Layout.Tokens[line.End - 1].Span.End..reading.Layout.Tokens[next.First].Span.Start).TrimStart(" \u00a0\u202f") is ['?', ..];

    /// <summary>Adds the names above addresses that are made of them, where the model read none: "Erin Chaudhry, P.Eng." above echaudhry@….</summary>
    public void AddAgreeing(List<Mention> found)
    {
        // As many names as addresses are theirs.
        var known = names.Count;
        if (found.Count > MostFound || found.Count(static mention => mention.Field == ContactField.Email) <= known)
        {
            return;
        }

        foreach (var email in found)
        {
            if (email.Field == ContactField.Email && reading.Layout.LineAt(email.Span.Start) is > 0 and var line && !names.Exists(name => SenderAddress.Agrees(email.Value, name.Name)))
            {
                AddAbove(email.Value, line);
            }
        }

        if (names.Count > known)
        {
            names.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        }
    }

    // Up the lines of its block to the first that begins with such a name.
    private void AddAbove(string email, int line)
    {
        var lines = CollectionsMarshal.AsSpan(reading.Layout.Lines);
        for (var i = line; i > 0 && line - i < MostAbove && lines[i].Before == Gap.Line;)
        {
            i--;
            if (Beginning(lines[i]) is { } span && At(span) is null && NameRecognizer.One(text, span, SignOff.Confidence, locals.All, reading.Region) is { Name: { Given: not null, Family: not null } } name && SenderAddress.IsMadeOf(email, name.Name))
            {
                names.Add(name);
                return;
            }
        }
    }

    // The capitals that a line begins with, up to a comma or its end; in a chat, of its sentence.
    private TextSpan? Beginning(in Stretch line)
    {
        var tokens = CollectionsMarshal.AsSpan(reading.Layout.Tokens);
        var end = line.First;
        while (end < line.End && end - line.First < MostWords && tokens[end].Kind == TokenKind.Word && (end == line.First || tokens[end].Before is Gap.Space or Gap.Stop) && (tokens[end].Shape is Shape.Capitalised or Shape.Capitals or Shape.Mixed or Shape.Initial || (tokens[end].Words & WordKinds.Particle) != 0))
        {
            end++;
        }

        var isEnd = end == line.End || tokens[end].Before >= Gap.Bracket || (reading.Speakers is SpeakerMarks.Timed or SpeakerMarks.Plain && (tokens[end].Before == Gap.Stop || tokens[end].Kind == TokenKind.Phone));
        return end - line.First > 1 && isEnd && (tokens[line.First].Words & (OfPeople | ToPeople | WordKinds.Department | WordKinds.GivenName)) == WordKinds.GivenName
            ? new TextSpan(tokens[line.First].Span.Start, tokens[end - 1].Span.End) : null;
    }

    // A first name that many have, and behind it capitals that are known as nothing else.
    private bool IsWhole(in Stretch line)
    {
        var tokens = CollectionsMarshal.AsSpan(reading.Layout.Tokens)[line.First..line.End];
        if (line is not { Kinds: 1 << (int)TokenKind.Word, Digits: 0, Count: > 1 and <= MostWords } || line.Capitalised < line.Count || (tokens[0].Words & WordKinds.CommonGivenName) == 0)
        {
            return false;
        }

        // "Terrence Boudreaux Jr."
        var last = (NameWords.Of(text.AsSpan(tokens[^1].Span.Start, tokens[^1].Span.Length)) & NameKinds.Generation) != 0 && tokens.Length > 2 ? tokens.Length - 1 : tokens.Length;
        foreach (ref readonly var token in tokens[1..last])
        {
            if ((token.Words & (OfPeople | ToPeople | Things | WordKinds.Title)) != 0 && (token.Words & WordKinds.FamilyName) == 0)
            {
                return false;
            }
        }

        return (tokens[last - 1].Words & (WordKinds.TitleHead | WordKinds.CompanyWord | WordKinds.LegalForm)) == 0;
    }

    /// <summary>Adds a name, or the rest of it, in a script that the model has hardly seen.</summary>
    public void AddOfScript(List<Mention> found)
    {
        var (known, last) = (0, default(TextSpan));
        foreach (var name in names)
        {
            (known, last) = NameOfScript.IsKnown(text.AsSpan(name.Span.Start, name.Span.Length)) ? (known + 1, name.Span) : (known, last);
        }

        if (known < 2 && NameOfScript.Find(text, reading.Lines) is { } span && (known == 0 || span.Contains(last)))
        {
            names.Clear();
            AddOne(span);
            if (NameOfScript.PostBefore(text, span) is { } post && !found.Exists(mention => mention.Field == ContactField.JobTitle || mention.Span.Overlaps(post)))
            {
                found.Add(RunMentions.Written(ContactField.JobTitle, text, post, SignOff.Confidence));
            }
        }
    }

    /// <summary>Takes a title for what it is that stands on the line below a name in another script: "Υπεύθυνη Πωλήσεων".</summary>
    public void MoveTitles(List<Mention> found)
    {
        for (var i = names.Count - 1; i > 0; i--)
        {
            var (above, name) = (names[i - 1].Span, names[i].Span);
            var between = text.AsSpan(above.End, Math.Max(0, name.Start - above.End));
            if (between.Count('\n') == 1 && between.IsWhiteSpace() && !NameOfScript.IsKnown(name.Of(text)) && NameOfScript.IsForeign(above.Of(text)) && NameOfScript.IsKnown(above.Of(text)))
            {
                found.Add(RunMentions.Written(ContactField.JobTitle, text, name, names[i].Confidence));
                names.RemoveAt(i);
            }
        }
    }

    /// <summary>Adds the writer of a chat who gives numbers as theirs where nobody else is named, and moves these to what was found.</summary>
    public void AddWriter(List<Mention> found, List<Mention> others)
    {
        if (names.Count <= 1 && AddAskedFor(found, others))
        {
            return;
        }

        if (reading.Speakers != SpeakerMarks.None && names.Count <= 1 && ChatWriter.Find(text, reading.Speakers, found, others, names.Count == 1) is { Length: > 0 } writer
            && NameRecognizer.One(text, writer, SignOff.Confidence, locals.All, reading.Region) is { Given.Length: > 0 } name && (name.Family.Length > 0 || (names.Count == 0 && others.Concat(found).Any(mention => mention.Field == ContactField.Number && BodyNumber.IsTold(text, mention.Span, writer.End))))
            && FitsAll(new NameMatch(name.Name)) && !HasAddressOfAnother(name.Name, found, others))
        {
            names.Insert(0, name);
            ChatWriter.Move(text, reading.Speakers, writer, found, others);
        }
    }

    // Whoever tells "oluwaseun.adeyemi@…" and is called Fran tells somebody else's.
    private static bool HasAddressOfAnother(PersonName writer, List<Mention> found, List<Mention> others) =>
        found.Concat(others).Any(mention => mention.Field == ContactField.Email && mention.Value.IndexOf('.', StringComparison.Ordinal) is > 0 and var first && first < mention.Value.IndexOf('@', StringComparison.Ordinal)
            && !SenderAddress.Agrees(mention.Value, writer) && !Words.Fold(writer.Given ?? string.Empty).StartsWith(mention.Value.AsSpan(0, first), StringComparison.Ordinal));

    private bool AddAskedFor(List<Mention> found, List<Mention> others)
    {
        if (reading.Layout.Lines.Count > 1 && text.Contains('?', StringComparison.Ordinal) && found.Concat(others).FirstOrDefault(static mention => mention.Field == ContactField.Number) is { } number && SpeakerBefore(number.Span.Start) is { Length: > 0 } speaker
            && AskedFor.Find(text, speaker, number.Span) is { Length: > 0 } asked && NameRecognizer.One(text, asked, SignOff.Confidence, locals.All, reading.Region) is { } name)
        {
            names.Clear();
            names.Add(name);
            ChatWriter.Move(text, reading.Speakers, speaker, found, others);
            return true;
        }

        return false;
    }

    // Who answers, with a time or without: "Mamadou Diop: 06 …".
    private TextSpan SpeakerBefore(int at) => names switch
    {
        [] => ChatWriter.SpeakerOf(text, reading.Speakers, at),
        [var only] when only.Span.End < at && only.Span.End < text.Length && text[only.Span.End] == ':' && (only.Span.Start == 0 || text[only.Span.Start - 1] == '\n') => only.Span,
        _ => default,
    };

    private bool FitsAll(NameMatch name) => names.TrueForAll(known => new NameMatch(known.Name).Fits(name));

    /// <summary>Adds the name that the text is, where it is nothing else: "WOODS, DAVID A", "Jyh-Charn (Steve) Liu".</summary>
    public bool AddOnly()
    {
        if (reading.Layout.Lines is [{ Kinds: 1 << (int)TokenKind.Word, Digits: 0, Count: > 1 and <= MostWords } line] && IsName(line))
        {
            AddOne(reading.Lines.Find(text => text.Span.Contains(reading.Layout.Tokens[line.First].Span)).Span);
        }

        return names.Count > 0;
    }

    // One of the words is a name and nothing else, or a comma and an initial mark it; and none is said of people or to them.
    private bool IsName(Stretch line)
    {
        var (named, comma, initial) = (false, false, false);
        foreach (ref readonly var token in CollectionsMarshal.AsSpan(reading.Layout.Tokens)[line.First..line.End])
        {
            var known = (token.Words & (WordKinds.GivenName | WordKinds.FamilyName)) != 0;
            var sentence = token.Shape == Shape.Lower && (token.Words & (WordKinds.Function | WordKinds.Particle)) == WordKinds.Function;
            if (token.Span.Length > 1 && (sentence || (token.Words & ToPeople) != 0 || (!known && (token.Words & OfPeople) != 0)))
            {
                return false;
            }

            named |= (token.Words & WordKinds.CommonGivenName) != 0 || (known && (token.Words & Things) == 0);
            comma |= token.Before == Gap.Comma;
            initial |= token.Shape is Shape.Initial or Shape.OneCapital;
        }

        return named || (comma && initial);
    }

    /// <summary>Adds the name that a mail ends with; for texts where no name is read.</summary>
    /// <returns>Where it stands; null where there is none.</returns>
    public TextSpan? AddSignature()
    {
        if (SignOff.Find(text, reading.Layout, reading.IsAuthorKnown) is { } span)
        {
            AddOne(span);
        }

        return names.Count > 0 ? names[0].Span : null;
    }

    /// <summary>Where the name stands with which a mail ends; null where it ends otherwise.</summary>
    public TextSpan? Signature()
    {
        if (SignOff.Find(text, reading.Layout, reading.IsAuthorKnown) is not { } span)
        {
            return null;
        }

        // "Liefs" right above "Sanne" is a closing that the model does not know.
        if (names is [var only] && only.Span.End <= span.Start && text.AsSpan(only.Span.End..span.Start).Trim(" ,!\r\n").IsEmpty)
        {
            names.Clear();
            AddOne(span);
        }

        return At(span) is { } name ? name.Span : null;
    }

    private NameRecognizer.Found? At(TextSpan span) => names.Find(name => name.Span.Overlaps(span));

    private void AddOne(TextSpan span)
    {
        if (!NameOpening.IsSentence(text.AsSpan(span.Start, span.Length)) && NameRecognizer.One(text, span, SignOff.Confidence, locals.All, reading.Region) is { } name)
        {
            names.Add(name);
        }
    }
}
