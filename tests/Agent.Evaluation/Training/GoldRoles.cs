using Allo.Contacts.Evaluation.Data;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Evaluation.Training;

/// <summary>The right roles of a text's tokens by its labels.</summary>
internal static class GoldRoles
{
    /// <summary>The role of each token.</summary>
    public static Role[] Of(LabelledText text, Layout layout)
    {
        var roles = new Role[layout.Tokens.Count];
        var (field, label, next) = (GoldField.None, -1, 0);
        for (var i = 0; i < roles.Length; i++)
        {
            var token = layout.Tokens[i];
            while (next < text.Gold.Count && text.Gold[next].Span.End <= token.Span.Start)
            {
                next++;
            }

            var at = Covering(text.Gold, next, token.Span);
            var gold = at < 0 ? GoldField.None : text.Gold[at].Field;
            if (token.Kind != TokenKind.Word)
            {
                roles[i] = gold is GoldField.Phone or GoldField.Email or GoldField.Website || (at >= 0 && text.Gold[at].IsSocial && (text.Gold[at].Person is not null || text.Gold[at].Label != "social")) ? Role.Own : Role.None;
                (field, label) = (field == GoldField.Address ? field : GoldField.None, -1);
                continue;
            }

            var start = StartOf(gold);
            var goesOn = start != Role.None && gold == field && (at == label || text.Gold[at].IsToken || gold == GoldField.Address) && (label < 0 || text.Gold[at].Person == text.Gold[label].Person) && GoesOn(gold, token.Before, at == label);
            roles[i] = start == Role.None ? Role.None : goesOn && Chain.MayFollow(roles[i - 1], start + 1) ? start + 1 : start;
            (field, label) = (gold, at);
        }

        return roles;
    }

    private static bool GoesOn(GoldField field, Gap gap, bool same) => same || field == GoldField.Address || gap < Gap.Wide;

    private static Role StartOf(GoldField field) => field switch
    {
        GoldField.Name => Role.Name,
        GoldField.JobTitle => Role.Title,
        GoldField.Company => Role.Company,
        GoldField.Address => Role.Address,
        _ => Role.None,
    };

    private static int Covering(IReadOnlyList<GoldSpan> gold, int from, TextSpan token)
    {
        // The Enron mails label zones, such as Body, around what is in them: the field counts.
        var zone = -1;
        for (var i = from; i < gold.Count && gold[i].Span.Start < token.End; i++)
        {
            if ((Math.Min(gold[i].Span.End, token.End) - Math.Max(gold[i].Span.Start, token.Start)) * 2 >= Math.Min(token.Length, gold[i].Span.Length * 2))
            {
                if (gold[i].Field != GoldField.None)
                {
                    return i;
                }

                zone = zone < 0 ? i : zone;
            }
        }

        return zone;
    }
}
