namespace Allo.Contacts.Extraction.Lexicon;

/// <summary>What a word is known as; a word may be several things.</summary>
[Flags]
internal enum WordKinds : uint
{
    None = 0, GivenName = 1, FamilyName = 2, Place = 4, Title = 8, LegalForm = 16, Street = 32, Department = 64, CompanyWord = 128, Country = 256, Honorific = 512, Degree = 1024, Particle = 2048,
    Closing = 4096, Greeting = 8192, Function = 16384, Common = 32768, PhoneLabel = 65536, FaxLabel = 131072, EmailLabel = 262144, WebLabel = 524288, AddressLabel = 1048576, Month = 2097152,
    Weekday = 4194304, TitleHead = 8388608, CommonGivenName = 16777216, Industry = 33554432,
}
