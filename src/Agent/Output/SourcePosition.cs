namespace Allo.Contacts.Agent.Output;

/// <summary>Tells where a span stands as an editor would: line and column, from 1.</summary>
internal sealed class SourcePosition
{
    private readonly List<int> _starts = [0];

    public SourcePosition(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                _starts.Add(i + 1);
            }
        }
    }

    public string Of(TextSpan span)
    {
        var found = _starts.BinarySearch(span.Start);
        var line = found >= 0 ? found : ~found - 1;
        return $"line {line + 1}, column {span.Start - _starts[line] + 1}";
    }
}
