using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;
using Allo.Contacts.Extraction.Senders;
using Allo.Contacts.Names;

namespace Allo.Contacts.Extraction.People;

/// <summary>Finds names that the model does not see: those in other scripts, with which a mail ends, and a line or a text that is nothing else.</summary>
/// <param name="text">The text.</param>
/// <param name="reading">What was read of it.</param>
/// <param name="locals">What stands before the "@" of its addresses.</param>
/// <param name="names">Its names, to which others are added.</param>
internal readonly struct UnseenNames(string text, ContactExtractor.Reading reading, LocalParts locals, List<NameRecognizer.Found> names)
{
    private const int MostWords = 6;
    private const int MostAbove = 6;
    private const int MostFound = 60;

    private const WordKinds ToPeople = WordKinds.Closing | WordKinds.Greeting | WordKinds.PhoneLabel | WordKinds.EmailLabel;
    private const WordKinds OfPeople = WordKinds.LegalForm | WordKinds.TitleHead | WordKinds.Street;
    private const WordKinds Things = WordKinds.Common | WordKinds.Place | WordKinds.Function | WordKinds.CompanyWord | WordKinds.Department | WordKinds.Industry | WordKinds.Country;

    /// <summary>Adds the name that a line is and nothing else, where none is read though there is what reaches somebody: "Terrence "Tee" Boudreaux Jr."; or the only word below a closing.</summary>
    public void AddLine(List<Mention> found)
    {
        if (names.Count > 0 || !Mentions.Reach(found))
        {
            return;
        }

        if (reading.From is null)
        {
            AddOnlyLine();
        }

        if (names.Count == 0)
        {
            AddSigned();
        }
    }

    // "Cheers" and below it "Wiremu", a first name that no list has, above what reaches somebody.
    private void AddSigned()
    {
        var lines = CollectionsMarshal.AsSpan(reading.Layout.Lines);
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i - 1].Sort != Stretch.Closing || lines[i] is not { Count: 1, Kinds: 1 << (int)TokenKind.Word })
            {
                continue;
            }

            var token = reading.Layout.Tokens[lines[i].First];
            if (token.Shape == Shape.Capitalised && (token.Words & ~WordKinds.GivenName) == 0 && FirstName.MayBe(token) && NameRecognizer.One(text, token.Span, SignOff.Confidence, locals.All, reading.Region) is { } name)
            {
                names.Add(name.Given.Length > 0 ? name : name with { Name = PersonName.Of(name.Name.Family, null)!, Given = name.Family, Family = new TextSpan(name.Family.End, name.Family.End) });
                return;
            }
        }
    }

    private void AddOnlyLine()
    {
        // Several are a list of others.
        var only = -1;
        var lines = CollectionsMarshal.AsSpan(reading.Layout.Lines);
        for (var i = 0; i < lines.Length; i++)
        {
            if (IsWhole(lines[i]))
            {
                if (only >= 0)
                {
                    return;
                }

                only = i;
            }
        }

        if (only >= 0)
        {
            AddOne(LineAround(reading.Layout.Tokens[lines[only].First].Span));
        }
    }

    /// <summary>Adds the names above addresses that are made of them, where the model read none: "Erin Chaudhry, P.Eng." above echaudhry@….</summary>
    public void AddAgreeing(List<Mention> found)
    {
        // As many names as addresses are theirs.
        var known = names.Count;
        if (found.Count > MostFound || Mentions.Count(found, ContactField.Email) <= known)
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
            if (NameBeginning.Of(text, reading, lines[i]) is { } span && At(span) is null && NameRecognizer.One(text, span, SignOff.Confidence, locals.All, reading.Region) is { Name: { Given: not null, Family: not null } } name && SenderAddress.IsMadeOf(email, name.Name))
            {
                names.Add(name);
                return;
            }
        }
    }

    // A first name that many have, and behind it capitals that are known as nothing else.
    private bool IsWhole(in Stretch line)
    {
        var tokens = CollectionsMarshal.AsSpan(reading.Layout.Tokens)[line.First..line.End];
        if (line is not { Kinds: 1 << (int)TokenKind.Word, Digits: 0, Count: > 1 and <= MostWords } || line.Capitalised < line.Count)
        {
            return false;
        }

        // "Dr. Terrence Boudreaux"
        tokens = (tokens[0].Words & WordKinds.Honorific) != 0 && tokens.Length > 2 ? tokens[1..] : tokens;
        if ((tokens[0].Words & WordKinds.CommonGivenName) == 0)
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
            found.RemoveAll(mention => mention.Field is ContactField.JobTitle or ContactField.Company && span.Contains(mention.Span));
            if ((NameOfScript.PostBefore(text, span) ?? NameOfScript.PostAbove(text, reading.Lines, span)) is { } post && !found.Exists(mention => mention.Field == ContactField.JobTitle || mention.Span.Overlaps(post)))
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

    /// <summary>Adds the name that the text is, where it is nothing else: "WOODS, DAVID A", "Jyh-Charn (Steve) Liu".</summary>
    public bool AddOnly()
    {
        if (reading.Layout.Lines is [{ Kinds: 1 << (int)TokenKind.Word, Digits: 0, Count: > 1 and <= MostWords } line] && IsName(line))
        {
            AddOne(LineAround(reading.Layout.Tokens[line.First].Span));
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
        if (SignOff.Find(text, reading.Layout, reading.IsAuthorKnown, reading.From) is { } span)
        {
            AddOne(span);
        }

        return names.Count > 0 ? names[0].Span : null;
    }

    /// <summary>Where the name stands with which a mail ends; null where it ends otherwise, or nobody asks for it.</summary>
    public TextSpan? Signature(List<Mention> found)
    {
        // Who is reached is meant without it, and no closing was read as the only name so far above the end.
        if (names is [var one] && !SignOff.MayStandBehind(reading.Layout, one.Span.End, reading.From) && Assembler.IsReachable(found))
        {
            return null;
        }

        if (SignOff.Find(text, reading.Layout, reading.IsAuthorKnown, reading.From) is not { } span)
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

    private TextSpan LineAround(TextSpan token) => reading.Lines.Find(line => line.Span.Contains(token)).Span;

    private NameRecognizer.Found? At(TextSpan span) => names.Find(name => name.Span.Overlaps(span));

    private void AddOne(TextSpan span)
    {
        if (!NameOpening.IsSentence(text.AsSpan(span.Start, span.Length)) && NameRecognizer.One(text, span, SignOff.Confidence, locals.All, reading.Region) is { } name)
        {
            names.Add(name);
        }
    }
}
