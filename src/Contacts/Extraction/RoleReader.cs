using System.Buffers;
using Allo.Contacts.Extraction.Addresses;
using Allo.Contacts.Extraction.Companies;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Ownership;
using Allo.Contacts.Extraction.People;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;
using Allo.Contacts.Extraction.Senders;
using Allo.Contacts.Extraction.Zones;

namespace Allo.Contacts.Extraction;

/// <summary>Makes mentions of the runs of tokens that have a role, and people of the mentions.</summary>
internal static class RoleReader
{
    private const int MostToAgree = 40;
    private const int LongestBetween = 40;
    private const int LongestTalk = 160;
    private const double Labelled = 0.95;
    private const double OfHead = 0.5;
    private static readonly Words Or = new("or ou oder o of and et und y e en");
    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?\n");

    public static ExtractionResult Read(string text, ContactExtractor.Reading reading, List<RoleTagger.Run> runs)
    {
        runs = TitleRuns.Of(text, reading.Layout, AddressRuns.Of(text, reading.Layout, runs));
        runs = TitleEmployer.Of(text, reading.Layout, CompanyRuns.Of(text, reading.Layout, runs));
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

        WeighHeads(reading, found);

        var reader = new NameReader(text, reading);
        var names = reader.Read(runs);
        if (others.Count > 0)
        {
            MoveAgreeing(others, found, names);
            MoveTold(text, others, found, names);
            MoveRows(reading, others, found, names);
        }

        RemoveWithin(text, found, names);
        NotAName.Remove(text, reading.Layout, names, found);
        Correction.Apply(text, names);
        CompanyLines.Join(text, names, found);
        FirmOfName.Add(text, names, found);
        LostTitle.Add(text, reading.Layout, names, found);
        AgreeingCompany.Add(text, reading.Layout, names, found);
        IntroducedCompany.Add(text, reading.Layout, names, found);
        reader.AddOfScript();
        reader.JoinSigned();
        reader.CompleteIntroduced();
        reader.MoveTitles(found);
        reader.AddCouples();
        reader.AddWriter(found, others);
        Strangers.Leave(text, reading, names, found, others);
        LeaveNameless(reading, names, found, others);
        Absence.Leave(text, reading.Layout, names, found, others);
        var signed = names.Count > 0 ? reader.Signature() : reading.From is null && reader.AddOnly() ? null : reader.AddSignature();
        if (names.Count == 0 && !AddFromHistory(text, reading, names, found))
        {
            Strangers.LeaveConversation(text, reading, found, others);
        }

        InternalExtension.Add(text, reading.Lines, names, found);
        return Assembler.Assemble(text, names, found, others, reading, signed);
    }

