namespace Allo.Contacts.Crm;

/// <summary>Reads the whole answer within its try, so that one that breaks off is tried again.</summary>
/// <remarks>A success is bounded and fails beyond; of an error only the beginning counts, read as UTF-8 whatever charset it claims.</remarks>
internal sealed class AnswerBuffer : DelegatingHandler
{
    private const long MostOfSuccess = 8 * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            if (response.IsSuccessStatusCode)
            {
                await response.Content.LoadIntoBufferAsync(MostOfSuccess, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await KeepBeginningAsync(response, cancellationToken).ConfigureAwait(false);
            }

            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static async Task KeepBeginningAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        // One byte more than counts, so that whoever reads it sees that it was cut.
        var bytes = new byte[CrmErrorBody.MostCharacters + 1];
        using var content = response.Content;
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            response.Content = new ByteArrayContent(bytes, 0, length);
        }
    }
}
