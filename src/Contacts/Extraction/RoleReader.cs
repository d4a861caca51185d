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
        if (others.Count > 0)
        {
            MoveAgreeing(others, found, names);
            MoveTold(text, others, found, names);
        }

        RemoveWithin(text, found, names);
        NotAName.Remove(text, reading.Layout, names, found);
        Correction.Apply(text, names);
        reader.AddOfScript();
        reader.JoinSigned();
        reader.MoveTitles(found);
        reader.AddCouples();
        reader.AddWriter(found, others);
        Strangers.Leave(text, reading, names, found, others);
        var signed = names.Count > 0 ? reader.Signature() : reading.From is null && reader.AddOnly() ? null : reader.AddSignature();
        if (names.Count == 0 && !AddFromHistory(text, reading, names, found))
        {
            Strangers.LeaveConversation(reading, found, others);
        }

        InternalExtension.Add(text, reading.Lines, names, found);
        return Assembler.Assemble(text, names, found, others, reading, signed);
    }

    private static bool AddFromHistory(string text, ContactExtractor.Reading reading, List<NameRecognizer.Found> names, List<Mention> found)
    {
        if (reading.IsAuthorKnown || found.Exists(static mention => mention.Field == ContactField.Email) || HistoryAuthor.Find(text, reading.Lines) is not { } author)
        {
            return false;
        }

        if (author.Shown.Length > 0 && !NotAName.IsOrganisation(author.Shown.Of(text)) && NameRecognizer.One(text, author.Shown, SignOff.Confidence, [author.Address.Value.Split('@')[0]], reading.Region) is { } name)
        {
            names.Add(name);
        }

        found.Add(author.Address);
        return true;
    }

    // An address that is made of somebody's name is theirs, whatever stands around it.
    private static void MoveAgreeing(List<Mention> others, List<Mention> found, List<NameRecognizer.Found> names)
    {
        if (names.Count is 0 or > MostToAgree)
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

    // Where no number is read as the author's, one that a sentence calls so is.
    private static void MoveTold(string text, List<Mention> others, List<Mention> found, List<NameRecognizer.Found> names)
    {
        if (names.Count == 1 && !found.Exists(static mention => mention.Field == ContactField.Number)
            && others.Find(mention => mention.Field == ContactField.Number && BodyNumber.IsTold(text, mention.Span)) is { } told)
        {
            found.Add(told);
            others.Remove(told);
        }
    }

    // What was read as a title or a company within a name is part of it.
    private static void RemoveWithin(string text, List<Mention> found, List<NameRecognizer.Found> names)
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

            if (!(mayBe && at < names.Count && (names[at].Span.Overlaps(mention.Span) || AreInitials(text, mention.Span, names[at].Span))))
            {
                found[kept++] = mention;
            }
        }

        found.RemoveRange(kept, found.Count - kept);
    }
}
