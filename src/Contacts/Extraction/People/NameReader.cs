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

/// <summary>Makes names of the runs of tokens that are names, and finds those that the model does not see.</summary>
internal sealed class NameReader(string text, ContactExtractor.Reading reading)
{
    private const int MostLocals = 64;
    private const int LongestAnd = 5;
    private const int ShortestAbove = 3;
    private const int MostWordsOfAName = 6;
    private const int MostWordsOfOffices = 30;

    private const WordKinds ToPeople = WordKinds.Closing | WordKinds.Greeting | WordKinds.PhoneLabel | WordKinds.EmailLabel;
    private const WordKinds OfPeople = WordKinds.LegalForm | WordKinds.TitleHead | WordKinds.Street;
    private const WordKinds Things = WordKinds.Common | WordKinds.Place | WordKinds.Function | WordKinds.CompanyWord | WordKinds.Department | WordKinds.Industry | WordKinds.Country;
    private static readonly Words Interjections = new("euh heu oui non nan ouais ok okay merci si sim ja nein nee yes no yep nope hmm ah oh eh vale claro dale bueno top super genial");
    private static readonly string[] Ands = ["&", "+", "and", "et", "und", "y", "e", "en"];
    private readonly LabelledNames _labelled = new(text, reading.Layout);
    private readonly List<string> _locals = LocalsOf(reading.Found);
    private List<TextLine>? _heads;
    private List<int>? _places;

    private List<NameRecognizer.Found> Names => _labelled.Names;

    /// <summary>The names, in order of appearance.</summary>
    public List<NameRecognizer.Found> Read(List<RoleTagger.Run> runs)
    {
        if (!runs.Exists(static run => run.Role == Role.Name))
        {
            return Names;
        }

        var spans = new List<TextSpan>(2);
        var others = new List<TextSpan>(runs.Count + reading.Found.Count);
        runs = NameRuns.Of(reading.Layout, runs);
        foreach (var run in runs)
        {
            (run.Role == Role.Name ? spans : others).Add(RunMentions.SpanOf(text, reading.Layout, run));
        }

        foreach (var mention in reading.Found)
        {
            others.Add(mention.Span);
        }

        others.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        var end = 0;
        foreach (var run in runs)
        {
            if (run.Role != Role.Name)
            {
                continue;
            }

            var shown = NameOpening.Without(text, RunMentions.SpanOf(text, reading.Layout, run));
            var span = InternalExtension.WithoutLabel(text, NameBounds.Of(text, shown, CollectionsMarshal.AsSpan(spans), CollectionsMarshal.AsSpan(others)));
            if (span.Start >= end && !IsOrganisation(span) && !IsNoName(span) && !IsAmongTowns(run))
            {
                var (first, second) = NameRecognizer.Split(text, span, run.Confidence, Near(span.Start), reading.Region);
                Add(run, first);
                Add(run, second);
                end = span.End;
            }
        }

        return Names;
    }

    // "Veltliner I Riesling" on a card, "euh nan" in a chat, "Het Kladblok-team" below a list of changes.
    private bool IsNoName(TextSpan span)
    {
        var words = text.AsSpan(span.Start, span.Length);
        return words.Contains(" I ", StringComparison.Ordinal) || words.EndsWith("team", StringComparison.OrdinalIgnoreCase) || NameOpening.IsSpelled(words) || NameOpening.IsBrand(words) || NameOpening.IsSentence(words) || (char.IsLower(words[0]) && Interjections.Has(words[..(words.IndexOf(' ') is > 0 and var end ? end : words.Length)]));
    }

    // "London | Frankfurt | Hong Kong": the offices of a firm.
    private bool IsAmongTowns(RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(reading.Layout.Tokens);
        var line = reading.Layout.Lines[tokens[run.First].Line];
        var towns = 0;
        if (line.Count > MostWordsOfOffices || line.Kinds != 1 << (int)TokenKind.Word || (line.Words & WordKinds.TitleHead) != 0)
        {
            return false;
        }

        for (var i = line.First; i < line.End; i++)
        {
            var parted = (i == line.First || tokens[i].Before >= Gap.Comma) && (i + 1 == line.End || tokens[i + 1].Before >= Gap.Comma);
            towns += parted && (i < run.First || i >= run.End) && (tokens[i].Words & WordKinds.Place) != 0 && (tokens[i].Words & WordKinds.CommonGivenName) == 0 ? 1 : 0;
        }

        return towns > 1 && (tokens[run.First].Words & WordKinds.CommonGivenName) == 0;
    }

