using Allo.Contacts.Capture;
using Allo.Contacts.Crm;
using Allo.Contacts.Tests.Crm;
using Allo.SandboxCrm;
using Xunit;

namespace Allo.Contacts.Tests.Capture;

/// <summary>Somebody who captures contacts into the real sandbox over HTTP.</summary>
internal sealed class Desk : IAsyncDisposable
{
    public const string Number = "+442079460958";
    public const string OtherNumber = "+442079460123";

    private readonly Sandbox _sandbox;

    private Desk(Sandbox sandbox)
    {
        _sandbox = sandbox;
        Crm = sandbox.Client();
        Capture = new ContactCapture(Crm);
    }

    public static PersonFields Jane { get; } =
        new() { Name = "Jane", LastName = "Doe", JobTitle = "VP Sales", Numbers = [Number], Emails = ["jane@acme.com"] };

    public static PersonFields John { get; } =
        new() { Name = "John", LastName = "Smith", JobTitle = "CTO", Numbers = [Number], Emails = ["john@acme.com"] };

    public CrmClient Crm { get; }

    public ContactCapture Capture { get; }

    public static async Task<Desk> OpenAsync(Func<SandboxOptions, SandboxOptions>? change = null)
    {
        var options = new SandboxOptions { ReadPerSecond = 500, WritePerSecond = 500 };
        return new Desk(await Sandbox.StartAsync(change?.Invoke(options) ?? options));
    }

    public static CapturePreview Preview(PersonFields fields, string? company = null, string? website = null)
    {
        var preview = CapturePreview.Of(null, fields with { Website = website });
        return preview with { Contact = preview.Contact with { Company = company } };
    }

    public Task<CaptureOutcome> Send(PersonFields fields, CaptureOptions? options = null) => Send(Preview(fields), options);

    public Task<CaptureOutcome> Send(CapturePreview preview, CaptureOptions? options = null) =>
        Capture.CreateAsync(preview, options, TestContext.Current.CancellationToken);

    /// <summary>A person as another program made it.</summary>
    public async Task<Person> Made(NewPerson person) =>
        (await Crm.CreatePersonAsync(person, "another program", TestContext.Current.CancellationToken)).Value!;

    public async Task<Company> MadeCompany(string name, string? website = null) =>
        (await Crm.CreateCompanyAsync(new NewCompany { Name = name, Website = website }, TestContext.Current.CancellationToken)).Value!;

    public async Task<Person> Read(string id) => (await Crm.GetPersonAsync(id, TestContext.Current.CancellationToken)).Value!;

    public async Task<int> People() =>
        (await Crm.SearchPeopleAsync(new PersonSearch(), TestContext.Current.CancellationToken)).Value!.Pagination!.TotalCount;

    public async Task<int> Companies() =>
        (await Crm.SearchCompaniesAsync(new CompanySearch(), TestContext.Current.CancellationToken)).Value!.Pagination!.TotalCount;

    /// <summary>How often a person was asked to be created.</summary>
    public async Task<int> Creations() => (await _sandbox.StatusesAsync(Sandbox.People)).Count;

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();
}
