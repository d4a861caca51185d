using System.Text;

namespace Allo.Contacts.Tests.Crm;

/// <summary>Gives the beginning of an answer and then fails, as a connection that is cut does.</summary>
internal sealed class BrokenStream(string beginning) : MemoryStream(Encoding.UTF8.GetBytes(beginning))
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await base.ReadAsync(buffer, cancellationToken);
        return read > 0 ? read : throw new HttpIOException(HttpRequestError.ResponseEnded, "cut");
    }

    public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
        throw new HttpIOException(HttpRequestError.ResponseEnded, "cut");
}
