using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Names;

namespace Allo.Contacts.Extraction.People;

/// <summary>Collects names, and joins the parts that a form or a note names: "Prénom : Jeanne", "Nom : Dupont"; "add Tomasz, surname Wieczorek".</summary>
internal struct LabelledNames(string text, Layout layout)
{
    private const int Nearby = 120;
    private const int WordsBefore = 6;
    private const int MostLines = 60;
    private const int MostWordsOfALabel = 2;
    private const int MostWordsOfAPart = 4;
    private const double Sure = 0.95;
    private static readonly Words GivenLabels = new("prenom prenoms first_name firstname given_name vorname nombre nome voornaam given first forename");
    private static readonly Words FamilyLabels = new("nom last_name lastname family_name surname nachname familienname apellido apellidos cognome apelido sobrenome achternaam family last");

    private static readonly Words Whole = new("name nom nombre nome naam navn contact contacto contatto contato client kunde cliente klant");

    // What says so in a sentence, too, where nothing but a verb stands between.
    private static readonly Words SaidGiven = new("prenom vorname voornaam forename first_name given_name");
    private static readonly Words SaidFamily = new("surname nachname familienname apellido apellidos cognome apelido sobrenome achternaam last_name family_name de_famille");
    private Part _last;

    private enum Part
    {
        Whole,
        Given,
        Family,
    }

    /// <summary>The names so far.</summary>
    public List<NameRecognizer.Found> Names { get; } = new(1);

    /// <summary>Adds a name.</summary>
    /// <param name="token">The index of its first token.</param>
    /// <param name="name">The name as it is read without its label.</param>
    public void Add(int token, NameRecognizer.Found name)
    {
        var part = PartOf(token, out var label, out var colon);
        if ((_last, part) is (Part.Given, Part.Family) or (Part.Family, Part.Given) && text.AsSpan(Names[^1].Span.End, name.Span.Start - Names[^1].Span.End).Count('\n') <= 1)
        {
            Names[^1] = part == Part.Family ? Joined(Names[^1], name) : Joined(name, Names[^1]);
            _last = Part.Whole;
            return;
        }

        if (part == Part.Family && !colon && Names is [.., { Name: { Given: not null, Family: null } } only] && name.Span.Start - only.Span.End < Nearby)
        {
            Names[^1] = Joined(only, name);
            return;
        }

        // "first name Tamsin, that's T A M S I N": the label knows better which part it is.
        if (part == Part.Given && name is { Name: { Given: null, Family: { } called }, Given.Length: 0 } && PersonName.Of(called, null) is { } person)
        {
            name = name with { Name = person, Given = name.Family, Family = default };
        }

        Names.Add(part == Part.Family && name.Name.Given is null && GivenBefore(label) is { } given ? Joined(name with { Given = given, Family = default }, name) : name);
        _last = Names[^1] == name ? part : Part.Whole;
    }

    private NameRecognizer.Found Joined(NameRecognizer.Found given, NameRecognizer.Found family) => given with
    {
        Name = PersonName.Of(NameCase.Proper(given.Span.Of(text), isFamily: false), NameCase.Proper(family.Span.Of(text), isFamily: true))!,
        Given = given.Span,
        Family = family.Span,
        Confidence = Math.Min(given.Confidence, family.Confidence),
    };

    /// <summary>Completes the only name, a first name, by the family name that the text tells, though the model reads none: "surname Wieczorek".</summary>
    public static void Complete(string text, Layout layout, List<NameRecognizer.Found> names)
    {
        if (names is not [{ Name: { Given: not null, Family: null } } only])
        {
            return;
        }

        // Where the first name has no capital, the last one need not have any; it may be told before the first.
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var isLower = char.IsLower(text[only.Span.Start]);

        // "prénom Apolline nom Destrebecq": beside a first name that is called one, "nom" is the other.
        var isGiven = layout.IndexAt(only.Span.Start) is > 0 and var at && at < tokens.Length && Is(SaidGiven, text, layout, at - 1);
        for (var i = Math.Max(1, layout.IndexAt(Math.Max(0, only.Span.Start - Nearby))); i < tokens.Length && tokens[i].Span.Start - only.Span.End < Nearby; i++)
        {
            if (only.Span.Overlaps(tokens[i].Span) || !(tokens[i].Shape is Shape.Capitalised or Shape.Capitals or Shape.Mixed || (isLower && tokens[i].Shape == Shape.Lower)) || tokens[i].Before is not (Gap.Space or Gap.Colon))
            {
                continue;
            }

            var label = i > 1 && Verbs.Being.Has(Written(text, layout, i - 1, 1)) ? i - 2 : i - 1;
            if ((Is(SaidFamily, text, layout, label) || (isGiven && tokens[label].In(text) is "nom" or "Nom")) && PersonName.Of(only.Name.Given, NameCase.Proper(tokens[i].Span.Of(text), isFamily: true)) is { } whole)
            {
                names[0] = only with { Name = whole, Family = tokens[i].Span };
                return;
            }
        }
    }

