using System.Buffers;
using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.People;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Senders;

namespace Allo.Contacts.Extraction.Ownership;

/// <summary>Gives to those who are meant what the model left to nobody: what is made of their name, what they call theirs, what stands on their line.</summary>
internal static class Claims
{
    private const int MostLinesOfABlock = 6;
    private const int MostNames = 40;
    private const int MostWordsOfALabel = 2;
    private const int MostFound = 200;
    private static readonly SearchValues<string> Beings = SearchValues.Create(["i am in", "i am at", "i am on", "i'm in", "i'm at", "i'm on", "i'm out at", "i am out at", "i'll be at", "i'll be in", "i will be at", "i will be in", "je suis a", "je suis au", "je suis en", "je suis sur", "je serai a", "je serai au", "je serai en", "je serai sur", "ich bin in", "ich bin im", "ich bin auf", "bin ich in", "bin ich im", "bin ich auf", "sono in", "sono a ", "saro in", "saro a ", "ik ben in", "ik ben op", "ben ik in", "ben ik op", "estoy en", "estare en", "estou no", "estou na", "estou em", "estarei em", "estarei no", "estarei na"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Aways = SearchValues.Create(["away", "leave", "holiday", "vacation", "off sick", "conge", "vacances", "absent", "urlaub", "krank", "vacaciones", "de baja", "ferie", "ferias", "vakantie", "verlof"], StringComparison.Ordinal);
    private const int LongestBetween = 40;
    private const int LongestTalk = 160;
    private const int ShortestLabel = 4;
    private const int LongLabel = 7;
    private const int LongestSign = 4;
    private const double Labelled = 0.95;
    private static readonly Words OthersLabels = new("pager pagers beeper bip dial dial-in dialin conference hotline helpline support fax telefax notruf urgences astreinte");
    private static readonly Words Or = new("or ou oder o of and et und y e en");
    private static readonly string[] Reaching = ["reached at", "reached on", "reachable at", "lui c'est le", "lui, c'est le", "elle c'est le", "elle, c'est le", "his is", "hers is", "lui c'est", "el suyo es", "il suo e", "o dele e", "o dela e", "phone's", "mobile's", "cell's", "number's", "phone is", "he's on", "she's on", "he is on", "she is on", "elle est au", "il est au", "sie ist unter", "er ist unter", "ella esta en el", "el esta en el", "lei e al", "lui e al", "ela esta no", "ele esta no", "zij zit op", "hij zit op"];
    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?\n");

    /// <summary>Moves it from the others to what was found; in a long text it would take every mention to tell of every other.</summary>
    public static void Move(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others)
    {
        if (others.Count is 0 or > MostFound || names.Count is 0 or > MostNames || found.Count > MostFound)
        {
            return;
        }

        MoveAgreeing(others, found, names);
        MoveBeside(text, others, found, names);
        MoveTold(text, others, found, names);
        MoveRows(layout, others, found, names);
        MoveBlocks(layout, others, found, names);
        if (names.Count == 1 && !Mentions.Has(found, ContactField.Number))
        {
            MoveSigned(text, layout, others, found, names[0].Span);
        }
    }

    // The only name on a line of its own, and right below it, on one of a few words, a number that nothing calls another's: "Elena E. Chilkina", "Enron Americas", "713.853.4305".
    private static void MoveSigned(string text, Layout layout, List<Mention> others, List<Mention> found, TextSpan name)
    {
        var lines = CollectionsMarshal.AsSpan(layout.Lines);
        var first = layout.LineAt(name.Start);
        if (first < 0 || layout.Tokens[lines[first].First].Span.Start != name.Start || layout.Tokens[lines[first].End - 1].Span.End != name.End)
        {
            return;
        }

        for (var line = first + 1; line < lines.Length && line <= first + MostLinesOfABlock && lines[line].Before == Gap.Line && !lines[line].IsProse; line++)
        {
            if (IsOfOthers(text, layout, lines[line]))
            {
                return;
            }

            if (lines[line].Count <= MostWordsOfALabel && (lines[line].Kinds & (1 << (int)TokenKind.Phone)) != 0)
            {
                MoveFirst(layout, line, others, found);
                return;
            }
        }
    }

    private static bool IsOfOthers(string text, Layout layout, in Stretch line)
    {
        foreach (ref readonly var token in CollectionsMarshal.AsSpan(layout.Tokens)[line.First..line.End])
        {
            if (OthersLabels.Has(token.In(text)))
            {
                return true;
            }
        }

        return false;
    }

    private static void MoveFirst(Layout layout, int line, List<Mention> others, List<Mention> found)
    {
        if (others.Find(mention => mention.Field == ContactField.Number && layout.LineAt(mention.Span.Start) == line) is { } own)
        {
            found.Add(own);
            others.Remove(own);
        }
    }

    // An address that is made of somebody's name is theirs, whatever stands around it; so is the site of its domain.
    private static void MoveAgreeing(List<Mention> others, List<Mention> found, List<NameRecognizer.Found> names)
    {
        Mentions.Move(others, found, mention => mention.Field == ContactField.Email && names.Exists(name => SenderAddress.IsMadeOf(mention.Value, name.Name)));
        if (!Mentions.Has(found, ContactField.Website) && others.Find(mention => mention.Field == ContactField.Website && (IsOfAddress(mention, found) || IsOfCompany(mention, found))) is { } site)
        {
            found.Add(site);
            others.Remove(site);
        }
    }

    // In a list what stands on the line that a name begins is of its bearer: "Gert-Jan ten Have, teamleider, 06 2260 1843 (…)".
    private static void MoveRows(Layout layout, List<Mention> others, List<Mention> found, List<NameRecognizer.Found> names)
    {
        if (names.Count < 2)
        {
            return;
        }

        Mentions.Move(others, found, mention => mention.Field == ContactField.Number && layout.LineAt(mention.Span.Start) is >= 0 and var line && !layout.Lines[line].IsProse
            && names.Exists(name => layout.Tokens[layout.Lines[line].First].Span.Overlaps(name.Span)) && !found.Exists(other => other.Field == ContactField.Number && layout.LineAt(other.Span.Start) == line));
    }

    // Of two who sign in blocks of their own: what stands between a name and the address that is made of it.
    private static void MoveBlocks(Layout layout, List<Mention> others, List<Mention> found, List<NameRecognizer.Found> names)
    {
        if (names.Count < 2)
        {
            return;
        }

        Mentions.Move(others, found, mention => mention.Field == ContactField.Number && names.Exists(name => IsBetween(layout, name, mention, found)));
    }

    private static bool IsBetween(Layout layout, NameRecognizer.Found name, Mention number, List<Mention> found)
    {
        var (first, at) = (layout.LineAt(name.Span.Start), layout.LineAt(number.Span.Start));
        if (first < 0 || at <= first || at - first > MostLinesOfABlock)
        {
            return false;
        }

        for (var line = first + 1; line < Math.Min(layout.Lines.Count, first + MostLinesOfABlock + 1) && layout.Lines[line] is { Before: Gap.Line, IsProse: false }; line++)
        {
            if (line >= at && found.Exists(mention => mention.Field == ContactField.Email && layout.LineAt(mention.Span.Start) == line && SenderAddress.IsMadeOf(mention.Value, name.Name)))
            {
                return true;
            }
        }

        return false;
    }

    // "donne mes coordonnées : Lucie Arnoux, 06 52 87 19 40, gite.arnoux (at) laposte.net": one right behind the other.
    private static void MoveBeside(string text, List<Mention> others, List<Mention> found, List<NameRecognizer.Found> names)
    {
        foreach (var name in names)
        {
            var end = name.Span.End;
            for (var next = Beside(text, others, end); next is not null; next = Beside(text, others, end))
            {
                found.Add(next);
                others.Remove(next);
                end = next.Span.End;
            }
        }
    }

    private static Mention? Beside(string text, List<Mention> others, int end) =>
        others.Find(mention => mention.Field is ContactField.Number or ContactField.Email && mention.Value.AsSpan().ContainsAny('+', '@') && mention.Span.Start > end && mention.Span.Start - end <= LongestSign && text.AsSpan(end, mention.Span.Start - end).Trim() is "," or ":" or "-" or "–" or "" or "(");

    // Where no number is read as the author's, those that a sentence calls so are; else one beside another of theirs: "un appel : 02 …, ou le GSM 0472 … si je suis en route".
    private static void MoveTold(string text, List<Mention> others, List<Mention> found, List<NameRecognizer.Found> names)
    {
        if (names.Count > 0 && Cast.IsOneCalled(names))
        {
            var any = found.Exists(static mention => mention.Field == ContactField.Number && mention.Value.StartsWith('+'));
            var told = others.FindAll(mention => mention.Field == ContactField.Number && ((any && (IsOneMore(text, found, mention) || IsWhereTheyAre(text, mention.Span))) || ((!any || IsBeforeOthers(text, found, mention)) && BodyNumber.IsTold(text, mention.Span))));
            told = told.Count > 0 || any ? told : others.FindAll(mention => mention.Field == ContactField.Number && (mention.Confidence > Labelled || mention.Evidence.Contains(SpokenNumber.InWords) || IsAnswer(text, mention.Span)) && IsNear(text, names[0].Span, mention.Span));
            Mentions.Move(others, found, told);
        }
    }

    // "I am in Nyeri from tomorrow, so use 0733 …", "Io al mattino sono in bottega (0424 …)": somebody away is not.
    private static bool IsWhereTheyAre(string text, TextSpan number)
    {
        var before = text.AsSpan(Math.Max(0, number.Start - LongestTalk)..number.Start);
        before = before[(before.LastIndexOfAny("\n!?;") + 1)..];
        before = before[(before.LastIndexOf(". ") is var stop and >= 0 ? stop + 1 : 0)..];
        Span<char> room = stackalloc char[LongestTalk * 2];
        return Words.Fold(before, room) is var said && said.ContainsAny(Beings) && !said.ContainsAny(Aways) && !AuthorsNumber.IsOthers(before);
    }

    // "… au 06 …, ensuite voyez avec Karim au 03 …", where only the second was read as the author's.
    private static bool IsBeforeOthers(string text, List<Mention> found, Mention number) => found.TrueForAll(other =>
        other.Field != ContactField.Number || (other.Span.Start - number.Span.End is > 0 and < LongestTalk && text.AsSpan(number.Span.End..other.Span.Start) is var between && !between.Contains('\n') && AuthorsNumber.IsOthers(between)));

    // "new guy is Thabo Nkabinde, ops controller. Cell 083 417 2290": the only person there is, and a label before the number.
    private static bool IsNear(string text, TextSpan name, TextSpan number) =>
        number.Start > name.End && ((number.Start - name.End < LongestTalk && text.AsSpan(name.End..number.Start).Count('\n') <= 1) || IsAnswer(text, number) || Possessive.IsTheirs(text, number) || IsReached(text, number));

    // "Holger: 0152 / 2734 8190, aber erst ab 10 Uhr anrufen": a number with which somebody begins to answer.
    private static bool IsAnswer(string text, TextSpan number)
    {
        var before = text.AsSpan(Math.Max(0, number.Start - LongestBetween), Math.Min(LongestBetween, number.Start));
        before = before[(before.LastIndexOf('\n') + 1)..];
        return number.Start > LongestBetween && before is [.., ':' or '>', ' '] && char.IsUpper(before[0]) && !before.ContainsAnyInRange('0', '9');
    }

    private static bool IsOneMore(string text, List<Mention> found, Mention number) =>
        BodyNumber.IsLine(text, number.Span) || IsReached(text, number.Span) || IsAlternative(text, found, number) || (IsBesideAnother(text, found, number) && (BodyNumber.IsTold(text, number.Span) || (number.Evidence.Contains(VanityNumber.OfLetters) && IsOfWhoIsSpokenOf(text, number)) || IsLabelledBefore(text, found, number)));

    // "her truck says 1-888-GOT-BEES"
    private static bool IsOfWhoIsSpokenOf(string text, Mention number)
    {
        var before = text.AsSpan(Math.Max(0, number.Span.Start - LongestBetween)..number.Span.Start);
        var sentence = before[(before.LastIndexOfAny(Ends) + 1)..];
        foreach (var word in sentence.Split(' '))
        {
            if (Possessive.IsTheir(sentence[word]))
            {
                return true;
            }
        }

        return false;
    }

    // "natel +41 79 336 28 50, in ufficio 091 825 40 16": a label before it, and one of theirs behind.
    private static bool IsLabelledBefore(string text, List<Mention> found, Mention number) =>
        number.Confidence > Labelled && text[number.Span.Start] == '+' && found.Exists(other => other.Field == ContactField.Number && other.Span.Start - number.Span.End is > 0 and < LongestBetween);

    // "She's on 07968 302 477 but only has signal up the hill so landline is better: …", told of the only one who is named.
    private static bool IsReached(string text, TextSpan number)
    {
        var before = Words.Fold(text.AsSpan(Math.Max(0, number.Start - LongestBetween), Math.Min(LongestBetween, number.Start)).TrimEnd().ToString());
        return Array.Exists(Reaching, said => before.EndsWith(said, StringComparison.Ordinal) && (before.Length == said.Length || !char.IsLetter(before[^(said.Length + 1)])));
    }

    private static bool IsBesideAnother(string text, List<Mention> found, Mention number) =>
        found.Exists(other => other.Field == ContactField.Number && Between(other.Span, number.Span) is var between && between.Length < LongestBetween && !text.AsSpan(between.Start, between.Length).ContainsAny(Ends));

    // "274 603 118 ou telemóvel 93 441 70 26", whichever of them is known.
    private static bool IsAlternative(string text, List<Mention> found, Mention number) => found.Exists(other =>
        other.Field == ContactField.Number && !other.Span.Overlaps(number.Span) && Between(other.Span, number.Span) is { Length: < LongestBetween } gap
        && text.AsSpan(gap.Start, gap.Length) is var between && !between.ContainsAny(Ends) && between.Trim() is var said && Or.Has(said[..Math.Max(0, said.IndexOf(' '))]) && (other.Span.Start > number.Span.End ? !said.ContainsAnyInRange('A', 'Z') : number.Confidence > Labelled));

    private static TextSpan Between(TextSpan one, TextSpan other) => one.Start >= other.End ? new TextSpan(other.End, one.Start) : new TextSpan(one.End, Math.Max(one.End, other.Start));

    // "loopbarn.com" beside the company "Loopbarn"
    private static bool IsOfCompany(Mention site, List<Mention> found)
    {
        var host = new Uri(site.Value).Host.Split('.');
        var label = host[0] == "www" && host.Length > 2 ? host[1] : host[0];
        return label.Length >= ShortestLabel && found.Exists(mention => mention.Field == ContactField.Company && Letters(mention.Value) is var letters && label.Replace("-", string.Empty, StringComparison.Ordinal) is var name && (letters == name || (name.Length >= LongLabel && letters.StartsWith(name, StringComparison.Ordinal))));
    }

    private static string Letters(string company) => string.Concat(Words.Fold(company).Where(char.IsLetterOrDigit));

    // "www.acme.be - follow us on …" beside jane@acme.be
    private static bool IsOfAddress(Mention site, List<Mention> found)
    {
        var uri = new Uri(site.Value);
        if (uri.PathAndQuery.Length > 1)
        {
            return false;
        }

        var host = uri.Host;
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        return found.Exists(mention => mention.Field == ContactField.Email && mention.Value.AsSpan(mention.Value.IndexOf('@', StringComparison.Ordinal) + 1).SequenceEqual(host));
    }
}
