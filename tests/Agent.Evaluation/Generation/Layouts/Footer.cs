namespace Allo.Contacts.Evaluation.Generation.Layouts;

/// <summary>What stands below a signature and is nobody's: legal lines, notes, banners, disclaimers, an assistant.</summary>
public sealed class Footer(Dice dice, Cast cast)
{
    private static readonly (string List, double Often)[] Parts =
    [
        ("footer.assistant", 0.02), ("footer.legal", 0.05), ("footer.hours", 0.025), ("footer.booking", 0.03), ("footer.banner", 0.035),
        ("footer.quote", 0.02), ("footer.green", 0.045), ("footer.device", 0.03), ("footer.disclaimer", 0.07),
    ];

    /// <summary>The runs with what stands below them.</summary>
    public List<Run> Append(List<Run> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        foreach (var (list, often) in Parts)
        {
            if (dice.Chance(often))
            {
                runs.Add(new Run(dice.OneOf("\n", "\n\n", "\n\n")));
                runs.AddRange(cast.Grammar().Any(list));
            }
        }

        return runs;
    }
}
