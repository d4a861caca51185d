namespace Allo.Contacts.Tests.Chat;

/// <summary>The functions as they are named on the wire.</summary>
internal static class Functions
{
    public const string Create = "allo_contacts-create_person";
    public const string Update = "allo_contacts-update_person";
    public const string Get = "allo_contacts-get_person";
    public const string Search = "allo_contacts-search_people";
    public const string CreateCompany = "allo_contacts-create_company";
}
