using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction;

/// <summary>Makes mentions of the runs of tokens that have a role, and people of the mentions.</summary>
internal static class RoleReader
{
    public static ExtractionResult Read(string text, ContactExtractor.Reading reading, List<RoleTagger.Run> runs)
    {
        var found = new List<Mention>(runs.Count);
        var own = new List<int>(reading.Found.Count);
        for (var i = 0; i < runs.Count; i++)
        {
            if (runs[i].Role == Role.Own)
            {
                own.Add(reading.Layout.Tokens[runs[i].First].Span.Start);
            }
            else
            {
                RunMentions.Add(text, reading.Layout, runs, i, found);
            }
        }

        List<Mention> others = [];
        foreach (var mention in reading.Found)
        {
            var isOwn = own.BinarySearch(mention.Span.Start) >= 0 || (mention.Field == ContactField.Number && AuthorsNumber.Is(text, mention.Span));
            (isOwn ? found : others).Add(mention);
        }

        var reader = new NameReader(text, reading);
        var names = reader.Read(runs);
        RemoveWithin(found, names);
        NotAName.Remove(text, reading.Layout, names, found);
        Correction.Apply(text, names);
        reader.AddOfScript();
        reader.MoveTitles(found);
        reader.AddCouples();
        Strangers.Leave(text, reading, names, found, others);
        var signed = names.Count == 0 && !reader.AddOnly() && reader.AddSignature();
        if (names.Count == 0)
        {
            Strangers.LeaveConversation(reading, found, others);
        }

        return Assembler.Assemble(text, reading.Lines, names, found, others, reading.From, signed);
    }

    // What was read as a title or a company within a name is part of it.
    private static void RemoveWithin(List<Mention> found, List<NameRecognizer.Found> names)
    {
        var (at, kept) = (0, 0);
        for (var i = 0; i < found.Count; i++)
        {
            var mention = found[i];
            var mayBe = mention.Field is ContactField.JobTitle or ContactField.Company;
            while (mayBe && at < names.Count && names[at].Span.End <= mention.Span.Start)
            {
                at++;
            }

            if (!(mayBe && at < names.Count && names[at].Span.Overlaps(mention.Span)))
            {
                found[kept++] = mention;
            }
        }

        found.RemoveRange(kept, found.Count - kept);
    }
}
