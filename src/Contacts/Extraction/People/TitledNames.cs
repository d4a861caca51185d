using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Ownership;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Senders;
using Allo.Contacts.Names;

namespace Allo.Contacts.Extraction.People;

/// <summary>Finds names that the model does not see by the title before them.</summary>
/// <param name="text">The text.</param>
/// <param name="reading">What was read of it.</param>
/// <param name="locals">What stands before the "@" of its addresses.</param>
/// <param name="names">Its names, to which others are added.</param>
internal readonly struct TitledNames(string text, ContactExtractor.Reading reading, LocalParts locals, List<NameRecognizer.Found> names)
{
    private const int MostWords = 6;
    private const int MostWithOthers = 20;
    private const int MostLines = 200;
    private const double Sure = 0.7;

    /// <summary>Puts who is told of by title and family name in the place of what else was read as a name, unless that is a whole one.</summary>
    public void AddTitled()
    {
        if (TitledName.Find(text, reading.Layout) is var (family, given))
        {
            AddTitled(family, given);
        }
    }

    private void AddTitled(TextSpan family, TextSpan given)
    {
        if ((OthersNumber.IsOf(names, family) || !names.Exists(static name => name is { Given.Length: > 0, Family.Length: > 0, Confidence: > Sure }))
            && PersonName.Of(NameCase.Proper(given.Of(text), isFamily: false), NameCase.Proper(family.Of(text), isFamily: true)) is { } person)
        {
            names.RemoveAll(name => name.Span.Overlaps(family) || name.Confidence <= Sure || name.Given.Length == 0 || name.Family.Length == 0);
            names.Add(new NameRecognizer.Found(person, given, family, 5, new Evidence("told by a title", SignOff.Confidence)) { Confidence = SignOff.Confidence });
            names.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        }
    }

    /// <summary>Puts who speaks by title and family name in the place of whom a message is for: "message for Rhys ap Gwilym. It's Mr Mensah here".</summary>
    public void AddIntroduced()
    {
        if (NotMeant.AreLeftOut(text, names) && TitledName.Introduced(text, reading.Layout) is { } family)
        {
            names.Clear();
            AddFamily(family);
        }
    }

    private void AddFamily(TextSpan family)
    {
        if (PersonName.Of(null, NameCase.Proper(family.Of(text), isFamily: true)) is { } person)
        {
            names.Add(new NameRecognizer.Found(person, new TextSpan(family.End, family.End), family, 3, new Evidence("told by a title", SignOff.Confidence)) { Confidence = SignOff.Confidence });
        }
    }

    /// <summary>Adds who is told of by title and whole name, where nobody else is named and the text has a number.</summary>
    public void AddTold()
    {
        if (names.Count > 0 || !Mentions.Has(reading.Found, ContactField.Number))
        {
            return;
        }

        if (TitledName.Whole(text, reading.Layout) is { } span)
        {
            AddOne(span);
        }
        else if (TitledName.Caller(text, reading.Layout) is { } family)
        {
            AddFamily(family);
        }
    }

    /// <summary>Adds who stands right above or below a name behind the same title: "Me Élisabeth Courcelles-Dumont" above "Me Augustin Prigent".</summary>
    public void AddBeside()
    {
        var known = names.Count;
        for (var i = 0; i < names.Count && names.Count <= MostWithOthers; i++)
        {
            var line = reading.Layout.LineAt(names[i].Span.Start);
            for (var beside = line - 1; line >= 0 && beside <= line + 1 && beside < reading.Layout.Lines.Count; beside += 2)
            {
                if (beside >= 0 && AreTitledAlike(Math.Min(line, beside), Math.Max(line, beside)))
                {
                    AddUnlessKnown(SpanOf(reading.Layout.Lines[beside]));
                }
            }
        }

        if (names.Count > known)
        {
            names.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        }
    }

    /// <summary>Adds whom several lines name behind a title and a colon, with a number or an address: "2. Treasurer: Dev Patel – 01454 416893"; one alone may be an assistant.</summary>
    public void AddLabelled()
    {
        var lines = CollectionsMarshal.AsSpan(reading.Layout.Lines);
        if (!MayBeSeveral(lines))
        {
            return;
        }

        List<TextSpan>? labelled = null;
        for (var i = 0; i < Math.Min(lines.Length, MostLines); i++)
        {
            if (MayBeLabelled(lines, i) && Labelled(lines[i]) is { } span)
            {
                (labelled ??= []).Add(span);
            }
        }

        if (labelled is { Count: > 1 } && Unseen(labelled, names) is { Count: > 0 } unseen)
        {
            foreach (var span in unseen)
            {
                AddOne(span);
            }

            names.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        }
    }

    private static bool MayBeSeveral(ReadOnlySpan<Stretch> lines)
    {
        var count = 0;
        for (var i = 0; i < Math.Min(lines.Length, MostLines) && count < 2; i++)
        {
            count += MayBeLabelled(lines, i) ? 1 : 0;
        }

        return count > 1;
    }

    private static bool MayBeLabelled(ReadOnlySpan<Stretch> lines, int i) =>
        (lines[i].Words & WordKinds.GivenName) != 0 && lines[i].Count is > 2 and < MostWithOthers && !lines[i].IsProse && (IsReach(lines[i]) || (i + 2 < lines.Length && lines[i + 1].Before == Gap.Line && (IsReach(lines[i + 1]) || IsReach(lines[i + 2]))));

    private static List<TextSpan> Unseen(List<TextSpan> labelled, List<NameRecognizer.Found> names) => labelled.FindAll(span => !OthersNumber.IsOf(names, span));

    private static bool IsReach(in Stretch line) => line.Kinds != 1 << (int)TokenKind.Word;

    // "Manager: April Fools Club"
    private static bool IsOfFirm(in Token word) => (word.Words & (WordKinds.CompanyWord | WordKinds.Department)) != 0 && (word.Words & WordKinds.FamilyName) == 0;

    private TextSpan? Labelled(in Stretch line)
    {
        var tokens = CollectionsMarshal.AsSpan(reading.Layout.Tokens);
        if (!HasName(tokens[(line.First + 1)..line.End]))
        {
            return null;
        }

        var label = EntryLabel.EndOf(text, tokens, line);
        var first = label ?? EndOfTitle(tokens, line);
        while (label is not null && first < line.End && (tokens[first].Words & WordKinds.Honorific) != 0)
        {
            first++;
        }

        var end = first;
        while (end < line.End && end - first < MostWords && (end == first || tokens[end].Before == Gap.Space) && tokens[end].Kind == TokenKind.Word && tokens[end].Shape is Shape.Capitalised or Shape.Capitals or Shape.Mixed)
        {
            end++;
        }

        return end - first is 2 or 3 && (label is not null || (tokens[first].Before == Gap.Colon && (tokens[first - 1].Words & (WordKinds.TitleHead | WordKinds.PhoneLabel)) == WordKinds.TitleHead))
            && (tokens[first].Words & WordKinds.GivenName) != 0 && !IsOfFirm(tokens[end - 1]) && (end == line.End || tokens[end].Before >= Gap.Bracket || tokens[end].Kind != TokenKind.Word)
            ? new TextSpan(tokens[first].Span.Start, tokens[end - 1].Span.End) : null;
    }

    // A first name and one more word in capitals, wherever.
    private static bool HasName(ReadOnlySpan<Token> words)
    {
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if ((words[i].Words & WordKinds.GivenName) != 0 && words[i].IsCapital && words[i + 1].IsCapital && words[i + 1].Before == Gap.Space)
            {
                return true;
            }
        }

        return false;
    }

    private static int EndOfTitle(ReadOnlySpan<Token> tokens, in Stretch line)
    {
        var first = line.First + 1;
        while (first < line.End && first - line.First < MostWords && tokens[first].Before != Gap.Colon)
        {
            first++;
        }

        return first;
    }

    private void AddUnlessKnown(TextSpan span)
    {
        if (!OthersNumber.IsOf(names, span))
        {
            AddOne(span);
        }
    }

    private void AddOne(TextSpan span)
    {
        if (NameRecognizer.One(text, span, SignOff.Confidence, locals.All, reading.Region) is { } name)
        {
            names.Add(name);
        }
    }

    // Lines of a title and a name each, one right below the other.
    private bool AreTitledAlike(int upper, int lower)
    {
        var lines = CollectionsMarshal.AsSpan(reading.Layout.Lines);
        var tokens = CollectionsMarshal.AsSpan(reading.Layout.Tokens);
        return upper != lower && lines[lower].Before == Gap.Line && IsTitled(tokens, lines[upper]) && IsTitled(tokens, lines[lower]) && tokens[lines[upper].First].Hash == tokens[lines[lower].First].Hash;
    }

    private static bool IsTitled(ReadOnlySpan<Token> tokens, in Stretch line) =>
        line is { Kinds: 1 << (int)TokenKind.Word, Digits: 0, Count: > 2 and <= MostWords } && line.Capitalised >= line.Count - 1
        && (tokens[line.First].Words & WordKinds.Honorific) != 0 && (tokens[line.First + 1].Words & WordKinds.GivenName) != 0 && tokens[line.First + 1].Before == Gap.Space;

    private TextSpan SpanOf(in Stretch line) => new(reading.Layout.Tokens[line.First].Span.Start, reading.Layout.Tokens[line.End - 1].Span.End);
}
