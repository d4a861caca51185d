namespace Allo.Contacts.Names;

/// <summary>What a word is known to be in names; a word may be several things.</summary>
[Flags]
internal enum NameKinds
{
    None = 0,

    /// <summary>A given name.</summary>
    Given = 1 << 0,

    /// <summary>A family name.</summary>
    Family = 1 << 1,

    /// <summary>Used where English is spoken: a word behind it is a middle name.</summary>
    English = 1 << 2,

    /// <summary>Spanish, Portuguese, Catalan: two surnames.</summary>
    Iberian = 1 << 3,

    /// <summary>French.</summary>
    French = 1 << 4,

    /// <summary>Italian.</summary>
    Italian = 1 << 5,

    /// <summary>German or Dutch.</summary>
    Germanic = 1 << 6,

    /// <summary>A Chinese or Korean surname in Latin letters.</summary>
    EastAsian = 1 << 7,

    /// <summary>A Vietnamese surname that is nothing else.</summary>
    Vietnamese = 1 << 8,

    /// <summary>Begins a family name: "van", "de la", "El".</summary>
    Particle = 1 << 9,

    /// <summary>A title wherever it stands: "Dr.", "Mme".</summary>
    Honorific = 1 << 10,

    /// <summary>A title in front of a whole name; else it may be a name: "Judge Reinhold".</summary>
    Rank = 1 << 11,

    /// <summary>"Jr.", "III".</summary>
    Generation = 1 << 12,

    /// <summary>A degree or letters behind a name that are no name.</summary>
    Degree = 1 << 13,

    /// <summary>A degree that is also a name: "MA", "DO".</summary>
    LooseDegree = 1 << 14,

    /// <summary>Goes on behind a title: "Dr. med. dent.".</summary>
    TitleTail = 1 << 15,

    /// <summary>A profession written behind a name: "Attorney".</summary>
    Occupation = 1 << 16,

    /// <summary>"she", "ils".</summary>
    Pronoun = 1 << 17,

    /// <summary>"née", "geb.": a name of birth follows.</summary>
    Birth = 1 << 18,

    /// <summary>The second word of "María del Carmen".</summary>
    Devotion = 1 << 19,

    /// <summary>Makes one given name with the word behind it: "Abdul".</summary>
    Joiner = 1 << 20,

    /// <summary>A surname that stands behind a lone "O": "O Connell".</summary>
    Irish = 1 << 21,

    /// <summary>Behind a surname, part of it: "Filho", "Neto".</summary>
    Descent = 1 << 22,

    /// <summary>"M.", before a French name "Monsieur".</summary>
    Monsieur = 1 << 23,

    /// <summary>"Don", before a Spanish name a title.</summary>
    Don = 1 << 24,

    /// <summary>The words of "at law".</summary>
    AtLaw = 1 << 25,

    /// <summary>A given name that its country also uses as a family name: "Ahmed", "Prakash".</summary>
    Either = 1 << 26,

    /// <summary>A double name whose second half is a particle, which goes on in the next word: "Jansen-de Wit".</summary>
    Linked = 1 << 27,

    /// <summary>Told by the larger lexicon, which knows of no language.</summary>
    Guessed = 1 << 28,

    /// <summary>The languages.</summary>
    Languages = English | Iberian | French | Italian | Germanic,
}
