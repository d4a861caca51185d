using Allo.Contacts.Crm;
using Xunit;

namespace Allo.Contacts.Tests.Crm;

public sealed class PersonIdsTests
{
    [Theory]
    [InlineData("""{"error":{"message":"Number assigned to per-a1b2, per-c3d4."}}""", "per-a1b2 per-c3d4")]
    [InlineData("""{"error":{"message":"(per-a1b2)","errors":[{"field":"numbers","message":"per-c3d4 per-a1b2"}]}}""", "per-a1b2 per-c3d4")]
    [InlineData("""{"error":{"details":{"existing_person_ids":["per-xy","per-zw"]}}}""", "per-xy per-zw")]
    [InlineData("""{"error":{"person_ids":"per-abc, per-def"}}""", "per-abc per-def")]
    [InlineData("""{"error":{"people":[{"id":"per-abc","name":"Ana"}]}}""", "per-abc")]
    [InlineData("""{"error":{"owners":{"per-a1":["+33612345678"]}}}""", "per-a1")]
    [InlineData("""{"error":{"suggestion":"PUT /v2/api/crm/people/per-a1 or /people/{id}, per-{id}"}}""", "per-a1")]
    [InlineData("""{"error":{"message":"The per-second limit and the per-key quota per-person"}}""", "")]
    [InlineData("""{"error":{"message":"A Per-User and per-User limit"}}""", "")]
    [InlineData("""{"error":{"message":"taken by per-aBcDeF"}}""", "per-aBcDeF")]
    [InlineData("""{"error":{"message":"super-a1 hyper-b2 per- per-…"}}""", "")]
    [InlineData("""{"error":{"message":"taken by per\u002da1"}}""", "per-a1")]
    [InlineData("""{"error":{"message":"taken by per-a1 and per-b2","ids":["per-c""", "per-a1 per-b2")]
    [InlineData("taken by per-a1; see per-second limits", "per-a1")]
    [InlineData("<html>per-a1</html>", "per-a1")]
    [InlineData("""["per-abc"]""", "per-abc")]
    [InlineData("", "")]
    public void The_people_that_a_conflict_names_are_found_wherever_they_stand(string body, string ids) =>
        Assert.Equal(ids, string.Join(' ', CrmError.Parse(409, null, body).PersonIds));

    [Fact]
    public void Half_an_id_where_a_long_body_was_cut_is_none()
    {
        var body = new string(' ', 10) + "\"" + new string('x', 64 * 1024 - 8) + " per-a1b2c3\"";
        Assert.Empty(CrmError.Parse(409, null, body).PersonIds);
    }
}
