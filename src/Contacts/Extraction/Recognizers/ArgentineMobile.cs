namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Argentine mobiles as they are dialled from abroad: "celu 11 6482-3391" is +54 9 11 6482-3391.</summary>
/// <remarks>At home a 15 stands in place of the 9, and people leave out either; without it the number is a fixed line's.</remarks>
internal static class ArgentineMobile
{
    private const string Country = "+54";
    private const string Mobile = "+549";

    /// <summary>The number as a mobile, if its label names it one and it is of Argentina; the number itself else.</summary>
    public static PhoneNumber Of(PhoneNumber phone, PhoneLabel label) =>
        phone.Region == "AR" && phone.Extension is null && !phone.E164.StartsWith(Mobile, StringComparison.Ordinal) && PhoneKind.IsMobile(label) && PhoneNumber.ParseAssigned(string.Concat(Mobile, phone.E164.AsSpan(Country.Length)), "AR") is { } mobile
            ? mobile
            : phone;
}
