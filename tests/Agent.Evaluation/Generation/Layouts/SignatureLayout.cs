using Allo.Contacts.Evaluation.Generation.Values;

namespace Allo.Contacts.Evaluation.Generation.Layouts;

/// <summary>Composes a signature: which fields, in which order, what shares a line.</summary>
public sealed class SignatureLayout(Dice dice, Cast cast)
{
    private readonly Persona _me = cast.Role("me");

    /// <summary>The signature as runs.</summary>
    /// <param name="alone">Whether nothing but the signature is there, so that a closing or footer may come with it.</param>
    public List<Run> Compose(bool alone)
    {
        var fields = new FieldRuns(dice, _me, SignatureStyle.Of(dice, _me.Language));
        var body = dice.Weighted((0, 86), (1, 7), (2, 7)) switch
        {
            1 => new FormLayout(dice, fields).Compose(),
            2 => new TableLayout(dice, fields).Compose(),
            _ => new BlockLayout(dice, fields).Compose(),
        };
        var runs = body.ToRuns();
        if (alone && dice.Chance(0.13))
        {
            runs = [.. cast.Grammar().Any("closing"), new Run(dice.OneOf("\n", "\n\n", "\n\n")), .. FirstName(), .. runs];
        }

        if (dice.Chance(0.05))
        {
            runs = [new Run(dice.Pick(WordLists.Of("any", "rule.top")) + "\n"), .. runs];
        }

        return new Footer(dice, cast).Append(runs);
    }

    private List<Run> FirstName() => dice.Chance(0.25) ? [.. new NameRuns(dice, _me).Called(), new Run(dice.OneOf("\n", "\n\n", "\n\n\n"))] : [];
}
