using System.Diagnostics;
using Allo.Contacts.Evaluation.Data;
using Allo.Contacts.Extraction;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Zones;
using BenchmarkDotNet.Attributes;
using PhoneNumbers;

namespace Allo.Contacts.Evaluation.Bench;

/// <summary>The whole extraction and its stages on the French signatures, beside libphonenumber's matcher alone on the same texts.</summary>
[MemoryDiagnoser]
public class ExtractionBench
{
    /// <summary>How many signatures the file has; each benchmark goes through all of them.</summary>
    public const int Signatures = 473;

    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(3);
    private static readonly ExtractionOptions French = new() { Region = "FR" };
    private readonly ContactExtractor _extractor = new();
    private string[] _texts = [];
    private ContactExtractor.Reading[] _readings = [];
    private List<RoleTagger.Run>[] _runs = [];

    /// <summary>The folder of the labelled sets.</summary>
    public static string Folder { get; set; } = Environment.GetEnvironmentVariable("EVAL_FOLDER") ?? "../shared/eval";

    /// <summary>The texts of the signatures.</summary>
    public static string[] Texts() => [.. LabelledFile.Read(Path.Combine(Folder, "textmine-jdr.jsonl")).Select(text => text.Text).Take(Signatures)];

    /// <summary>Reads the texts.</summary>
    [GlobalSetup]
    public void Read()
    {
        _texts = Texts();
        if (_texts.Length != Signatures)
        {
            throw new InvalidDataException($"The file has {_texts.Length} signatures, not {Signatures}.");
        }

        _readings = [.. _texts.Select(text => ContactExtractor.Read(text, French))];
        _runs = [.. _readings.Select(reading => RoleTagger.Tag(reading.Layout))];

        // Until the compiler is done with both, on these texts alone.
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < Warm;)
        {
            _ = PhoneMatcherAlone() + Whole();
        }
    }

    /// <summary>What everything is measured against.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Signatures)]
    public int PhoneMatcherAlone() => Sum(i => PhoneNumberUtil.GetInstance().FindNumbers(_texts[i], "FR").Count());

    /// <summary>Text to people.</summary>
    [Benchmark(OperationsPerInvoke = Signatures)]
    public int Whole() => Sum(i => _extractor.Extract(_texts[i], French).People.Count);

    /// <summary>Lines, what has a grammar, and tokens.</summary>
    [Benchmark(OperationsPerInvoke = Signatures)]
    public int Reading() => Sum(i => Returned(ContactExtractor.Read(_texts[i], French).Layout));

    /// <summary>Of the reading: lines and their zones.</summary>
    [Benchmark(OperationsPerInvoke = Signatures)]
    public int Segmenting() => Sum(i => Segmenter.Segment(_texts[i]).Lines.Count);

    /// <summary>Of the reading: the countries of numbers.</summary>
    [Benchmark(OperationsPerInvoke = Signatures)]
    public int Regions() => Sum(i => RegionEvidence.Rank(_texts[i], _readings[i].Found, "FR").Regions.Length);

    /// <summary>Of the reading: tokens, and what agrees with the addresses.</summary>
    [Benchmark(OperationsPerInvoke = Signatures)]
    public int LayingOut() => Sum(i => Returned(Layout.Of(_texts[i], _readings[i].Lines, _readings[i].Found, null)));

    /// <summary>The roles of tokens.</summary>
    [Benchmark(OperationsPerInvoke = Signatures)]
    public int Tagging() => Sum(i => RoleTagger.Tag(_readings[i].Layout).Count);

    /// <summary>Roles to people.</summary>
    [Benchmark(OperationsPerInvoke = Signatures)]
    public int Assembling() => Sum(i => RoleReader.Read(_texts[i], _readings[i], _runs[i]).People.Count);

    private static int Sum(Func<int, int> measured)
    {
        var sum = 0;
        for (var i = 0; i < Signatures; i++)
        {
            sum += measured(i);
        }

        return sum;
    }

    private static int Returned(Layout layout)
    {
        var count = layout.Tokens.Count;
        layout.Return();
        return count;
    }
}
