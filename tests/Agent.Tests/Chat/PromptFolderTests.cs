using Allo.Contacts.Agent;
using Allo.Contacts.Agent.Chat;
using Xunit;

namespace Allo.Contacts.Tests.Chat;

/// <summary>The prompts: shipped ones, of which a folder may replace any.</summary>
public sealed class PromptFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("allo-prompts-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_file_of_the_folder_replaces_the_shipped_one_and_the_others_stay()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "chat-request.md"), "---\r\nname: x\r\n---\r\nBitte {{reference}} --- {{other}} eintragen.\r\n");
        var prompts = new PromptFolder(_folder.FullName);

        Assert.Equal("Bitte @7 --- {{other}} eintragen.", prompts.Fill(PromptFolder.Request, ("reference", "@7")));
        Assert.Equal(new PromptFolder().Fill(PromptFolder.System), prompts.Fill(PromptFolder.System));
    }

    [Fact]
    public void A_value_that_looks_like_a_placeholder_is_not_filled_in() => Assert.Contains(
        "<captured-m>\n{{found}} {{mark}}\n</captured-m>",
        new PromptFolder().Fill(PromptFolder.Captured, ("text", "{{found}} {{mark}}"), ("mark", "m"), ("found", "nobody")),
        StringComparison.Ordinal);

    [Fact]
    public void A_folder_that_is_not_there_is_named() =>
        Assert.Contains("/no/such/folder", Assert.Throws<SettingException>(() => new PromptFolder("/no/such/folder").Fill(PromptFolder.System)).Message, StringComparison.Ordinal);
}
