using Allo.Contacts.Crm;
using Xunit;

namespace Allo.Contacts.Tests.Crm;

public sealed class CrmEchoTests
{
    private static readonly NewPerson Sent = new()
    {
        Name = "Ana",
        LastName = "Roy",
        JobTitle = "CEO",
        Website = "https://a.example",
        Address = "1 rue, Paris",
        Numbers = ["+33612345678", "+33612345679"],
        Emails = ["ana@a.example"],
        CompanyId = "com-1",
    };

    private static readonly Person Returned = new()
    {
        Id = "per-a1",
        Name = "Ana",
        LastName = "Roy",
        JobTitle = "CEO",
        Website = "https://a.example",
        Address = "1 rue, Paris",
        Numbers = ["+33612345678", "+33612345679"],
        Emails = ["ana@a.example"],
        Company = new CompanyReference("com-1", "Acme"),
    };

    public static TheoryData<Person, string, string?, string?> Changes() => new()
    {
        { Returned with { Name = null }, "name", "Ana", null },
        { Returned with { LastName = "ROY" }, "last_name", "Roy", "ROY" },
        { Returned with { JobTitle = null }, "job_title", "CEO", null },
        { Returned with { Website = "https://b.example" }, "website", "https://a.example", "https://b.example" },
        { Returned with { Address = "" }, "address", "1 rue, Paris", "" },
        { Returned with { Numbers = ["+33612345678"] }, "numbers", "+33612345678, +33612345679", "+33612345678" },
        { Returned with { Emails = null! }, "emails", "ana@a.example", null },
        { Returned with { Company = null }, "company_id", "com-1", null },
        { Returned with { Company = new CompanyReference("com-2", "Acme") }, "company_id", "com-1", "com-2" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_field_that_comes_back_different_is_named(Person returned, string field, string? sent, string? came) =>
        Assert.Equal(new FieldDifference(field, sent, came), Assert.Single(CrmEcho.Compare(Sent, returned)));

    [Fact]
    public void What_comes_back_as_sent_is_no_difference() => Assert.Empty(CrmEcho.Compare(Sent, Returned));

    [Fact]
    public void The_order_of_a_list_repetitions_and_the_case_of_an_address_do_not_matter() =>
        Assert.Empty(CrmEcho.Compare(
            Sent with { Numbers = ["+33612345679", "+33612345678", "+33612345679"], Emails = ["Ana@a.example"] },
            Returned));

    [Fact]
    public void What_was_not_sent_is_not_compared() => Assert.Empty(CrmEcho.Compare(new PersonChanges { JobTitle = "CEO" }, Returned));

    [Fact]
    public void A_field_of_a_company_that_comes_back_different_is_named()
    {
        var sent = new NewCompany { Name = "Acme", Website = "https://acme.com", Industry = "Mining" };
        Assert.Empty(CrmEcho.Compare(sent, new Company { Id = "com-1", Name = "Acme", Website = "https://acme.com", Industry = "Mining" }));
        var altered = CrmEcho.Compare(sent, new Company { Id = "com-1", Name = "Acme", Website = "acme.com" });
        Assert.Equal([new FieldDifference("website", "https://acme.com", "acme.com"), new FieldDifference("industry", "Mining", null)], altered);
        Assert.Equal(" Came back different from what was sent: website, industry.", CrmEcho.Words(altered));
    }

    [Fact]
    public void An_unlinked_company_that_comes_back_unlinked_is_no_difference() =>
        Assert.Empty(CrmEcho.Compare(new PersonChanges { CompanyId = "" }, Returned with { Company = null }));

    [Fact]
    public void An_unlinked_company_that_comes_back_linked_is_one() =>
        Assert.Equal("company_id", Assert.Single(CrmEcho.Compare(new PersonChanges { CompanyId = "" }, Returned)).Field);
}
