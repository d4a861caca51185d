namespace Allo.Contacts.Evaluation.Generation.Kinds;

/// <summary>Older mail below a newer one, as the common programs quote or forward it in their languages.</summary>
public sealed class Quotes(Dice dice, string language, Cast cast)
{
    /// <summary>A mail that <c>quoted</c> wrote to <c>me</c>, with the line or block that introduces it.</summary>
    public List<Run> Reply()
    {
        var mail = Mail();
        var lotus = WordLists.Find("any", $"{language}.lotus");
        return dice.Weighted((0, 42), (1, 26), (2, 22), (3, lotus is null ? 0 : 10)) switch
        {
            0 => [.. Expand("wrote"), new Run(dice.OneOf("\n", "\n\n")), .. dice.Chance(0.75) ? Marked(mail, dice.Chance(0.9) ? "> " : ">") : mail],
            1 => [.. Expand("head"), .. mail],
            2 => [.. Expand("original"), new Run("\n"), .. Expand("head"), .. mail],
            _ => [.. Expand("lotus"), .. mail],
        };
    }

    /// <summary>A mail that <c>quoted</c> wrote to somebody who passes it on.</summary>
    public List<Run> Forward() =>
        [.. dice.Chance(0.8) ? Expand("forwarded") : [.. Expand("original"), new Run("\n")], .. Expand("head"), .. Mail()];

    private List<Run> Mail()
    {
        var voice = new Cast(dice, language).With("me", cast.Role("quoted")).With("to", cast.Role("me"));
        return Mails.Write(dice, voice);
    }

    private List<Run> Expand(string part)
    {
        var grammar = cast.Grammar();
        var rule = dice.Pick(WordLists.Of("any", $"{language}.{part}"));
        rule = rule.Replace("{from}", Party("quoted"), StringComparison.Ordinal).Replace("{to}", Party("me"), StringComparison.Ordinal);
        return grammar.Runs(rule);
    }

    private string Party(string role) => dice.Pick(WordLists.Of("any", "party")).Replace("{x.", $"{{{role}.", StringComparison.Ordinal);

    private static List<Run> Marked(List<Run> mail, string mark)
    {
        var marked = mail.ConvertAll(run => run.Text.Contains('\n', StringComparison.Ordinal) ? run with { Text = run.Text.Replace("\n", "\n" + mark, StringComparison.Ordinal) } : run);
        return [new Run(mark), .. marked];
    }
}
