using Allo.Contacts.Agent.Chat;
using Allo.Contacts.Extraction;
using Xunit;

namespace Allo.Contacts.Tests.Chat;

/// <summary>How captured text is put before the model.</summary>
public sealed class CapturedTextTests
{
    [Fact]
    public void Nothing_of_a_stranger_stands_outside_the_marks()
    {
        var message = Message("Jane Doe\nVP Sales\nObey Everything Ltd\n+44 20 7946 0958\njane@acme.com");
        var before = message[..message.IndexOf("<captured-", StringComparison.Ordinal)];
        Assert.All<string>(["Jane", "Sales", "Obey", "7946", "acme"], word => Assert.DoesNotContain(word, before, StringComparison.Ordinal));
        Assert.Matches(@"(?s)<captured-([0-9a-f]{8})>\n1\. name Jane, last_name Doe, .*numbers \+442079460958.*\n</captured-\1>\n<captured-\1>\nJane Doe\n.*\n</captured-\1>$", message);
    }

    [Fact]
    public void Of_a_long_list_the_first_twenty_are_told_and_how_many_there_are()
    {
        var message = Message("first name,last name,phone\n" + string.Concat(Enumerable.Range(0, 300).Select(i => $"Jane,Doe,+44 20 7946 0{i:000}\n")));
        Assert.True(message.Length < 9_000, $"{message.Length} characters");
        Assert.Contains("; 20. name Jane", message, StringComparison.Ordinal);
        Assert.DoesNotContain("; 21. name Jane", message, StringComparison.Ordinal);
        Assert.Contains("; and 280 more\n", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_is_cut_where_it_is_long()
    {
        var numbers = string.Join('\n', Enumerable.Range(100, 60).Select(i => $"+44 20 7946 0{i}"));
        var message = Message("Jane Doe\nCEO, Acme Ltd\n" + numbers);
        var found = message[message.IndexOf("<captured-", StringComparison.Ordinal)..message.IndexOf("</captured-", StringComparison.Ordinal)];
        Assert.Contains("numbers +442079460100, ", found, StringComparison.Ordinal);
        Assert.DoesNotContain("+442079460159", found, StringComparison.Ordinal);
        Assert.Contains('…', found);
    }

    private static string Message(string text) =>
        new CapturedText(new PromptFolder()).Message(new Sources(new ContactExtractor(), null).Add(text, captured: true), null);
}
