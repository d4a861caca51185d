using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Names;

namespace Allo.Contacts.Extraction.People;

/// <summary>Collects names, and joins the parts that a form names: "Prénom : Jeanne", "Nom : Dupont".</summary>
internal sealed class LabelledNames(string text, Layout layout)
{
    private static readonly Words GivenLabels = new("prenom prenoms first_name firstname given_name vorname nombre nome voornaam given first forename");
    private static readonly Words FamilyLabels = new("nom last_name lastname family_name surname nachname familienname apellido apellidos cognome apelido sobrenome achternaam family last");
    private Part _last;

    private enum Part
    {
        Whole,
        Given,
        Family,
    }

    /// <summary>The names so far.</summary>
    public List<NameRecognizer.Found> Names { get; } = [];

    /// <summary>Adds a name.</summary>
    /// <param name="token">The index of its first token.</param>
    /// <param name="name">The name as it is read without its label.</param>
    public void Add(int token, NameRecognizer.Found name)
    {
        var part = PartOf(token);
        if ((_last, part) is (Part.Given, Part.Family) or (Part.Family, Part.Given) && text.AsSpan(Names[^1].Span.End, name.Span.Start - Names[^1].Span.End).Count('\n') <= 1)
        {
            Names[^1] = part == Part.Family ? Joined(Names[^1], name) : Joined(name, Names[^1]);
            _last = Part.Whole;
            return;
        }

        Names.Add(name);
        _last = part;
    }

    private NameRecognizer.Found Joined(NameRecognizer.Found given, NameRecognizer.Found family) => given with
    {
        Name = PersonName.Of(NameCase.Proper(given.Span.Of(text), isFamily: false), NameCase.Proper(family.Span.Of(text), isFamily: true))!,
        Given = given.Span,
        Family = family.Span,
        Confidence = Math.Min(given.Confidence, family.Confidence),
    };

    private Part PartOf(int token)
    {
        if (token == 0 || layout.Tokens[token].Before != Gap.Colon)
        {
            return Part.Whole;
        }

        var last = layout.Tokens[token - 1].Span.Of(text);
        var both = token > 1 ? $"{layout.Tokens[token - 2].Span.Of(text)} {last}" : last;
        return GivenLabels.Has(both) || GivenLabels.Has(last) ? Part.Given : FamilyLabels.Has(both) || FamilyLabels.Has(last) ? Part.Family : Part.Whole;
    }
}
