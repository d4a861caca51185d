namespace Allo.Contacts.Plugin;

/// <summary>The country of national numbers where a call names none; registered as a service, it counts for every call.</summary>
/// <param name="Code">ISO 3166-1, two letters.</param>
public sealed record HomeRegion(string Code);
