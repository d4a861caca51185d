using System.CommandLine;
using System.Text;

namespace Allo.Contacts.Agent.Verbs;

/// <summary>The text that a verb works on: its argument, a file, or standard input.</summary>
internal sealed class InputText
{
    private const int MostBytes = 16 * 1024 * 1024;

    public Argument<string?> Text { get; } = new("text") { Description = "The text; left out, it is read from standard input.", Arity = ArgumentArity.ZeroOrOne };

    public Option<FileInfo?> File { get; } = new("--file", "-f") { Description = "Read the text from a file: plain text, a mail (.eml), HTML or a vCard (.vcf), recognised by its content." };

    public Option<string?> Region { get; } = new("--region", "-r") { Description = "ISO 3166-1 country of numbers without a country code, such as FR." };

    public void AddTo(Command command)
    {
        command.Add(Text);
        command.Add(File);
        command.Add(Region);
    }

    /// <exception cref="InputException">There is no text, or it cannot be read.</exception>
    public async Task<string> ReadAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (argument, file) = (parsed.GetValue(Text), parsed.GetValue(File));
        if (argument is not null && file is not null)
        {
            throw new InputException("Give the text or --file, not both.");
        }

        var text = argument ?? (file is not null ? await ReadFileAsync(file, cancellationToken) : await ReadStandardInputAsync(cancellationToken));
        return string.IsNullOrWhiteSpace(text) ? throw new InputException("There is no text: give it as an argument, with --file, or on standard input.") : text;
    }

    /// <summary>The region option, else the configured one; upper case.</summary>
    /// <exception cref="InputException">It is no country.</exception>
    public string? ReadRegion(ParseResult parsed, AgentSettings settings)
    {
        var region = (parsed.GetValue(Region) ?? settings.Region)?.Trim().ToUpperInvariant();
        return region is null or { Length: 2 } && region?.All(char.IsAsciiLetterUpper) != false
            ? region
            : throw new InputException("--region takes an ISO 3166-1 country of two letters, such as FR.");
    }

    /// <summary>A file's text: UTF-8, or what its first bytes say.</summary>
    /// <exception cref="InputException">The file cannot be read.</exception>
    public static async Task<string> ReadFileAsync(FileInfo file, CancellationToken cancellationToken)
    {
        try
        {
            return file.Length > MostBytes
                ? throw new InputException($"{file.Name} is larger than 16 MB.")
                : Decoded(await System.IO.File.ReadAllBytesAsync(file.FullName, cancellationToken));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{file.Name} cannot be read: {e.Message}");
        }
    }

    // UTF-8 or what a byte order mark says; a mail or a card of another charset has bytes that UTF-8 has not.
    private static string Decoded(byte[] bytes)
    {
        try
        {
            using var reader = new StreamReader(new MemoryStream(bytes), new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    private static async Task<string> ReadStandardInputAsync(CancellationToken cancellationToken)
    {
        if (!Console.IsInputRedirected)
        {
            await Console.Error.WriteLineAsync("Paste the text, then end it with Ctrl+D (Ctrl+Z and Enter on Windows).");
        }

        using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        return await input.ReadToEndAsync(cancellationToken);
    }
}

/// <summary>Input that cannot be used; its message is for the person at the keyboard.</summary>
internal sealed class InputException(string message) : Exception(message);