    // "From: Consorzio Acque Belvedere <…>"
    private bool IsOrganisation(TextSpan span)
    {
        foreach (var head in _heads ??= reading.Lines.FindAll(static line => line.Zone == Zone.From))
        {
            if (head.Span.Contains(span))
            {
                return NotAName.IsOrganisation(head.Span.Of(text));
            }
        }

        return false;
    }

    private void Add(RoleTagger.Run run, NameRecognizer.Found? name)
    {
        if (name is not null)
        {
            _labelled.Add(run.First, name);
        }
    }

    /// <summary>Takes the first name below a closing for whoever is named right below: "LG / Resi" above "Mag.a Theresia Hinteregger".</summary>
    public void JoinSigned()
    {
        var lines = CollectionsMarshal.AsSpan(reading.Layout.Lines);
        for (var i = 0; i + 1 < Names.Count; i++)
        {
            var (name, next) = (Names[i], Names[i + 1]);
            if (name.Name is { Given: not null, Family: null } && next.Name is { Given: not null, Family: not null } && reading.Layout.LineAt(name.Span.Start) is > 0 and var line && lines[line].Count == 1 && reading.Layout.LineAt(next.Span.Start) == line + 1
                && (lines[line - 1].Sort == Stretch.Closing || (lines[line - 1].Count <= ShortestAbove && lines[line + 1].Before == Gap.Blank)))
            {
                Names[i] = name with { Name = next.Name };
            }
        }
    }

    /// <summary>Completes the only name, a first name, by what the author says above: "moi c'est Delphine Wauters".</summary>
    public void CompleteIntroduced()
    {
        if (Names is [{ Name: { Given: not null, Family: null } } only] && IntroducedName.Of(text, only.Span) is { } said && NameRecognizer.One(text, said, only.Confidence, _locals, reading.Region) is { Name: { Given: not null, Family: not null } } whole)
        {
            Names[0] = whole;
        }
    }

    /// <summary>Adds the writer of a chat who gives numbers as theirs where nobody else is named, and moves these to what was found.</summary>
    public void AddWriter(List<Mention> found, List<Mention> others)
    {
        if (reading.IsSaid && Names.Count <= 1 && ChatWriter.Find(text, found, others, Names.Count == 1) is { Length: > 0 } writer
            && NameRecognizer.One(text, writer, SignOff.Confidence, _locals, reading.Region) is { Given.Length: > 0, Family.Length: > 0 } name
            && FitsAll(new NameMatch(name.Name)))
        {
            Names.Insert(0, name);
            ChatWriter.Move(text, writer, found, others);
        }
    }

    private bool FitsAll(NameMatch name) => Names.TrueForAll(known => new NameMatch(known.Name).Fits(name));

    /// <summary>Adds a name, or the rest of it, in a script that the model has hardly seen.</summary>
    public void AddOfScript()
    {
        var (known, last) = (0, default(TextSpan));
        foreach (var name in Names)
        {
            (known, last) = NameOfScript.IsKnown(text.AsSpan(name.Span.Start, name.Span.Length)) ? (known + 1, name.Span) : (known, last);
        }

        if (known < 2 && NameOfScript.Find(text, reading.Lines) is { } span && (known == 0 || span.Contains(last)))
        {
            Names.Clear();
            AddOne(span);
        }
    }

    /// <summary>Takes a title for what it is that stands on the line below a name in another script: "Υπεύθυνη Πωλήσεων".</summary>
    public void MoveTitles(List<Mention> found)
    {
        for (var i = Names.Count - 1; i > 0; i--)
        {
            var (above, name) = (Names[i - 1].Span, Names[i].Span);
            var between = text.AsSpan(above.End, Math.Max(0, name.Start - above.End));
            if (between.Count('\n') == 1 && between.IsWhiteSpace() && !NameOfScript.IsKnown(name.Of(text)) && NameOfScript.IsForeign(above.Of(text)) && NameOfScript.IsKnown(above.Of(text)))
            {
                found.Add(RunMentions.Written(ContactField.JobTitle, text, name, Names[i].Confidence));
                Names.RemoveAt(i);
            }
        }
    }

