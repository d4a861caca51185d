namespace Allo.Contacts.Tests.Conventions;

/// <summary>A line of code for each line of BannedSymbols.txt, in its order; and lines that are right.</summary>
/// <remarks>The analyser looks at attributes of members alone: the last line ends the method that it stands in and begins another.</remarks>
internal static class PlantedCode
{
    public const string Banned = """
        _ = DateTime.Now;
        _ = DateTime.Today;
        _ = DateTimeOffset.Now;
        _ = task.Result;
        _ = new ValueTask<int>(1).Result;
        task.Wait();
        task.Wait(1);
        task.Wait(TimeSpan.Zero);
        task.Wait(TimeSpan.Zero, default);
        task.Wait(1, default);
        task.Wait(CancellationToken.None);
        Task.WaitAll(new Task[] { task });
        Task.WaitAll(new ReadOnlySpan<Task>(task));
        Task.WaitAny(task);
        ((Task)task).GetAwaiter().GetResult();
        task.GetAwaiter().GetResult();
        new ValueTask(task).GetAwaiter().GetResult();
        new ValueTask<int>(1).GetAwaiter().GetResult();
        text.ToLower();
        text.ToLower(null);
        text.ToUpper();
        text.ToUpper(null);
        char.ToLower('A');
        char.ToLower('A', culture);
        char.ToUpper('a');
        char.ToUpper('a', culture);
        culture.TextInfo.ToLower(text);
        culture.TextInfo.ToUpper(text);
        culture.TextInfo.ToTitleCase(text);
        _ = CultureInfo.CurrentCulture;
        _ = StringComparer.CurrentCulture;
        _ = StringComparer.CurrentCultureIgnoreCase;
        _ = StringComparison.CurrentCulture;
        _ = StringComparison.CurrentCultureIgnoreCase;
        _ = new Regex("a");
        _ = new Regex("a", RegexOptions.None);
        Regex.IsMatch(text, "a");
        Regex.IsMatch(text, "a", RegexOptions.None);
        Regex.IsMatch(text.AsSpan(), "a");
        Regex.IsMatch(text.AsSpan(), "a", RegexOptions.None);
        Regex.Match(text, "a");
        Regex.Match(text, "a", RegexOptions.None);
        Regex.Matches(text, "a");
        Regex.Matches(text, "a", RegexOptions.None);
        Regex.Replace(text, "a", "b");
        Regex.Replace(text, "a", "b", RegexOptions.None);
        Regex.Replace(text, "a", found => "b");
        Regex.Replace(text, "a", found => "b", RegexOptions.None);
        Regex.Split(text, "a");
        Regex.Split(text, "a", RegexOptions.None);
        Regex.Count(text, "a");
        Regex.Count(text, "a", RegexOptions.None);
        Regex.EnumerateMatches(text, "a");
        Regex.EnumerateMatches(text, "a", RegexOptions.None);
        } [GeneratedRegex("a")] static int Generated() { return 1;
        """;

    public const string Right = """
        await task;
        await task.WaitAsync(TimeSpan.Zero);
        _ = DateTimeOffset.UtcNow;
        text.ToLowerInvariant();
        char.ToUpperInvariant('a');
        _ = StringComparison.Ordinal;
        _ = new Regex("a", RegexOptions.None, TimeSpan.FromSeconds(1));
        } [GeneratedRegex("a", RegexOptions.NonBacktracking)] static int Generated() { return 1;
        """;

    /// <summary>The lines as a program, on line N+1 the Nth.</summary>
    public static string Program(string lines) =>
        "using System; using System.Globalization; using System.Text.RegularExpressions; using System.Threading; using System.Threading.Tasks; "
        + "class Planted { async Task All(Task<int> task, string text, CultureInfo culture) { await Task.Yield();\n" + lines + "\n} }";
}
