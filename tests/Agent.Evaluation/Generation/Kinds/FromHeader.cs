using Allo.Contacts.Evaluation.Generation.Values;

namespace Allo.Contacts.Evaluation.Generation.Kinds;

/// <summary>The From header of a persona, as mail programs write it.</summary>
public static class FromHeader
{
    /// <summary>The header.</summary>
    public static string Of(Dice dice, Persona who)
    {
        ArgumentNullException.ThrowIfNull(dice);
        ArgumentNullException.ThrowIfNull(who);
        var (first, last) = (who.Name.First, who.Name.Last);
        var name = dice.Weighted(($"{first} {last}", 60), ($"\"{last}, {first}\"", 10), ($"\"{first} {last}\"", 10), ($"{last.ToUpperInvariant()} {first}", 8), ($"{first} {last} ({who.Company.Written})", 4), ($"{first} {last} | {who.Company.Written}", 2), (who.Company.Written, 2), (first, 2), ("", 6));
        return name.Length == 0 ? who.Email : $"{name} <{who.Email}>";
    }
}
