using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Allo.Contacts.Crm;

/// <summary>Derives the <c>Idempotency-Key</c> of a write from what is written.</summary>
/// <remarks>
/// A random key would protect one call's own retries only. A derived one also protects the command that was killed
/// after the write and is repeated: the API keeps the answer for an hour and plays it again.
/// </remarks>
internal static class IdempotencyKey
{
    /// <summary>The key as a UUID of version 8 (RFC 9562: the bits are ours, here of a SHA-256).</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path below the base address.</param>
    /// <param name="body">The body as it is sent.</param>
    /// <param name="basis">What beside the body tells one write from another; null for none.</param>
    public static string For(string method, string path, ReadOnlySpan<byte> body, string? basis)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, Encoding.UTF8.GetBytes(method));
        Append(hash, Encoding.UTF8.GetBytes(path));
        Append(hash, body);
        Append(hash, Encoding.UTF8.GetBytes(basis ?? ""));

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        digest[6] = (byte)((digest[6] & 0x0F) | 0x80);
        digest[8] = (byte)((digest[8] & 0x3F) | 0x80);
        return new Guid(digest[..16], bigEndian: true).ToString("D");
    }

    // Each part goes in behind its length, so that no two splits of the same bytes meet.
    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
        hash.AppendData(length);
        hash.AppendData(part);
    }
}
