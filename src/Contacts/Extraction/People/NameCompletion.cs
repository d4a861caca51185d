using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Names;

namespace Allo.Contacts.Extraction.People;

/// <summary>Completes names by what stands around them: a first name by the whole one, one of a couple by the family name of both.</summary>
/// <param name="text">The text.</param>
/// <param name="reading">What was read of it.</param>
/// <param name="names">Its names, which are completed in their place.</param>
internal readonly struct NameCompletion(string text, ContactExtractor.Reading reading, List<NameRecognizer.Found> names)
{
    private const int LongestAnd = 5;
    private const int ShortestAbove = 3;
    private const int MostNames = 40;
    private static readonly string[] Ands = ["&", "+", "and", "et", "und", "y", "e", "en"];

    /// <summary>Takes the first name below a closing for whoever is named right below: "LG / Resi" above "Mag.a Theresia Hinteregger".</summary>
    public void JoinSigned()
    {
        TellGiven();
        CompleteInitial();
        var lines = CollectionsMarshal.AsSpan(reading.Layout.Lines);
        for (var i = 0; i + 1 < names.Count; i++)
        {
            var (name, next) = (names[i], names[i + 1]);
            if (name.Name is { Given: not null, Family: null } && next.Name is { Given: not null, Family: not null } && reading.Layout.LineAt(name.Span.Start) is > 0 and var line && lines[line].Count == 1 && reading.Layout.LineAt(next.Span.Start) == line + 1
                && (lines[line - 1].Sort == Stretch.Closing || (lines[line - 1].Count <= ShortestAbove && lines[line + 1].Before == Gap.Blank)))
            {
                names[i] = name with { Name = next.Name };
            }
        }
    }

    /// <summary>Takes the only name for a first name where it is short for one: "call Hank about the tires"; "Mr Hank" has it for his family's.</summary>
    public void CallNicknamed()
    {
        if (names is [{ Name: { Given: null, Family: { } called } } only] && Nicknames.Has(Words.Fold(called)) && PersonName.Of(called, null) is { } name
            && !(reading.Layout.IndexAt(only.Span.Start) is > 0 and var at && (reading.Layout.Tokens[at - 1].Words & WordKinds.Honorific) != 0))
        {
            names[0] = only with { Name = name, Given = only.Family, Family = default };
        }
    }

    // "Sandrine K." below "De : Sandrine Kowalczyk"
    private void CompleteInitial()
    {
        if (reading.IsAuthorKnown && names is [{ Name: { Given: not null, Family: { } whole } author }, { Name: { Family: [var initial, '.'] } signed } last] && author.Given == signed.Given && whole[0] == initial)
        {
            names[1] = last with { Name = author };
        }
    }

    // "Tamsin" below "From: Smith, Tamsin" is a first name, whatever else is so called.
    private void TellGiven()
    {
        for (var i = 0; i < names.Count && names.Count <= MostNames; i++)
        {
            if (names[i] is { Name: { Given: null, Family: { } signed } } name && names.Exists(other => other.Name is { Given: { } given, Family: not null } && given.Equals(signed, StringComparison.OrdinalIgnoreCase)) && PersonName.Of(signed, null) is { } called)
            {
                names[i] = name with { Name = called, Given = name.Family, Family = default };
            }
        }
    }

    /// <summary>Completes the only name, a first name, by what the author says above: "moi c'est Delphine Wauters".</summary>
    public void CompleteIntroduced(LocalParts locals)
    {
        if (names is [{ Name: { Given: not null, Family: null } } only] && IntroducedName.Of(text, only.Span) is { } said && NameRecognizer.One(text, said, only.Confidence, locals.All, reading.Region) is { Name: { Given: not null, Family: not null } } whole)
        {
            names[0] = whole;
        }
    }

    /// <summary>Gives the first of "Odile &amp; Franck Wintzenrieth" the family name of both.</summary>
    public void AddCouples()
    {
        for (var i = names.Count - 1; i >= 0; i--)
        {
            if (names[i].Name is not { Given: not null, Family: { } family } || PartnerOf(names[i].Span.Start) is not { } partner)
            {
                continue;
            }

            var known = i > 0 && names[i - 1].Span.Overlaps(partner);
            if (known && names[i - 1].Name.Family is null)
            {
                names[i - 1] = names[i - 1] with { Name = PersonName.Of(names[i - 1].Name.Given, family)! };
            }
            else if (!known && PersonName.Of(NameCase.Proper(partner.Of(text), isFamily: false), family) is { } name)
            {
                names.Insert(i, names[i] with { Name = name, Given = partner, Family = new TextSpan(partner.End, partner.End) });
            }
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
}
