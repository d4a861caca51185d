using Allo.Contacts.Evaluation.Data;
using Allo.Contacts.Extraction;

namespace Allo.Contacts.Evaluation.Scoring;

/// <summary>Scores a set of labelled signatures: tokens or entities, values, whole people, calibration.</summary>
public sealed class SignatureScore(string set, bool french)
{
    private readonly FieldCounts _spans = new();
    private readonly FieldCounts _values = new();
    private readonly Calibration _calibration = new();
    private readonly ContactExtractor _extractor = new();
    private readonly List<string> _errors = [];
    private int _whole;

    /// <summary>Measures the texts.</summary>
    public Tally Measure(IReadOnlyCollection<LabelledText> texts)
    {
        foreach (var text in texts)
        {
            Count(text);
        }

        var tally = new Tally(set, texts.Count);
        Report(tally);
        tally.Errors.AddRange(_errors);
        return tally;
    }

    private void Count(LabelledText text)
    {
        var result = _extractor.Extract(text.Text, new ExtractionOptions { Region = french ? "FR" : "US" });
        if (french)
        {
            TokenScore.Count(text, result.Mentions, _spans);
        }
        else
        {
            CoverScore.Count(text, result.Mentions, _spans);
        }

        foreach (var mention in result.Mentions.Where(m => MentionFields.Of(m.Field) != GoldField.None))
        {
            _calibration.Add(mention.Confidence, CoverScore.IsRight(text, mention));
        }

        var wrong = PersonScore.Wrong(text, result, french, _values);
        _whole += wrong.Count == 0 ? 1 : 0;
        if (wrong.Count > 0)
        {
            _errors.Add(ErrorText.Of(text, result, wrong));
        }
    }

    private void Report(Tally tally)
    {
        var (rule, headline) = french ? ("token", _spans.WeightedF1) : ("entity", _spans.Micro.F1);
        tally.Figures[french ? "weighted token F1" : "micro F1"] = headline;
        tally.Figures["whole people"] = tally.Texts == 0 ? 0 : (double)_whole / tally.Texts;
        FieldTable.Add(tally, rule, _spans);
        FieldTable.Add(tally, "value", _values);
        tally.Lines.Add("confidence   mentions    mean   right");
        tally.Lines.AddRange(_calibration.Rows.Select(r => FormattableString.Invariant($"from {r.Floor:0.00}  {r.Count,9}  {r.Mean,6:0.000}  {r.Right,6:0.000}")));
    }
}
