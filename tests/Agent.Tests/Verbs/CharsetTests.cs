using System.Text;
using Allo.Contacts.Agent.Verbs;
using Xunit;

namespace Allo.Contacts.Tests.Verbs;

/// <summary>The charset of a text that does not say it.</summary>
public sealed class CharsetTests : IDisposable
{
    private const string French = "Zoé Lefèvre, gérante\nSociété Générale\n+33 6 12 34 56 78\nà Orléans";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("allo-charset-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_text_that_is_cut_within_a_letter_stays_what_it_is()
    {
        var bytes = Encoding.UTF8.GetBytes(French + "é");
        Assert.Equal(French + "\ufffd", await ReadAsync(bytes[..^1]));
        Assert.Equal("\ufffd" + French, await ReadAsync([0xA9, .. Encoding.UTF8.GetBytes(French)]));
        Assert.Equal(French + "\ufffd", await ReadAsync([0xEF, 0xBB, 0xBF, .. bytes[..^1]]));
    }

    [Theory]
    [InlineData(French)]
    [InlineData("Zoé")]
    [InlineData("Zoé – “gérante”, 5 €")]
    [InlineData("Jürgen Groß, Geschäftsführer")]
    public async Task A_Western_text_of_Windows_is_read_as_one(string text) =>
        Assert.Equal(text, await ReadAsync(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text)));

    [Fact]
    public async Task The_bytes_of_a_mail_stay_as_they_are_for_it_names_its_charset_itself()
    {
        byte[] mail = [.. "From: Jan <jan@acme.cz>\nTo: you@example.com\nSubject: Hello\nDate: Mon, 30 Nov 2026 09:00:00 +0000\nMIME-Version: 1.0\nContent-Type: text/plain; charset=windows-1250\n\nJan Nov"u8, 0xE1, (byte)'k', 0x9A, (byte)'\n'];
        Assert.Equal(Encoding.Latin1.GetString(mail), await ReadAsync(mail));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task A_byte_order_mark_counts(string charset)
    {
        var encoding = Encoding.GetEncoding(charset);
        Assert.Equal(French, await ReadAsync([.. encoding.GetPreamble(), .. encoding.GetBytes(French)]));
    }

    private async Task<string> ReadAsync(byte[] bytes)
    {
        var file = Path.Combine(_folder.FullName, "notes.txt");
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
        return await InputText.ReadFileAsync(new FileInfo(file), TestContext.Current.CancellationToken);
    }
}
