using Allo.Contacts.Agent.Verbs;

namespace Allo.Contacts.Agent.Chat;

/// <summary>Reads a file that holds a contact, a mail, a card or text, as a person would see it.</summary>
internal static class ContactFile
{
    /// <exception cref="InputException">The file cannot be read.</exception>
    public static async Task<string> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new InputException("/file takes the path of a file.");
        }

        return Mail.SourceText.Of(await InputText.ReadFileAsync(new FileInfo(path), cancellationToken)).Text;
    }
}
