using System.Text;
using Allo.Contacts.Agent.Verbs;
using MimeKit;

namespace Allo.Contacts.Agent.Chat;

/// <summary>Reads a file that holds a contact: a mail, a card, or text.</summary>
internal static class ContactFile
{
    private const int MostBytes = 16 * 1024 * 1024;

    /// <exception cref="InputException">The file cannot be read.</exception>
    public static async Task<string> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var file = new FileInfo(path);
            if (file.Length > MostBytes)
            {
                throw new InputException($"{file.Name} is larger than 16 MB.");
            }

            return file.Extension.ToLowerInvariant() switch
            {
                ".eml" => await MailAsync(file, cancellationToken),
                ".vcf" => CardText.Of(await File.ReadAllTextAsync(path, cancellationToken)),
                _ => await File.ReadAllTextAsync(path, cancellationToken),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new InputException($"{path} cannot be read: {e.Message}");
        }
    }

    private static async Task<string> MailAsync(FileInfo file, CancellationToken cancellationToken)
    {
        await using var stream = file.OpenRead();
        using var mail = await MimeMessage.LoadAsync(stream, cancellationToken);
        var text = new StringBuilder();
        text.Append("From: ").Append(mail.From).Append("\nSubject: ").Append(mail.Subject).Append("\n\n");
        text.Append(mail.TextBody ?? (mail.HtmlBody is { } html ? HtmlText.Of(html) : ""));
        return text.ToString();
    }
}
