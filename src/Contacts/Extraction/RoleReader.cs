using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction;

/// <summary>Makes mentions of the runs of tokens that have a role, and people of the mentions.</summary>
internal static class RoleReader
{
    private const int MostToAgree = 40;

    public static ExtractionResult Read(string text, ContactExtractor.Reading reading, List<RoleTagger.Run> runs)
    {
        runs = TitleRuns.Of(reading.Layout, AddressRuns.Of(text, reading.Layout, runs));
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
            var isOwn = own.BinarySearch(mention.Span.Start) >= 0 || mention.Evidence.Contains(Correction.Corrected) || (mention.Field == ContactField.Number && AuthorsNumber.Is(text, mention.Span));
            (isOwn ? found : others).Add(mention);
        }

        var reader = new NameReader(text, reading);
        var names = reader.Read(runs);
        MoveAgreeing(others, found, names);
        RemoveWithin(text, found, names);
        NotAName.Remove(text, reading.Layout, names, found);
        Correction.Apply(text, names);
        reader.AddOfScript();
        reader.JoinSigned();
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

    // An address that is made of somebody's name is theirs, whatever stands around it.
    private static void MoveAgreeing(List<Mention> others, List<Mention> found, List<NameRecognizer.Found> names)
    {
        if (others.Count == 0 || names.Count is 0 or > MostToAgree)
        {
            return;
        }

        var own = others.FindAll(mention => mention.Field == ContactField.Email && names.Exists(name => SenderAddress.IsMadeOf(mention.Value, name.Name)));
        found.AddRange(own);
        others.RemoveAll(own.Contains);
    }

    // "P.J. (Pieter) ter Horst"
    private static bool AreInitials(string text, TextSpan span, TextSpan name) =>
        span.End < name.Start && NameMatch.IsInitials(span.Of(text)) && text.AsSpan(span.End, name.Start - span.End) is " (" or "(";

    // What was read as a title or a company within a name is part of it.
    private static void RemoveWithin(string text, List<Mention> found, List<NameRecognizer.Found> names)
    {
        var at = 0;
        found.RemoveAll(mention =>
        {
            if (mention.Field is not (ContactField.JobTitle or ContactField.Company))
            {
                return false;
            }

            while (at < names.Count && names[at].Span.End <= mention.Span.Start)
            {
                at++;
            }

            return at < names.Count && (names[at].Span.Overlaps(mention.Span) || AreInitials(text, mention.Span, names[at].Span));
        });
    }
}
