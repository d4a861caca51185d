using MimeKit;

namespace Allo.Contacts.Mail;

/// <summary>The parts of a mail and where each stands; nothing is decoded or kept beside the offsets.</summary>
/// <remarks>
/// The reader is fed one byte for each UTF-16 unit, so that its offsets are those of the string: structure is ASCII,
/// and what is not is taken from the string itself.
/// </remarks>
internal sealed class MimeOutline : MimeReader
{
    private const int MostDepth = 24;
    private const int MostParts = 256;
    private readonly List<MimeText> _parts = [];
    private readonly List<MailMessage> _messages = [];
    private readonly Stack<MailMessage> _open = new();
    private readonly Stack<int> _groups = new();
    private List<Header> _headers = [];
    private int _nextGroup;
    private long _begin;

    private MimeOutline(Stream stream)
        : base(new ParserOptions { MaxMimeDepth = MostDepth }, stream, MimeFormat.Entity)
    {
    }

    /// <summary>Reads the structure of a mail.</summary>
    public static (IReadOnlyList<MailMessage> Messages, IReadOnlyList<MimeText> Parts) Of(string original)
    {
        var bytes = new byte[original.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = char.IsAscii(original[i]) ? (byte)original[i] : (byte)'?';
        }

        var outline = new MimeOutline(new MemoryStream(bytes, writable: false));
        try
        {
            outline.ReadMessage();
        }
        catch (FormatException)
        {
            // What was read before the break counts; a mail without one readable part is no mail.
        }

        return (outline._messages, outline._parts);
    }

    /// <inheritdoc/>
    protected override void OnMimeMessageBegin(long beginOffset, int beginLineNumber, CancellationToken cancellationToken)
    {
        var message = new MailMessage(_open.TryPeek(out var parent) ? parent : null, _headers);
        _messages.Add(message);
        _open.Push(message);
    }

    /// <inheritdoc/>
    protected override void OnMimeMessageEnd(long beginOffset, int beginLineNumber, long headersEndOffset, long endOffset, int lines, CancellationToken cancellationToken) => _open.TryPop(out _);

    /// <inheritdoc/>
    protected override void OnHeadersBegin(long beginOffset, int beginLineNumber, CancellationToken cancellationToken) => _headers = [];

    /// <inheritdoc/>
    protected override void OnHeaderRead(Header header, int beginLineNumber, CancellationToken cancellationToken)
    {
        if (header.Id is HeaderId.From or HeaderId.ReplyTo or HeaderId.Subject or HeaderId.ContentTransferEncoding or HeaderId.ContentDisposition || header.Field.Equals("X-Original-From", StringComparison.OrdinalIgnoreCase))
        {
            _headers.Add(header);
        }
    }

    /// <inheritdoc/>
    protected override void OnMultipartBegin(ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken)
    {
        _groups.Push(contentType.IsMimeType("multipart", "alternative") ? ++_nextGroup : _groups.TryPeek(out var group) ? group : 0);
        if (_open.TryPeek(out var message) && contentType.IsMimeType("multipart", "report"))
        {
            message.IsReport = true;
        }
    }

    /// <inheritdoc/>
    protected override void OnMultipartEnd(ContentType contentType, long beginOffset, int beginLineNumber, long headersEndOffset, long endOffset, int lines, CancellationToken cancellationToken) => _groups.TryPop(out _);

    /// <inheritdoc/>
    protected override void OnMimePartContentBegin(long beginOffset, int beginLineNumber, CancellationToken cancellationToken) => _begin = beginOffset;

    /// <inheritdoc/>
    protected override void OnMimePartEnd(ContentType contentType, long beginOffset, int beginLineNumber, long headersEndOffset, long endOffset, int lines, CancellationToken cancellationToken)
    {
        if (_open.TryPeek(out var message) && _parts.Count < MostParts)
        {
            var group = _groups.TryPeek(out var own) && own > 0 ? own : ++_nextGroup;
            _parts.Add(new MimeText(message, contentType, _headers, group, new TextSpan((int)Math.Min(_begin, endOffset), (int)endOffset)));
        }
    }
}
