using Allo.Contacts.Evaluation.Generation.Values;

namespace Allo.Contacts.Evaluation.Generation.Kinds;

/// <summary>Whom sales people hear of: mostly of small businesses, with a mobile and an office.</summary>
public static class Callers
{
    /// <summary>A cast whose <c>me</c> is such a person.</summary>
    public static Cast Cast(Dice dice, string language) => new Cast(dice, language) { IsTalk = true }.With("me", One(dice, language, 0));

    /// <summary>Such a person.</summary>
    public static Persona One(Dice dice, string language, int? index)
    {
        ArgumentNullException.ThrowIfNull(dice);
        var who = PersonaMaker.Make(dice, language, index, null, dice.Chance(0.75) ? "trade" : "company");
        var phones = new PhoneMaker(dice, who.Country);
        var company = dice.Chance(0.07) ? who.Company with { Written = who.Company.Written.ToLowerInvariant() } : who.Company;
        return who with { Phones = [phones.Make(LineKind.Office), phones.Make(LineKind.Mobile)], Company = company };
    }
}
