using System.Buffers;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;

namespace Allo.Contacts.Agent.Verbs;

/// <summary>The text that a verb works on: its argument, a file, or standard input.</summary>
internal sealed class InputText
{
    public Argument<string?> Text { get; } = new("text") { Description = "The text; left out, it is read from standard input. At most 16 MB.", Arity = ArgumentArity.ZeroOrOne };

    public Option<FileInfo?> File { get; } = new("--file", "-f") { Description = "Read the text from a file: plain text, a mail (.eml), HTML or a vCard (.vcf), recognised by its content." };

    public Option<string?> Region { get; } = new("--region", "-r") { Description = "ISO 3166-1 country of numbers without a country code, such as FR." };

    public void AddTo(Command command)
    {
        Text.Validators.Add(RefuseOption);
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
    public string? ReadRegion(ParseResult parsed, string? configured)
    {
        var given = parsed.GetValue(Region) ?? configured;
        return string.IsNullOrWhiteSpace(given) ? null
            : PhoneNumber.ParseRegion(given) is { Success: true, Value: var region } ? region
            : throw new InputException($"--region: {PhoneNumber.ParseRegion(given).Reason}");
    }

    /// <summary>A file's text: UTF-8, or what its first bytes say.</summary>
    /// <exception cref="InputException">The file cannot be read.</exception>
    public static async Task<string> ReadFileAsync(FileInfo file, CancellationToken cancellationToken)
    {
        if (Directory.Exists(file.FullName))
        {
            throw new InputException($"{file.Name} is a folder; name a file.");
        }

        try
        {
            await using var input = file.OpenRead();
            return Decoded(await BoundedInput.ReadAsync(input, file.Name, cancellationToken));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{file.Name} cannot be read: {e.Message}");
        }
    }

    // UTF-8 or what a byte order mark says; a text of another charset has bytes that UTF-8 has not.
    private static string Decoded(byte[] bytes)
    {
        try
        {
            using var reader = new StreamReader(new MemoryStream(bytes), new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            return IsMostlyUtf8(bytes) ? Encoding.UTF8.GetString(bytes).TrimStart('\ufeff') : Western(bytes);
        }
    }

    // "head -c 4000" cuts a letter in two; one bad byte makes no other charset.
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var (whole, broken) = (0, 0);
        while (bytes.Length > 0)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var read);
            whole += status == OperationStatus.Done && read > 1 ? 1 : 0;
            broken += status == OperationStatus.InvalidData ? 1 : 0;
            bytes = bytes[read..];
        }

        return whole > 0 && broken * 2 <= whole;
    }

    // A mail or a card names its charset itself: its bytes stay as they are.
    private static string Western(byte[] bytes) => Encoding.Latin1.GetString(bytes) is var text && Mail.SourceText.Of(text).Format != Mail.SourceFormat.Text
        ? text
        : CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);

    // "--dryrun" is a misspelt option and no text: taken for one, standard input would not be read, and the capture would name nobody.
    private static void RefuseOption(ArgumentResult result)
    {
        if (result.Tokens is [{ Value: ['-', .., _] text }] && char.IsLetter(text.TrimStart('-').FirstOrDefault()) && !text.Any(char.IsWhiteSpace))
        {
            result.AddError($"There is no option {text}. A text that begins with a dash goes to standard input.");
        }
    }

    private static async Task<string> ReadStandardInputAsync(CancellationToken cancellationToken)
    {
        if (!Console.IsInputRedirected)
        {
            await Console.Error.WriteLineAsync("Paste the text, then end it with Ctrl+D (Ctrl+Z and Enter on Windows).");
        }

        await using var input = Console.OpenStandardInput();
        return Decoded(await BoundedInput.ReadAsync(input, "Standard input", cancellationToken));
    }
}

/// <summary>Input that cannot be used; its message is for the person at the keyboard.</summary>
internal sealed class InputException(string message) : Exception(message);
