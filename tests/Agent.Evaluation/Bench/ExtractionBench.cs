using Allo.Contacts.Evaluation.Data;
using Allo.Contacts.Extraction;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Zones;
using BenchmarkDotNet.Attributes;
using PhoneNumbers;

namespace Allo.Contacts.Evaluation.Bench;

/// <summary>The whole extraction and its stages on French signatures, beside libphonenumber's matcher alone on the same texts.</summary>
[MemoryDiagnoser]
public class ExtractionBench
{
    private static readonly ExtractionOptions French = new() { Region = "FR" };
    private readonly ContactExtractor _extractor = new();
    private string[] _texts = [];
    private ContactExtractor.Reading[] _readings = [];

    /// <summary>The folder of the labelled sets.</summary>
    public static string Folder { get; set; } = Environment.GetEnvironmentVariable("EVAL_FOLDER") ?? "../shared/eval";

    /// <summary>Reads the texts.</summary>
    [GlobalSetup]
    public void Read()
    {
        _texts = [.. LabelledFile.Read(Path.Combine(Folder, "textmine-jdr.jsonl")).Where(text => !text.IsHeld).Take(100).Select(text => text.Text)];
        _readings = [.. _texts.Select(text => ContactExtractor.Read(text, French))];
    }

    /// <summary>What everything is measured against.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = 100)]
    public int PhoneMatcherAlone() => _texts.Sum(text => PhoneNumberUtil.GetInstance().FindNumbers(text, "FR").Count());

    /// <summary>Text to people.</summary>
    [Benchmark(OperationsPerInvoke = 100)]
    public int Whole() => _texts.Sum(text => _extractor.Extract(text, French).People.Count);

    /// <summary>Lines, what has a grammar, and tokens.</summary>
    [Benchmark(OperationsPerInvoke = 100)]
    public int Reading() => _texts.Sum(text => ContactExtractor.Read(text, French).Layout.Tokens.Count);

    /// <summary>Lines and their zones.</summary>
    [Benchmark(OperationsPerInvoke = 100)]
    public int Segmenting() => _texts.Sum(text => Segmenter.Segment(text).Count);

    /// <summary>The roles of tokens.</summary>
    [Benchmark(OperationsPerInvoke = 100)]
    public int Tagging() => _readings.Sum(reading => RoleTagger.Tag(reading.Layout).Count);
}
