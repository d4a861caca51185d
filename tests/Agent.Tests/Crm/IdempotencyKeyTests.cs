using Allo.Contacts.Crm;
using Xunit;

namespace Allo.Contacts.Tests.Crm;

public sealed class IdempotencyKeyTests
{
    private static readonly Person Current = new() { Id = "per-a1", Name = "Ana", Numbers = ["+33612345678"], UpdatedAt = "2026-04-28T10:30:00" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_write_carries_a_UUID_of_version_8()
    {
        var keys = new[]
        {
            await KeyAsync(client => client.CreatePersonAsync(Edge.Ana, cancellationToken: Token)),
            await KeyAsync(client => client.UpdatePersonAsync(Current, new PersonChanges { Name = "Ana" }, Token)),
            await KeyAsync(client => client.CreateCompanyAsync(new NewCompany { Name = "Acme" }, Token)),
        };
        Assert.All(keys, key => Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", key));
        Assert.Equal(3, keys.Distinct().Count());
    }

    [Fact]
    public async Task Reads_and_searches_carry_none()
    {
        Assert.Null(await KeyAsync(client => client.GetPersonAsync("per-a1", Token)));
        Assert.Null(await KeyAsync(client => client.SearchPeopleAsync(new PersonSearch(), Token)));
    }

    [Fact]
    public async Task The_same_person_has_the_same_key_in_another_run_of_the_program() =>
        // Written down once: a key that changed with a release would let a repeated capture through.
        Assert.Equal("a3a5391d-1eea-8837-8279-7d98e82d144a", await KeyAsync(client => client.CreatePersonAsync(Edge.Ana, cancellationToken: Token)));

    [Theory]
    [InlineData("Anna", "+33612345678", null)]
    [InlineData("Ana", "+33612345679", null)]
    [InlineData("Ana", "+33612345678", "again")]
    public async Task Another_content_or_basis_has_another_key(string name, string number, string? basis) =>
        Assert.NotEqual(
            await KeyAsync(client => client.CreatePersonAsync(Edge.Ana, cancellationToken: Token)),
            await KeyAsync(client => client.CreatePersonAsync(new NewPerson { Name = name, Numbers = [number] }, basis, Token)));

    [Fact]
    public async Task A_duplicate_on_purpose_is_another_write_than_the_refused_one() =>
        Assert.NotEqual(
            await KeyAsync(client => client.CreatePersonAsync(Edge.Ana, cancellationToken: Token)),
            await KeyAsync(client => client.CreatePersonAsync(Edge.Ana with { AllowDuplicateNumber = true }, cancellationToken: Token)));

    public static TheoryData<string, Person> OtherRecords() => new()
    {
        { "changed since", Current with { UpdatedAt = "2026-04-28T10:31:00" } },
        { "other number", Current with { Numbers = [] } },
        { "linked", Current with { Company = new CompanyReference("com-1", "Acme") } },
        { "somebody else", Current with { Id = "per-b2" } },
    };

    [Theory]
    [MemberData(nameof(OtherRecords))]
    public async Task The_same_change_to_a_record_that_differs_is_another_write(string why, Person other)
    {
        var changes = new PersonChanges { JobTitle = "CEO" };
        var first = await KeyAsync(client => client.UpdatePersonAsync(Current, changes, Token));
        Assert.True(first != await KeyAsync(client => client.UpdatePersonAsync(other, changes, Token)), why);
        Assert.Equal(first, await KeyAsync(client => client.UpdatePersonAsync(Current with { }, changes, Token)));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("false", false)]
    [InlineData(null, false)]
    public async Task A_replayed_answer_is_told_from_a_new_one(string? header, bool replayed)
    {
        (string, string)[] headers = header is null ? [] : [("Idempotency-Replayed", header)];
        using var edge = Edge.Answering(Edge.Status(200, Edge.PersonJson, headers));
        Assert.Equal(replayed, (await edge.Client.CreatePersonAsync(Edge.Ana, cancellationToken: Token)).Replayed);
    }

    private static async Task<string?> KeyAsync(Func<CrmClient, Task> write)
    {
        using var edge = Edge.Answering(Edge.Person());
        await write(edge.Client);
        return Assert.Single(edge.Requests).Header("Idempotency-Key");
    }
}
