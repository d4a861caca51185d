using Allo.Contacts.Capture;
using Xunit;

namespace Allo.Contacts.Tests.Capture;

/// <summary>Which values of a contact and a record are the same.</summary>
public sealed class SameValueTests
{
    [Theory]
    [InlineData("Directeur-Général", "DIRECTEUR GENERAL")]
    [InlineData("Hélène", "He\u0301le\u0300ne")]
    [InlineData("Ａｃｍｅ", "acme")]
    public void Case_accents_and_signs_make_no_difference(string one, string other) => Assert.Equal(ContactDiff.Folded(one), ContactDiff.Folded(other));

    [Theory]
    [InlineData("カルテ", "ガルデ")]
    [InlineData("ศรี", "ศิริ")]
    [InlineData("はら", "ばら")]
    public void The_marks_of_kana_and_Thai_tell_words_apart(string one, string other) => Assert.NotEqual(ContactDiff.Folded(one), ContactDiff.Folded(other));

    [Theory]
    [InlineData("Acme\ufffe")]
    [InlineData("Acme\ud800")]
    public void What_is_no_character_does_no_harm(string value) => Assert.Equal("acme", ContactDiff.Folded(value).Trim('\ufffd', ' '));
}
