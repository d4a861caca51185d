using Allo.Contacts.Agent.Chat;
using Allo.ScriptedModel;
using Xunit;
using static Allo.Contacts.Tests.Chat.Functions;

namespace Allo.Contacts.Tests.Chat;

/// <summary><c>/file</c>: mails, cards and text.</summary>
public sealed class ContactFileTests : IDisposable
{
    private const string Plain = "From: Jane Doe <jane@acme.com>\nTo: you@example.com\nSubject: Hello\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nSee you.\n\nJane Doe\nVP Sales=\n\n+44 20 7946 0958\n";
    private const string Html = "From: Jane Doe <jane@acme.com>\nSubject: Hello\nContent-Type: text/html; charset=utf-8\n\n<html><head><style>p{x:1}</style></head><body><p>See you.</p><div>Jane Doe<br>VP Sales</div><table><tr><td>+44 20 7946&nbsp;0958</td></tr></table></body></html>\n";
    private const string Card = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Doe;Jane;;;\r\nitem1.TEL;TYPE=WORK:+44 20 79\r\n 46 0958\r\nTITLE:VP Sales\r\nORG:Acme\\, Ltd;Sales\r\nEMAIL;TYPE=INTERNET:jane@acme.com\r\nPHOTO:AAAA\r\nEND:VCARD\r\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("allo-files-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("a mail.eml", Plain)]
    [InlineData("html.EML", Html)]
    [InlineData("card.vcf", Card)]
    [InlineData("text.txt", ChatDesk.Jane)]
    public async Task A_file_is_captured_as_what_it_is(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        await File.WriteAllTextAsync(path, content, TestContext.Current.CancellationToken);
        await using var desk = await ChatDesk.OpenAsync(true, ModelReply.Call(Create, new { text = "@1" }));
        await desk.TalkAsync($"/file \"{path}\" add her", "yes");

        Assert.StartsWith("add her\n", desk.Model.Requests[0].Texts("user")[0], StringComparison.Ordinal);
        var person = Assert.Single(await desk.PeopleAsync());
        Assert.Equal(("Jane", "Doe", "VP Sales", ChatDesk.Number), (person.Name, person.LastName, person.JobTitle, Assert.Single(person.Numbers)));
    }

    [Theory]
    [InlineData("/paste", "/end")]
    [InlineData("/paste add her", " ", "/end")]
    [InlineData("/file EMPTY add her")]
    public async Task Where_there_is_no_text_the_model_is_not_asked(params string[] lines)
    {
        var empty = Path.Combine(_folder.FullName, "empty.txt");
        await File.WriteAllTextAsync(empty, "\n", TestContext.Current.CancellationToken);
        await using var desk = await ChatDesk.OpenAsync(true);
        Assert.Contains("no text", await desk.TalkAsync([.. lines.Select(line => line.Replace("EMPTY", empty, StringComparison.Ordinal))]), StringComparison.Ordinal);
        Assert.Empty(desk.Model.Requests);
    }

    [Theory]
    [InlineData("missing.eml")]
    [InlineData("")]
    public async Task What_cannot_be_read_is_said_and_the_chat_goes_on(string name)
    {
        await using var desk = await ChatDesk.OpenAsync(true, new ModelReply.Says("Hello."));
        Assert.Contains("Hello.", await desk.TalkAsync($"/file {name}", "hello"), StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<Exception>(() => ContactFile.ReadAsync(Path.Combine(_folder.FullName, name), TestContext.Current.CancellationToken));
    }
}
