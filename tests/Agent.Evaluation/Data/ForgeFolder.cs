namespace Allo.Contacts.Evaluation.Data;

/// <summary>Reads the mails of forge, whose signature lines begin with a mark.</summary>
public static class ForgeFolder
{
    private const string Mark = "#sig#";

    /// <summary>The mails with a signature (<c>P</c>) or without (<c>N</c>).</summary>
    /// <remarks>A signature line becomes a span labelled <c>Signature</c> over the text without the marks.</remarks>
    public static IReadOnlyList<LabelledText> Read(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*_body").Order(StringComparer.Ordinal).Select(Parse)];

    private static LabelledText Parse(string path)
    {
        var sender = path[..^"_body".Length] + "_sender";
        var from = File.Exists(sender) ? File.ReadAllText(sender).Trim() : null;
        return Parse("forge-" + Path.GetFileName(path), File.ReadAllText(path), from);
    }

    /// <summary>One mail with marks.</summary>
    public static LabelledText Parse(string id, string marked, string? from)
    {
        var text = new System.Text.StringBuilder();
        var gold = new List<GoldSpan>();
        foreach (var line in marked.ReplaceLineEndings("\n").Split('\n'))
        {
            var signed = line.StartsWith(Mark, StringComparison.Ordinal);
            var start = text.Length;
            text.Append(signed ? line[Mark.Length..] : line);
            if (signed)
            {
                gold.Add(new GoldSpan(GoldField.None, "Signature", new TextSpan(start, text.Length)));
            }

            text.Append('\n');
        }

        return new LabelledText(id, text.ToString(), gold, from);
    }
}