    // Who signs knows the company better than the head of the mail: "Praxis Achterberg" and below "HNO-Praxis Dr. med. Achterberg".
    private static void WeighHeads(ContactExtractor.Reading reading, List<Mention> found)
    {
        for (var i = 0; i < found.Count; i++)
        {
            found[i] = found[i].Field == ContactField.Company && reading.Lines.Exists(line => line.Zone == Zone.From && line.Span.Contains(found[i].Span)) ? found[i] with { Confidence = found[i].Confidence * OfHead } : found[i];
        }
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

    // An address that is made of somebody's name is theirs, whatever stands around it; so is the site of its domain.
    private static void MoveAgreeing(List<Mention> others, List<Mention> found, List<NameRecognizer.Found> names)
    {
        if (names.Count is 0 or > MostToAgree)
        {
            return;
        }

        var own = others.FindAll(mention => mention.Field == ContactField.Email && names.Exists(name => SenderAddress.IsMadeOf(mention.Value, name.Name)));
        found.AddRange(own);
        others.RemoveAll(own.Contains);
        if (!found.Exists(static mention => mention.Field == ContactField.Website) && others.Find(mention => mention.Field == ContactField.Website && IsOfAddress(mention, found)) is { } site)
        {
            found.Add(site);
            others.Remove(site);
        }
    }

    // In a list what stands on the line that a name begins is of its bearer: "Gert-Jan ten Have, teamleider, 06 2260 1843 (…)".
    private static void MoveRows(ContactExtractor.Reading reading, List<Mention> others, List<Mention> found, List<NameRecognizer.Found> names)
    {
        if (names.Count is < 2 or > MostToAgree || others.Count == 0)
        {
            return;
        }

        var layout = reading.Layout;
        var own = others.FindAll(mention => mention.Field == ContactField.Number && layout.LineAt(mention.Span.Start) is >= 0 and var line && !layout.Lines[line].IsProse
            && names.Exists(name => layout.Tokens[layout.Lines[line].First].Span.Overlaps(name.Span)) && !found.Exists(other => other.Field == ContactField.Number && layout.LineAt(other.Span.Start) == line));
        found.AddRange(own);
        others.RemoveAll(own.Contains);
    }

    // What is handed on without a name or an address of its author tells of others: a hotel's and a garage's numbers in an itinerary.
    private static void LeaveNameless(ContactExtractor.Reading reading, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others)
    {
        if (names.Count == 0 && found.Count > 0 && reading.Lines.Exists(static line => line.Zone == Zone.From) && !found.Exists(static mention => mention.Field == ContactField.Email))
        {
            others.AddRange(found);
            found.Clear();
        }
    }

    private static bool IsBesideAnother(string text, List<Mention> found, Mention number) =>
        found.Exists(other => other.Field == ContactField.Number && Between(other.Span, number.Span) is var between && between.Length < LongestBetween && !text.AsSpan(between.Start, between.Length).ContainsAny(Ends));

    // "274 603 118 ou telemóvel 93 441 70 26"
    private static bool IsAlternative(string text, List<Mention> found, Mention number) => number.Confidence > Labelled && found.Exists(other =>
        other.Field == ContactField.Number && other.Span.End < number.Span.Start && number.Span.Start - other.Span.End < LongestBetween
        && text.AsSpan(other.Span.End..number.Span.Start) is var between && !between.ContainsAny(Ends) && Or.Has(between.Trim()[..Math.Max(0, between.Trim().IndexOf(' '))]));

    private static TextSpan Between(TextSpan one, TextSpan other) => one.Start >= other.End ? new TextSpan(other.End, one.Start) : new TextSpan(one.End, Math.Max(one.End, other.Start));

    // "www.acme.be - follow us on …" beside jane@acme.be
    private static bool IsOfAddress(Mention site, List<Mention> found)
    {
        var uri = new Uri(site.Value);
        if (uri.PathAndQuery.Length > 1)
        {
            return false;
        }

        var host = uri.Host;
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        return found.Exists(mention => mention.Field == ContactField.Email && mention.Value.AsSpan(mention.Value.IndexOf('@', StringComparison.Ordinal) + 1).SequenceEqual(host));
    }

    // "P.J. (Pieter) ter Horst"
    private static bool AreInitials(string text, TextSpan span, TextSpan name) =>
        span.End < name.Start && NameMatch.IsInitials(span.Of(text)) && text.AsSpan(span.End, name.Start - span.End) is " (" or "(";

    // Where no number is read as the author's, those that a sentence calls so are; else one beside another of theirs: "un appel : 02 …, ou le GSM 0472 … si je suis en route".
    private static void MoveTold(string text, List<Mention> others, List<Mention> found, List<NameRecognizer.Found> names)
    {
        if (names.Count == 1)
        {
            var any = found.Exists(static mention => mention.Field == ContactField.Number);
            var told = others.FindAll(mention => mention.Field == ContactField.Number && (any && (BodyNumber.IsLine(text, mention.Span) || IsAlternative(text, found, mention)) || (!any || IsBesideAnother(text, found, mention)) && BodyNumber.IsTold(text, mention.Span)));
            told = told.Count > 0 || any ? told : others.FindAll(mention => mention.Field == ContactField.Number && mention.Confidence > Labelled && IsNear(text, names[0].Span, mention.Span));
            found.AddRange(told);
            others.RemoveAll(told.Contains);
        }
    }

    // "new guy is Thabo Nkabinde, ops controller. Cell 083 417 2290": the only person there is, and a label before the number.
    private static bool IsNear(string text, TextSpan name, TextSpan number) =>
        number.Start > name.End && number.Start - name.End < LongestTalk && text.AsSpan(name.End..number.Start).Count('\n') <= 1;

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