    /// <summary>Puts the name of which a form has both parts on lines of their own in the place of what else was read there: "Nom : BOUCHER" is no trade.</summary>
    public static void AddForm(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found)
    {
        for (var i = 0; i + 1 < Math.Min(layout.Lines.Count, MostLines); i++)
        {
            if (FamilyFirst(text, layout, layout.Lines[i]) is var (surname, first))
            {
                PutInPlace(text, new TextSpan(layout.Tokens[layout.Lines[i].First].Span.Start, first.End), (first, surname), names, found);
                continue;
            }

            if (Value(text, layout, i, out var part) is not { } one || Value(text, layout, i + 1, out var next) is not { } other || part == next)
            {
                continue;
            }

            PutInPlace(text, new TextSpan(layout.Tokens[layout.Lines[i].First].Span.Start, other.End), part == Part.Given || next == Part.Family ? (one, other) : (other, one), names, found);
            i++;
        }
    }

    private static void PutInPlace(string text, TextSpan form, (TextSpan Given, TextSpan Family) parts, List<NameRecognizer.Found> names, List<Mention> found)
    {
        var (given, family) = parts;
        if (!names.Exists(name => name.Given.Overlaps(given) && name.Family.Overlaps(family)) && PersonName.Of(NameCase.Proper(given.Of(text), isFamily: false), NameCase.Proper(family.Of(text), isFamily: true)) is { } person)
        {
            names.RemoveAll(name => name.Span.Overlaps(form));
            found.RemoveAll(mention => mention.Span.Overlaps(form));
            names.Add(new NameRecognizer.Found(person, given, family, 5, new Evidence("labelled as a name", Sure)) { Confidence = Sure });
            names.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        }
    }

    // "Name: Lindenschmidt, Gunhild": behind the label of a whole name a surname, a comma and a first name.
    private static (TextSpan Family, TextSpan Given)? FamilyFirst(string text, Layout layout, in Stretch line)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var (first, last) = (line.First + 1, line.End - 1);
        return line is { Count: 3, Kinds: 1 << (int)TokenKind.Word, Digits: 0 } && tokens[first].Before is Gap.Colon or Gap.Bar or Gap.Wide && tokens[last].Before == Gap.Comma && tokens[first].IsCapital && tokens[last].IsCapital
            && (tokens[last].Words & WordKinds.GivenName) != 0 && (tokens[first].Words & WordKinds.CommonGivenName) == 0 && Whole.Has(tokens[line.First].In(text))
            ? (tokens[first].Span, tokens[last].Span) : null;
    }

    // What stands behind the label of a part of a name and a colon on a line of nothing else; "Name" is the part that the other is not.
    private static TextSpan? Value(string text, Layout layout, int index, out Part part)
    {
        var line = layout.Lines[index];
        part = Part.Whole;
        if (LineLabel.Value(layout, line, MostWordsOfALabel) is not (> 0 and var value))
        {
            return null;
        }

        var label = LineLabel.Of(text, layout, line, value);
        var rest = LineLabel.Rest(layout, line, value);
        part = GivenLabels.Has(label) ? Part.Given : FamilyLabels.Has(label) ? Part.Family : Part.Whole;
        return (part != Part.Whole || label is "Name" or "name" or "NAME" or "Naam" or "naam") && line.End - value <= MostWordsOfAPart && line is { Kinds: 1 << (int)TokenKind.Word, Digits: 0 } && !rest.Of(text).AsSpan().ContainsAny(",;:|/")
            ? rest
            : null;
    }

    // "Add Tomasz please, surname Wieczorek", of whom the model knows only the family name.
    private TextSpan? GivenBefore(int label)
    {
        for (var i = label - 1; i >= Math.Max(0, label - WordsBefore) && layout.Tokens[i].Line == layout.Tokens[label].Line; i--)
        {
            if (layout.Tokens[i] is { Shape: Shape.Capitalised or Shape.Mixed } word && (word.Words & (WordKinds.CommonGivenName | WordKinds.Function)) == WordKinds.CommonGivenName)
            {
                return word.Span;
            }
        }

        return null;
    }

    private Part PartOf(int token, out int label, out bool colon)
    {
        (label, colon) = (token - 1, token > 0 && layout.Tokens[token].Before == Gap.Colon);
        if (token == 0)
        {
            return Part.Whole;
        }

        label = !colon && token > 1 && Verbs.Being.Has(Written(text, layout, token - 1, 1)) ? token - 2 : token - 1;
        return Is(colon ? GivenLabels : SaidGiven, text, layout, label) ? Part.Given : Is(colon ? FamilyLabels : SaidFamily, text, layout, label) ? Part.Family : Part.Whole;
    }

    // A label is a word, or two.
    private static bool Is(Words labels, string text, Layout layout, int label) =>
        labels.Has(Written(text, layout, label, 1)) || (label > 0 && layout.Tokens[label].Before == Gap.Space && labels.Has(Written(text, layout, label, 2)));

    private static ReadOnlySpan<char> Written(string text, Layout layout, int last, int count) => text.AsSpan(layout.Tokens[last - count + 1].Span.Start..layout.Tokens[last].Span.End);
}
