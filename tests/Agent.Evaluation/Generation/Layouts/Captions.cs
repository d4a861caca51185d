namespace Allo.Contacts.Evaluation.Generation.Layouts;

/// <summary>The words that introduce a field, in one signature's manner.</summary>
public sealed class Captions(Dice dice, string language, SignatureStyle style)
{
    private readonly bool _short = dice.Chance(0.22);

    /// <summary>The field with its caption as often as the style has captions; always where it must.</summary>
    public List<Run> Of(string field, List<Run> value, bool always = false) =>
        always || dice.Chance(style.Captions) ? With(field, value) : value;

    /// <summary>The field, seldom with its caption.</summary>
    public List<Run> Maybe(string field, List<Run> value, double often) => dice.Chance(often) ? With(field, value) : value;

    /// <summary>The field with its caption.</summary>
    public List<Run> With(string field, List<Run> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var shortened = _short ? WordLists.Find(language, $"caption.{field}.short") : null;
        var word = new Grammar(dice, language).Expand(dice.Pick(shortened ?? WordLists.Of(language, $"caption.{field}")));
        if (style.After > 0 && WordLists.Find(language, $"caption.{field}.after") is { } after)
        {
            return [.. value, new Run(" "), new Run(dice.Pick(after), Label.Caption)];
        }

        return [new Run(word + Separator(word), Label.Caption), .. value];
    }

    private string Separator(string word) => word[^1] switch
    {
        ':' or '/' => " ",
        '.' => dice.Chance(0.5) ? " " : style.CaptionSeparator.TrimStart('.') is { Length: > 0 } rest ? rest : " ",
        _ when !char.IsLetter(word[^1]) => " ",
        _ => dice.Chance(0.96) ? style.CaptionSeparator : dice.OneOf("", " ", ":", "\u00a0: "),
    };
}
