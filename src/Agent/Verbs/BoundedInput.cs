namespace Allo.Contacts.Agent.Verbs;

/// <summary>Reads a whole file or standard input, as long as it is not too large: a pipe or a device does not tell its size beforehand.</summary>
internal static class BoundedInput
{
    private const int MostMegabytes = 16;
    private const int Block = 1 << 16;

    /// <param name="input">What to read.</param>
    /// <param name="name">How to call it where it is too large.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InputException">It is larger than 16 MB.</exception>
    public static async Task<byte[]> ReadAsync(Stream input, string name, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var block = new byte[Block];
        // Standard input heeds no token: who waits at a terminal or an idle pipe would not be stopped.
        while (await input.ReadAsync(block, cancellationToken).AsTask().WaitAsync(cancellationToken) is > 0 and var read)
        {
            bytes.Write(block, 0, read);
            if (bytes.Length > MostMegabytes * 1024 * 1024)
            {
                throw new InputException($"{name} is larger than {MostMegabytes} MB.");
            }
        }

        return bytes.ToArray();
    }
}
