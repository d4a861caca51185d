using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace Allo.Contacts.Plugin.Mcp.Asking;

/// <summary>Seals what must survive from a question to its answer and travels through the client meanwhile.</summary>
/// <remarks>
/// AES-GCM under a key that lives as long as the process. The caller and the arguments are authenticated with it but not stored, so a state opens
/// only beside the call that it was sealed for; it lives ten minutes.
/// </remarks>
internal sealed class SealedState(TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);
    private static readonly Range Issued = ..sizeof(long);
    private static readonly Range Nonce = sizeof(long)..(sizeof(long) + AesGcm.NonceByteSizes.MaxSize);
    private static readonly Range Tag = Nonce.End..(Nonce.End.Value + AesGcm.TagByteSizes.MaxSize);
    private static readonly Range Text = Tag.End..;
    private readonly Lazy<byte[]> _key = new(() => RandomNumberGenerator.GetBytes(32)); // OpenSSL is not loaded before something is asked

    /// <summary>Seals a question beside the call that it belongs to.</summary>
    public string Seal(OpenQuestion question, ReadOnlySpan<byte> call)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(question, ContactTools.Json);
        var state = new byte[Tag.End.Value + plain.Length];
        BinaryPrimitives.WriteInt64BigEndian(state.AsSpan(Issued), time.GetUtcNow().ToUnixTimeSeconds());
        RandomNumberGenerator.Fill(state.AsSpan(Nonce));
        using var cipher = new AesGcm(_key.Value, AesGcm.TagByteSizes.MaxSize);
        cipher.Encrypt(state.AsSpan(Nonce), plain, state.AsSpan(Text), state.AsSpan(Tag), [.. state.AsSpan(Issued), .. call]);
        return Base64Url.EncodeToString(state);
    }

    /// <summary>The question, if the state is whole, in time and belongs to this call; else null.</summary>
    public OpenQuestion? Open(string text, ReadOnlySpan<byte> call)
    {
        var state = Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : [];
        if (state.Length <= Tag.End.Value)
        {
            return null;
        }

        var plain = new byte[state.Length - Tag.End.Value];
        try
        {
            using var cipher = new AesGcm(_key.Value, AesGcm.TagByteSizes.MaxSize);
            cipher.Decrypt(state.AsSpan(Nonce), state.AsSpan(Text), state.AsSpan(Tag), plain, [.. state.AsSpan(Issued), .. call]);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        var age = time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(state.AsSpan(Issued)));
        return age <= Lifetime ? JsonSerializer.Deserialize<OpenQuestion>(plain, ContactTools.Json) : null;
    }
}
