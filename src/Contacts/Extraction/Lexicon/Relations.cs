namespace Allo.Contacts.Extraction.Lexicon;

/// <summary>By what an author speaks of people beside themselves in the seven languages.</summary>
internal static class Relations
{
    private const string Married = """
        wife husband femme mari épouse époux conjointe conjoint compagne compagnon frau mann gattin gatte ehefrau ehemann mujer esposa marido esposo moglie marito mulher vrouw echtgenote echtgenoot
        """;

    private const string OfOne = "my mon ma mein meine meiner meinem meinen meines mi mio mia meu minha mijn";

    /// <summary>"my", "ma", "meiner": of the author alone; "our man on site" is nobody of the family.</summary>
    public static readonly Words My = new(OfOne);

    /// <summary>"my", "notre", "unser": of the author and theirs.</summary>
    public static readonly Words Mine = new(OfOne + " our notre unser unsere unserer unserem unseren nuestro nuestra nostro nostra nosso nossa onze ons");

    /// <summary>"wife", "époux": who picks up at home. "The man" may be anybody.</summary>
    public static readonly Words Spouses = new(Married);

    /// <summary>"wife", "frère", "Nachbarin": the family and who lives beside it.</summary>
    public static readonly Words Family = new(Married + """
         hubby missus wifey girlfriend boyfriend copine copain freundin novia novio fidanzata fidanzato namorada namorado vriendin
        sister brother mother father son daughter mum mom dad neighbour neighbor sœur frère mère père fils fille voisin voisine schwester bruder mutter vater sohn tochter nachbar nachbarin
        hermana hermano madre padre hijo hija vecino vecina sorella fratello figlio figlia vicino vicina irmã irmão mãe pai filho filha vizinho vizinha zus broer moeder vader zoon dochter man buurman buurvrouw
        """);

    /// <summary>"colleague", "collègue", "Kollegin".</summary>
    public static readonly Words Colleagues = new("colleague collègue collègues confrère confrères consœur consoeur kollege kollegin kollegen compañero compañera colega collega");
}