    /// <summary>Gives the first of "Odile &amp; Franck Wintzenrieth" the family name of both.</summary>
    public void AddCouples()
    {
        for (var i = Names.Count - 1; i >= 0; i--)
        {
            if (Names[i].Name is not { Given: not null, Family: { } family } || PartnerOf(Names[i].Span.Start) is not { } partner)
            {
                continue;
            }

            var known = i > 0 && Names[i - 1].Span.Overlaps(partner);
            if (known && Names[i - 1].Name.Family is null)
            {
                Names[i - 1] = Names[i - 1] with { Name = PersonName.Of(Names[i - 1].Name.Given, family)! };
            }
            else if (!known && PersonName.Of(NameCase.Proper(partner.Of(text), isFamily: false), family) is { } name)
            {
                Names.Insert(i, Names[i] with { Name = name, Given = partner, Family = new TextSpan(partner.End, partner.End) });
            }
        }
    }

    /// <summary>Adds the name that the text is, where it is nothing else: "WOODS, DAVID A", "Jyh-Charn (Steve) Liu".</summary>
    public bool AddOnly()
    {
        if (reading.Layout.Lines is [{ Kinds: 1 << (int)TokenKind.Word, Digits: 0, Count: > 1 and <= MostWordsOfAName } line] && IsName(line))
        {
            AddOne(reading.Lines.Find(text => text.Span.Contains(reading.Layout.Tokens[line.First].Span)).Span);
        }

        return Names.Count > 0;
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

        return Names.Count > 0 ? Names[0].Span : null;
    }

    /// <summary>Where the name stands with which a mail ends whose author no header tells; null where it ends otherwise.</summary>
    public TextSpan? Signature()
    {
        if (reading.IsAuthorKnown || SignOff.Find(text, reading.Layout, isFromKnown: false) is not { } span)
        {
            return null;
        }

        // "Liefs" right above "Sanne" is a closing that the model does not know.
        if (Names is [var only] && only.Span.End <= span.Start && text.AsSpan(only.Span.End..span.Start).Trim(" ,!\r\n").IsEmpty)
        {
            Names.Clear();
            AddOne(span);
        }

        return At(span) is { } name ? name.Span : null;
    }

    private NameRecognizer.Found? At(TextSpan span) => Names.Find(name => name.Span.Overlaps(span));

    private void AddOne(TextSpan span)
    {
        if (!NameOpening.IsSentence(text.AsSpan(span.Start, span.Length)) && NameRecognizer.One(text, span, SignOff.Confidence, _locals, reading.Region) is { } name)
        {
            Names.Add(name);
        }
    }

    // The given name before an "and" that stands right before a place.
    private TextSpan? PartnerOf(int at)
    {
        var tokens = CollectionsMarshal.AsSpan(reading.Layout.Tokens);
        var index = reading.Layout.IndexAt(at) - 1;
        if (index < 1 || at - tokens[index - 1].Span.End > LongestAnd || !Ands.Contains(tokens[index].Span.Of(text)) || tokens[index].Line != tokens[index - 1].Line)
        {
            return null;
        }

        var token = tokens[index - 1];
        return (token.Words & WordKinds.GivenName) != 0 && (token.Words & WordKinds.Function) == 0 && token.Shape is Shape.Capitalised or Shape.Mixed or Shape.Capitals && token.Before != Gap.Space ? token.Span : null;
    }

    private static List<string> LocalsOf(List<Mention> found)
    {
        List<string> locals = [];
        foreach (var mention in found)
        {
            if (mention.Field == ContactField.Email)
            {
                locals.Add(mention.Value[..mention.Value.IndexOf('@', StringComparison.Ordinal)]);
            }
        }

        return locals;
    }

    // Of very many addresses those around a name: no name asks for all of them.
    private List<string> Near(int at)
    {
        if (_locals.Count <= MostLocals)
        {
            return _locals;
        }

        _places ??= [.. reading.Found.Where(static mention => mention.Field == ContactField.Email).Select(static mention => mention.Span.Start)];
        var index = _places.BinarySearch(at);
        var first = Math.Clamp((index < 0 ? ~index : index) - (MostLocals / 2), 0, _locals.Count - MostLocals);
        return _locals.GetRange(first, MostLocals);
    }
}
