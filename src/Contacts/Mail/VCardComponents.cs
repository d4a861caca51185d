using System.Text;

namespace Allo.Contacts.Mail;

/// <summary>Splits the value of a property at its semicolons and undoes the escapes.</summary>
internal static class VCardComponents
{
    private static readonly string[] Structured = ["N", "ADR", "ORG"];

    /// <summary>The components, or the one value of a property that has none.</summary>
    public static List<VCardValue> Split(string value, string name, Func<TextSpan, TextSpan> origin)
    {
        var structured = Structured.Contains(name);
        var values = new List<VCardValue>();
        var text = new StringBuilder();
        var start = 0;
        for (var i = 0; i <= value.Length; i++)
        {
            if (i == value.Length || (structured && value[i] == ';'))
            {
                values.Add(Value(value, text.ToString(), start, i, origin));
                text.Clear();
                start = i + 1;
            }
            else if (value[i] == '\\' && i + 1 < value.Length && value[i + 1] is '\\' or ';' or ',' or ':' or 'n' or 'N')
            {
                text.Append(value[++i] is 'n' or 'N' ? '\n' : value[i]);
            }
            else
            {
                // A bare comma parts the values of a list: several given names, several streets.
                text.Append(value[i] == ',' && name == "N" ? ' ' : value[i]);
            }
        }

        return values;
    }

    private static VCardValue Value(string value, string text, int start, int end, Func<TextSpan, TextSpan> origin)
    {
        while (start < end && char.IsWhiteSpace(value[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(value[end - 1]))
        {
            end--;
        }

        return new VCardValue(WellFormed.Of(text).Trim().Normalize(NormalizationForm.FormC), origin(new TextSpan(start, end)));
    }
}
