using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Addresses;
using Allo.Contacts.Extraction.Companies;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Notes;
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
    private const double OfHead = 0.5;
    private const int MostGathered = 200;
    private const char BehindLatin = '\u0370';

    public static ExtractionResult Read(string text, ContactExtractor.Reading reading, List<RoleTagger.Run> runs)
    {
        runs = TitleRuns.Of(text, reading.Layout, AddressRuns.Of(text, reading.Layout, runs, reading.Said));
        var isLatin = !text.AsSpan().ContainsAnyInRange(BehindLatin, char.MaxValue);
        if (!isLatin)
        {
            PicturedEntries.Read(text, reading.Layout, runs);
        }

        runs = TitleEmployer.Of(text, reading.Layout, CompanyRuns.Of(text, reading.Layout, runs));
        var found = new List<Mention>(runs.Count + reading.Found.Count);
        List<Mention> others = [];
        Gather(text, reading, runs, found, others);
        if (reading.IsAuthorKnown)
        {
            WeighHeads(reading, found);
        }

        var (words, hasProse) = Lines(reading.Layout);
        var locals = new LocalParts(reading.Found);
        var names = new NameReader(text, reading, locals).Read(runs);
        if ((reading.Said & Cues.Spells) != 0)
        {
            LabelledNames.AddForm(text, reading.Layout, names, found);
        }

        var unseen = new UnseenNames(text, reading, locals, names);
        var titled = new TitledNames(text, reading, locals, names);
        if ((words & WordKinds.Honorific) != 0)
        {
            titled.AddTitled();
            titled.AddBeside();
        }

        titled.AddLabelled();
        if (hasProse)
        {
            new EnumeratedNames(text, reading, locals, names).Add(found);
        }

        titled.AddIntroduced();
        if (names.Count == 0)
        {
            unseen.AddLine(found);
        }

        unseen.AddAgreeing(found);
        var chat = reading.Speakers != SpeakerMarks.None || text.Contains('?', StringComparison.Ordinal) ? new ChatNames(text, reading, locals, names) : null;
        chat?.AddAnswer(found);
        chat?.AddNext();
        if (names.Count == 0)
        {
            titled.AddTold();
        }

        if (hasProse)
        {
            SelfNamed.Add(text, reading, locals, names, found, others);
        }

        var isNote = Note.Is(reading);
        if (isNote)
        {
            NoteNames.AddOrMend(text, reading, locals, names, found);
        }

        var completion = new NameCompletion(text, reading, names);
        completion.CallNicknamed();
        if (names is [{ Name.Family: null }])
        {
            completion.CompleteIntroduced(locals);
            LabelledNames.Complete(text, reading.Layout, names);
        }

        if (hasProse)
        {
            RespelledName.PutInPlace(text, reading, names);
        }

        if ((reading.Said & Cues.Spells) != 0)
        {
            RespelledName.PutRight(text, reading, names);
        }

        if (others.Count > 0)
        {
            Claims.Move(text, reading.Layout, names, found, others);
        }

        RemoveWithin(text, found, names);
        ElidedFirm.Take(text, names, found);
        if (names.Count > 1)
        {
            FirmBesideTitle.Take(text, reading.Layout, names, found);
            NotAName.Remove(text, reading.Layout, names, found);
            NotMeant.Remove(text, names);
            Correction.Apply(text, names);
        }

        ReadWork(text, reading, names, found, others, isNote, isLatin);
        if (!isLatin)
        {
            unseen.AddOfScript(found);
        }

        if (names.Count > 1)
        {
            completion.JoinSigned();
            HeadNickname.Join(text, reading, names);
            unseen.MoveTitles(found);
        }

        completion.AddCouples();
        if (!isNote || reading.Layout.Lines.Count > 1)
        {
            chat?.AddWriter(found, others); // "Plombier Mathilde jeudi 18h15 06 …" alone is no message
        }

        LeaveOthers(text, reading, names, found, others);
        var signed = names.Count > 0 ? unseen.Signature(found) : reading.From is null && unseen.AddOnly() ? null : unseen.AddSignature();
        if (names.Count == 0 && !AddFromHistory(text, reading, names, found))
        {
            Strangers.LeaveConversation(text, reading, found, others);
        }

        InternalExtension.Add(text, reading.Lines, names, found);
        return Assembler.Assemble(text, names, found, others, reading, signed);
    }

    // What they do, and for whom.
    private static void ReadWork(string text, ContactExtractor.Reading reading, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others, bool isNote, bool isLatin)
    {
        CompanyLines.Join(text, names, found);
        TwoLanguages.Widen(text, reading.Layout, found);
        PostNominals.Leave(text, reading.Layout, names, found);
        if (!Mentions.Has(found, ContactField.Company))
        {
            FirmOfName.Add(text, names, found);
        }

        if (isNote)
        {
            NoteTitles.Add(text, reading.Layout, names, found);
            if (names.Count == 1)
            {
                Note.TakeSite(reading.Layout, found, others);
                Note.TakeNumber(text, found, others);
            }
        }
        else if (names.Count == 1 && others.Count > 0 && reading.From is null && !MailReader.IsLetter(reading.Layout))
        {
            Note.TakeNumber(text, found, others);
        }

        if (names.Count > 0 && text.Contains(':', StringComparison.Ordinal))
        {
            LabelledWork.Leave(text, reading.Layout, found);
            LabelledTitle.Add(text, reading.Layout, found);
        }

        FirmBelowTrade.Part(text, reading.Layout, names, found);
        LostTitle.Add(text, reading, names, found);
        if (!Mentions.Has(found, ContactField.Company))
        {
            AgreeingCompany.Add(text, reading.Layout, names, found);
            IntroducedCompany.Add(text, reading.Layout, names, found);
        }

        if (isNote)
        {
            NoteCompany.Add(text, reading.Layout, names, found);
        }

        if (names.Count > 1)
        {
            ListHeading.Leave(text, reading.Layout, names, found);
            EntryHeads.Leave(reading.Layout, names, found);
        }

        if (!Mentions.Has(found, ContactField.Company))
        {
            FirmOfSegment.Add(text, reading.Layout, names, found);
        }

        if (!isLatin)
        {
            FirmOfScript.Add(text, reading.Lines, names, found);
        }

        if (!Mentions.Has(found, ContactField.Company))
        {
            FirmBelowTitle.Take(text, reading.Layout, names, found);
            FirmInSmallLetters.Add(text, reading.Layout, names, found);
            FirmOfDomain.Add(text, names, found, others);
        }

        PartnersOfFirm.Widen(text, names, found);
        ChatHeading.Leave(text, reading, names, found);
        PartyLabel.Leave(text, found);
        if (names.Count == 2)
        {
            ParallelTitles.Part(text, reading.Layout, names, found);
        }
    }

    // Whose the numbers and addresses are: what is somebody else's who is not meant goes.
    private static void LeaveOthers(string text, ContactExtractor.Reading reading, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others)
    {
        if (others.Count > 0)
        {
            CardNumbers.Gather(text, reading, names, found, others);
            SpeakersNumber.Take(text, names, found, others);
            SpeakersNumber.Gather(text, reading, names, found, others);
            CalledThere.Take(text, reading, names, found, others);
        }

        SpeakersNumber.Leave(text, reading, names, found, others);
        AssistantLine.Leave(text, reading, names, found, others);
        CompanionLine.Leave(text, reading, names, found, others);
        if (names.Count > 1)
        {
            Vacancy.Leave(text, reading.Layout, names, found);
            ListTail.Leave(text, reading.Layout, names, found, others);
        }

        Strangers.Leave(text, reading, names, found, others);
        if (names.Count == 0)
        {
            Strangers.LeaveNameless(text, reading, names, found, others);
        }

        Absence.Leave(text, reading, names, found, others);
        MachineMail.Leave(text, reading, names, found, others);
    }

    // What the words of all lines are known as, and whether one of the lines reads like a sentence.
    private static (WordKinds Words, bool HasProse) Lines(Layout layout)
    {
        var (words, hasProse) = (WordKinds.None, false);
        foreach (ref readonly var line in CollectionsMarshal.AsSpan(layout.Lines))
        {
            words |= line.Words;
            hasProse |= line.IsProse;
        }

        return (words, hasProse);
    }

    // What was found by its grammar belongs to somebody where the model says so, or the text.
    private static void Gather(string text, ContactExtractor.Reading reading, List<RoleTagger.Run> runs, List<Mention> found, List<Mention> others)
    {
        var next = 0;
        var (last, isSecond) = (default(TextSpan), false);
        for (var i = 0; i < runs.Count; i++)
        {
            if (runs[i].Role != Role.Own)
            {
                RunMentions.Add(text, reading.Layout, runs, i, found);
            }
        }

        // Both are in order.
        foreach (var mention in reading.Found)
        {
            while (next < runs.Count && (runs[next].Role != Role.Own || StartOf(reading.Layout, runs[next]) < mention.Span.Start))
            {
                next++;
            }

            var isOwn = next < runs.Count && StartOf(reading.Layout, runs[next]) == mention.Span.Start;
            isOwn = isOwn || IsOwn(text, reading, mention);
            if (mention.Field == ContactField.Number)
            {
                isSecond = !isOwn && last.Length > 0 && others.Count + found.Count <= MostGathered && (isSecond || BodyNumber.IsTold(text, last)) && FurtherNumber.Is(text, last, mention.Span);
                isOwn |= isSecond;
                last = isOwn ? mention.Span : default;
            }

            (isOwn ? found : others).Add(mention);
        }
    }

    private static int StartOf(Layout layout, RoleTagger.Run run) => layout.Tokens[run.First].Span.Start;

    private static bool IsOwn(string text, ContactExtractor.Reading reading, Mention mention) =>
        reading.Layout.Tokens.Count == 1 || mention.Evidence.Contains(Correction.Corrected) || (mention.Field == ContactField.Number && AuthorsNumber.Is(text, mention.Span))
        || (mention.Field == ContactField.Website && reading.From is { } from && SenderAddress.IsSiteOf(from, mention));

    // Who signs knows the company better than the head of the mail: "Praxis Achterberg" and below "HNO-Praxis Dr. med. Achterberg".
    private static void WeighHeads(ContactExtractor.Reading reading, List<Mention> found)
    {
        var head = reading.Lines.Find(static line => line.Zone == Zone.From).Span;
        for (var i = 0; head.Length > 0 && i < found.Count; i++)
        {
            found[i] = found[i].Field == ContactField.Company && head.Contains(found[i].Span) ? found[i] with { Confidence = found[i].Confidence * OfHead } : found[i];
        }
    }

    private static bool AddFromHistory(string text, ContactExtractor.Reading reading, List<NameRecognizer.Found> names, List<Mention> found)
    {
        if (reading.IsAuthorKnown || Mentions.Has(found, ContactField.Email) || HistoryAuthor.Find(text, reading.Lines) is not { } author || RoleMailbox.Is(author.Address.Value))
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

    // "P.J. (Pieter) ter Horst"
    private static bool AreInitials(string text, TextSpan span, TextSpan name) =>
        span.End < name.Start && NameMatch.IsInitials(span.Of(text)) && text.AsSpan(span.End, name.Start - span.End) is " (" or "(";

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

            if (!(mayBe && at < names.Count && (names[at].Overlaps(mention.Span) || AreInitials(text, mention.Span, names[at].Span))))
            {
                found[kept++] = mention;
            }
        }

        found.RemoveRange(kept, found.Count - kept);
    }
}
