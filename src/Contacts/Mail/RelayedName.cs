namespace Allo.Contacts.Mail;

/// <summary>Tells the name of somebody whose mail a list or a service passes on under its own address: "Jane Doe via hydro-ea", "Jane Doe (via Google Docs)".</summary>
public static class RelayedName
{
    private static readonly string[] Marks = [" via ", " über ", " tramite ", " a través de "];

    /// <summary>How long the person's name is in what a header shows; -1 where nobody passes it on.</summary>
    public static int LengthIn(ReadOnlySpan<char> shown)
    {
        foreach (var mark in Marks)
        {
            if (LengthBefore(shown, mark) is > 0 and var length)
            {
                return length;
            }
        }

        return LengthBefore(shown, " (via ");
    }

    private static int LengthBefore(ReadOnlySpan<char> shown, string mark)
    {
        var at = shown.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
        return at > 0 && !shown[(at + mark.Length)..].IsWhiteSpace() ? shown[..at].TrimEnd(" '\"").Length : -1;
    }
}
