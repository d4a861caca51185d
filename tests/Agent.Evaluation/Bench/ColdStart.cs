using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Allo.Contacts.Extraction;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Evaluation.Bench;

/// <summary>What the first extraction of a fresh process costs, without the start of the runtime.</summary>
internal static class ColdStart
{
    /// <summary>The option by which the program measures its own start.</summary>
    public const string Option = "--start";

    private const int Times = 5;
    private const string Text = "Jeanne Dupont\nDirectrice commerciale\nACME France\n12 rue de la Paix, 75002 Paris\nTél. : 01 42 68 53 01\njeanne.dupont@acme.fr\nwww.acme.fr";

    /// <summary>Starts processes, and writes the least that each part took.</summary>
    public static void Write(TextWriter output)
    {
        var measured = Enumerable.Range(0, Times).Select(_ => Started()).ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"start: lexicon and model {measured.Min(times => times[0]):0} ms; with the first extraction, compiled as it goes, {measured.Min(times => times[0] + times[1]):0} ms"));
    }

    /// <summary>Measures this process: milliseconds for lexicon and model, and for the first extraction.</summary>
    public static void Measure()
    {
        var start = Stopwatch.GetTimestamp();
        _ = WordLexicon.Of("jeanne");
        RuntimeHelpers.RunClassConstructor(typeof(RoleModel).TypeHandle);
        var loaded = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        _ = new ContactExtractor().Extract(Text, new ExtractionOptions { Region = "FR" });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{loaded:0.0} {Stopwatch.GetElapsedTime(start).TotalMilliseconds - loaded:0.0}"));
    }

    private static double[] Started()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(ColdStart).Assembly.Location);
        }

        start.ArgumentList.Add("bench");
        start.ArgumentList.Add(Option);
        using var process = Process.Start(start)!;
        var line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return [.. line.Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture))];
    }
}
