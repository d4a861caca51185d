using System.ComponentModel;

namespace Allo.Contacts.Tests.Conventions;

/// <summary>Uses what must be found, each in another place and none with a <c>using</c> line.</summary>
internal sealed class PlantedViolations
{
    private readonly Allo.Contacts.Crm.Person? _field;

    public PlantedViolations(object? field) => _field = field as Allo.Contacts.Crm.Person;

    public bool HasField => _field is not null;

    public static int Parameter(Allo.Contacts.Capture.CaptureOptions? options) => options is null ? 0 : 1;

    public static string Body() => new Allo.Contacts.Extraction.ContactExtractor().ToString()!;

    public static int Generic() => Array.Empty<Allo.Contacts.Mail.SourceText>().Length;

    public static Func<string, string> Lambda() => text => Allo.SandboxCrm.Fault.Parse(text).ToString();

    [TypeConverter(typeof(Allo.Contacts.Plugin.ContactPlugin))]
    public static void Attribute()
    {
    }
}
