using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>What speaks for a company where a text names several: the group, the subsidiary, the town hall.</summary>
internal static class CompanyEvidence
{
    private const double Domain = 0.4;
    private const double LegalForm = 0.45;
    private const double Unit = 0.2;
    private const int WordsToSchool = 3;
    private static readonly Words Units = new("division department dept. unit branch section directorate");
    private static readonly Words Parts = new("laboratoire laboratorio laboratório labor laboratory ufr umr upr faculté faculty fakultät facultad facoltà faculdade faculteit département department departamento dipartimento lehrstuhl vakgroep");
    private static readonly Words Schools = new("""
        université university universität universidad universidade università universiteit école institut institute instituto istituto instituut hochschule fachhochschule hogeschool
        politecnico polytechnique polytechnic politécnica politécnico cnrs inserm inrae inria cea chu chru ens insa
        """);

    private static readonly Evidence OfDomain = new("agrees with the domain of an address", Domain);
    private static readonly Evidence OfLegalForm = new("has a legal form", LegalForm);

    /// <summary>The reason with those that the words of the name give.</summary>
    public static IReadOnlyList<Evidence> Of(Evidence reason, WordKinds words, Agreement agrees) =>
        ((agrees & Agreement.Domain) != 0, (words & WordKinds.LegalForm) != 0) switch
        {
            (true, true) => [reason, OfDomain, OfLegalForm],
            (true, false) => [reason, OfDomain],
            (false, true) => [reason, OfLegalForm],
            _ => [reason],
        };

    /// <summary>The likeliest of the companies; of equals the first.</summary>
    public static Mention? Best(List<Mention> mentions)
    {
        Mention? only = null;
        foreach (var mention in mentions)
        {
            if (mention.Field == ContactField.Company)
            {
                if (only is not null)
                {
                    return BestOfSeveral(mentions);
                }

                only = mention;
            }
        }

        return only;
    }

    // A unit and a part give way to what they are of.
    private static Mention? BestOfSeveral(List<Mention> mentions)
    {
        var (best, most) = (default(Mention), 0.0);
        var penalty = mentions.Exists(IsWhole) ? Unit : 0;
        foreach (var mention in mentions)
        {
            if (mention.Field == ContactField.Company && Weight(mention) - (IsUnit(mention.Text) ? penalty : 0) is var weight && (best is null || weight > most))
            {
                (best, most) = (mention, weight);
            }
        }

        return best is not null && Parts.Has(FirstWord(best.Value)) ? SchoolOf(mentions) ?? best : best;
    }

    private static bool IsWhole(Mention mention) => mention.Field == ContactField.Company && mention.Text.Contains(' ', StringComparison.Ordinal) && !IsUnit(mention.Text);

    // "Water Rights Division" above the commission that it is of.
    private static bool IsUnit(string company) => Units.Has(company.AsSpan(company.LastIndexOf(' ') + 1));

    // "Laboratoire de Physique des Interfaces" above "École Supérieure de Chimie du Dauphiné", whose part it is.
    private static Mention? SchoolOf(List<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (mention.Field == ContactField.Company && IsSchool(mention.Value))
            {
                return mention;
            }
        }

        return null;
    }

    private static bool IsSchool(ReadOnlySpan<char> company)
    {
        var words = 0;
        foreach (var word in company.Split(' '))
        {
            if (Schools.Has(company[word]))
            {
                return true;
            }

            if (++words == WordsToSchool)
            {
                break;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> FirstWord(string company) => company.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? company.AsSpan(0, space) : company;

    private static double Weight(Mention mention)
    {
        var weight = mention.Confidence;
        for (var i = 1; i < mention.Evidence.Count; i++)
        {
            weight += mention.Evidence[i].Weight;
        }

        return weight;
    }
}
