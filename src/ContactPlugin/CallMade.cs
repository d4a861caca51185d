namespace Allo.Contacts.Plugin;

/// <summary>The call that a reply answers: its tool and the names of the arguments that were given.</summary>
internal sealed record CallMade(string Tool, IReadOnlyList<string> Given)
{
    /// <summary>The call with the arguments that have a value.</summary>
    public static CallMade Of(string tool, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        List<string> given = [];
        foreach (var (name, value) in arguments)
        {
            if (!IsBlank(value))
            {
                given.Add(name);
            }
        }

        return new CallMade(tool, given);
    }

    /// <summary>The arguments to repeat, without some; null for none.</summary>
    public IReadOnlyList<string>? Without(params IReadOnlyCollection<string> names) =>
        Given.Except(names).ToList() is { Count: > 0 } rest ? rest : null;

    // As PersonFields reads it: a string of blanks says nothing, and a list of nothing else neither.
    private static bool IsBlank(object? value) => value switch
    {
        null or false => true,
        string text => string.IsNullOrWhiteSpace(text),
        IEnumerable<string> texts => texts.All(string.IsNullOrWhiteSpace),
        _ => false,
    };
}
