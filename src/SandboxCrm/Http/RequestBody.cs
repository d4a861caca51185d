using System.Text;

namespace Allo.SandboxCrm.Http;

/// <summary>Reads the body of a request as the JSON text that it says it is.</summary>
internal static class RequestBody
{
    /// <summary>How much of a body is received at all.</summary>
    public const long MostReceived = 64 * 1024 * 1024;

    private const int MostBytes = 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static async Task<string> ReadAsync(HttpRequest request)
    {
        if (!request.HasJsonContentType())
        {
            throw new ApiException(415, "UNSUPPORTED_MEDIA_TYPE", "Content-Type must be application/json.");
        }

        try
        {
            var bytes = await BytesAsync(request);
            return Utf8.GetString(bytes.AsSpan(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0));
        }
        catch (DecoderFallbackException)
        {
            throw new ApiException(400, "INVALID_REQUEST_BODY", "The body is not valid UTF-8.");
        }
        catch (BadHttpRequestException e)
        {
            throw e.StatusCode == StatusCodes.Status413PayloadTooLarge ? TooLarge() : new ApiException(e.StatusCode, "INVALID_REQUEST_BODY", "The body cannot be read.");
        }
    }

    // What is too much is received all the same: a connection closed on a client that still sends takes the answer with it.
    private static async Task<byte[]> BytesAsync(HttpRequest request)
    {
        using var bytes = new MemoryStream();
        var block = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(block, request.HttpContext.RequestAborted)) > 0;)
        {
            if (bytes.Length <= MostBytes)
            {
                bytes.Write(block, 0, read);
            }
        }

        return bytes.Length <= MostBytes ? bytes.ToArray() : throw TooLarge();
    }

    private static ApiException TooLarge() => new(413, "INVALID_REQUEST_BODY", $"The body is larger than {MostBytes} bytes.");
}
