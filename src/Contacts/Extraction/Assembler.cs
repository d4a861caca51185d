using Allo.Contacts.Extraction.Addresses;
using Allo.Contacts.Extraction.Companies;
using Allo.Contacts.Extraction.Ownership;
using Allo.Contacts.Extraction.People;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Senders;

namespace Allo.Contacts.Extraction;

/// <summary>Makes the people of the mentions.</summary>
internal static class Assembler
{
    private const int LongestBeside = 12;

    // Of two as sure the first stands nearer the name.
    private const double Doubt = 0.1;

    /// <summary>Gives each mention its person.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">The names found, repeated ones too.</param>
    /// <param name="found">What belongs to somebody who is meant.</param>
    /// <param name="others">What belongs to nobody who is meant.</param>
    /// <param name="reading">Its lines, and what its header tells.</param>
    /// <param name="signed">The name that the mail ends with; null where it ends otherwise.</param>
    public static ExtractionResult Assemble(string text, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others, ContactExtractor.Reading reading, TextSpan? signed)
    {
        // A name alone below a mail is somebody where the mail's header tells the address, or there is none: then nothing else tells the author.
        var signer = signed is { } span && (!reading.IsAuthorKnown || SenderAddress.OfHeader(reading.From) is not null) ? IndexAt(names, span) : -1;
        if (names.Count < 2)
        {
            return One(text, names.Count == 0 ? null : names[0].Name, names, found, others, reading, signer);
        }

        var cast = new Cast(names);
        if (cast.Names is [var only])
        {
            return One(text, only, names, found, others, reading, signer);
        }

        var owned = new List<(Mention Mention, int Owner)>(found.Count + others.Count + (names.Count * 2));
        var shared = Give(found, names, new Owners(text, reading.Lines, names, cast, found), owned);
        List<Mention> parts = [];
        for (var i = 0; i < names.Count; i++)
        {
            parts.Clear();
            AddName(text, names[i], parts);
            foreach (var part in parts)
            {
                owned.Add((part, cast.Of(i)));
            }
        }

        foreach (var mention in others)
        {
            owned.Add((mention, -1));
        }

        MentionOrder.Sort(owned);
        return People(text, cast, owned, shared, reading, signer < 0 ? signer : cast.Of(signer));
    }

    // What is of several people is handed back.
    private static List<Mention> Give(List<Mention> found, List<NameRecognizer.Found> names, Owners owners, List<(Mention Mention, int Owner)> owned)
    {
        List<Mention> shared = [];
        foreach (var mention in found)
        {
            owned.Add((mention, owners.Of(mention)));
            if (owners.IsSaidOfAll(mention) || owners.IsOfEverybody(mention) || owners.IsSwitchboard(mention) || (owners.IsShared ? (IsOfAll(mention, found, owners) || owners.IsTitleBelow(mention)) && !owners.IsBeside(mention) : owners.IsCommon(mention) && (IsOfCompany(mention) || IsOfNobody(mention, names))))
            {
                shared.Add(mention);
            }
        }

        // What the firm is, "…, experts-comptables", is no title beside theirs.
        if (shared.Find(owners.IsTitleBelow) is { } title)
        {
            owned.RemoveAll(pair => pair.Mention.Field == ContactField.JobTitle && pair.Mention.Span.Start > title.Span.End && !owners.IsBeside(pair.Mention));
        }

        GiveToRows(found, owners, owned);
        return shared;
    }

    // A company above the rows of its people is of each who has no other.
    private static void GiveToRows(List<Mention> found, Owners owners, List<(Mention Mention, int Owner)> owned)
    {
        if (!Mentions.Has(found, ContactField.Company))
        {
            return;
        }

        HashSet<int> employed = [.. owned.Where(static pair => pair.Mention.Field == ContactField.Company).Select(static pair => pair.Owner)];
        foreach (var company in found.FindAll(static mention => mention.Field == ContactField.Company))
        {
            foreach (var person in owners.RowsBelow(company))
            {
                if (employed.Add(person))
                {
                    owned.Add((company with { }, person));
                }
            }
        }
    }

    private static int IndexAt(List<NameRecognizer.Found> names, TextSpan span) => names.FindIndex(name => name.Span.Overlaps(span));

    // A company, a place, a switchboard or what all of them are, that is told once below their names.
    private static bool IsOfAll(Mention mention, List<Mention> found, Owners owners) =>
        mention.Field is ContactField.Number or ContactField.Email or ContactField.Company or ContactField.Address or ContactField.Website or ContactField.JobTitle
        && (IsOfCompany(mention) || found.TrueForAll(other => other.Field != mention.Field || other == mention || (owners.IsBeside(other) && mention.Field != ContactField.JobTitle)));

    // A switchboard, or a mailbox that is called after none of them.
    private static bool IsOfNobody(Mention mention, List<NameRecognizer.Found> names) =>
        mention.Field == ContactField.Number || (mention.Field == ContactField.Email && !names.Exists(name => SenderAddress.IsMadeOf(mention.Value, name.Name)));

    private static bool IsOfCompany(Mention mention) => mention.Field is ContactField.Company or ContactField.Address or ContactField.Website;

    private static ExtractionResult People(string text, Cast cast, List<(Mention Mention, int Owner)> owned, List<Mention> shared, ContactExtractor.Reading reading, int signer)
    {
        var groups = Groups(cast, owned);
        if (shared.Count > 0)
        {
            Share(groups, shared, cast);
        }

        var index = new int[groups.Length];
        var unasked = default(Unasked);
        var count = 0;
        for (var i = 0; i < groups.Length; i++)
        {
            index[i] = groups[i] is { } mentions && (IsReachable(mentions) || ((IsAnswered(mentions) || IsSomebody(mentions)) && !(unasked ??= new Unasked(text, reading.Layout, groups)).Is(mentions)) || i == signer) ? count++ : -1;
        }

        var all = new Mention[owned.Count];
        for (var i = 0; i < all.Length; i++)
        {
            var (mention, owner) = owned[i];
            mention.Person = owner >= 0 && index[owner] >= 0 ? index[owner] : null;
            all[i] = mention;
        }

        var people = new Candidate[count];
        for (var i = 0; i < groups.Length; i++)
        {
            if (index[i] is >= 0 and var place)
            {
                var own = groups[i]!;
                if (shared.Count > 0)
                {
                    Own(own, place, shared);
                }

                people[place] = Candidate(own, i < cast.Names.Count ? cast.Names[i] : null, count == 1 || (i < cast.Names.Count && SenderName.IsShown(cast.Names[i], reading.From)) ? reading.From : null);
            }
        }

        return new ExtractionResult(people, all);
    }

    // Most texts name one person or none: whatever is somebody's is theirs.
    private static ExtractionResult One(string text, PersonName? name, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others, ContactExtractor.Reading reading, int signer)
    {
        foreach (var written in names)
        {
            AddName(text, written, found);
        }

        name = name is null ? null : AddHistory(text, reading, name, found);
        var all = MentionOrder.Put(found, others);
        var isMeant = found.Count > 0 && (IsReachable(found) || ((IsAnswered(found) || IsSomebody(found)) && !new Unasked(text, reading.Layout, [found]).Is(found)) || IsAll(text, name) || signer >= 0);
        foreach (var mention in others)
        {
            mention.Person = null;
        }

        foreach (var mention in found)
        {
            mention.Person = isMeant ? 0 : null;
        }

        return new ExtractionResult(isMeant ? [Candidate(found, name, reading.From)] : [], all);
    }

    // The mentions of each person of the cast; null where there are none.
    private static List<Mention>?[] Groups(Cast cast, List<(Mention Mention, int Owner)> owned)
    {
        var groups = new List<Mention>?[cast.Names.Count];
        foreach (var (mention, owner) in owned)
        {
            if (owner >= 0)
            {
                (groups[owner] ??= []).Add(mention);
            }
        }

        return groups;
    }

    private static void Share(List<Mention>?[] groups, List<Mention> shared, Cast cast)
    {
        foreach (var group in groups)
        {
            // "THE PRESCOTT-IBARRA TEAM" shares nothing with its people, who have first names.
            if (group is not null && !(group is [{ Field: ContactField.LastName }] && cast.Names.Exists(static name => name.Given is not null)))
            {
                group.AddRange(shared.Where(new HashSet<Mention>(group).Add));
            }
        }
    }

    // What somebody shares with others is theirs, too.
    private static void Own(List<Mention> group, int person, List<Mention> shared)
    {
        group.RemoveAll(mention => mention.Person != person);
        group.AddRange(shared.Select(mention => mention with { Person = person }).Where(new HashSet<Mention>(group).Add));
        group.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
    }

    private static void AddName(string text, NameRecognizer.Found name, List<Mention> to)
    {
        Evidence[] evidence = [name.Evidence];
        if (name.Given.Length > 0)
        {
            to.Add(new Mention(ContactField.Name, name.Given, Written(text, name.Given, name.Name.Given!), name.Name.Given!, name.Confidence, evidence, null));
        }

        if (name.Family.Length > 0)
        {
            to.Add(new Mention(ContactField.LastName, name.Family, Written(text, name.Family, name.Name.Family!), name.Name.Family!, name.Confidence, evidence, null));
        }
    }

    // Most names are written as they are kept: one string then.
    private static string Written(string text, TextSpan span, string kept) => text.AsSpan(span.Start, span.Length).SequenceEqual(kept) ? kept : span.Of(text);

    // The author's own address counts where it stands in the head of what is quoted; and so does the name that it is shown with.
    private static PersonName AddHistory(string text, ContactExtractor.Reading reading, PersonName name, List<Mention> found)
    {
        var lines = reading.Lines;
        if (lines.Count == 0 || (lines[^1].Span.End + 1 >= text.Length && lines[0].Span.Start == 0) || Mentions.Has(found, ContactField.Email))
        {
            return name;
        }

        // Some answer below what they quote: then its head stands above.
        if ((SenderAddress.OfHistory(text, new TextSpan(Math.Min(lines[^1].Span.End + 1, text.Length), text.Length), name) ?? SenderAddress.OfHistory(text, new TextSpan(0, lines[0].Span.Start), name)) is var (address, shown)
            && (SenderAddress.OfHeader(reading.From) is not { } sender || sender.Value == address.Value || SenderAddress.Agrees(address.Value, name)))
        {
            found.Add(address);
            return SenderName.Full(name, shown, address.Value);
        }

        return name;
    }

    // The mailbox of a role, "help@", is nobody's who is not named for sure.
    private static bool IsAnswered(List<Mention> mentions) =>
        Mentions.Has(mentions, ContactField.Email) && mentions.Exists(static other => other.Field is ContactField.Name or ContactField.LastName);

    /// <summary>Whether one of what is somebody's reaches them.</summary>
    public static bool IsReachable(List<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            if ((mention.Field == ContactField.Number && !InternalExtension.Is(mention)) || (mention.Field == ContactField.Email && !RoleMailbox.Is(mention.Value)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSomebody(List<Mention> mentions) =>
        mentions.Exists(mention => mention.Field is ContactField.LastName or ContactField.Name)
        && mentions.Exists(mention => mention.Field is ContactField.JobTitle or ContactField.Company or ContactField.Website or ContactField.Address or ContactField.Fax);

    // A text that is a name and nothing else asks for that person, of whom more has to be said.
    private static bool IsAll(string text, PersonName? name) =>
        name is not null && text.AsSpan().Trim().Length <= name.ToString().Length + LongestBeside;

    private static Candidate Candidate(List<Mention> mentions, PersonName? name, string? from)
    {
        var emails = ContactValues.Emails(mentions);
        if (SenderAddress.OfHeader(from) is { } sender && !emails.Contains(sender) && !RoleMailbox.IsOfMachine(sender.Value) && !SenderName.IsAnothers(name, from!, sender))
        {
            emails = [.. emails, sender];
        }

        var contact = new Contact
        {
            Name = SenderName.Of(name, from) ?? AddressName.Of(emails),
            JobTitle = Best(mentions, ContactField.JobTitle)?.Value,
            Company = CompanyEvidence.Best(mentions)?.Value,
            Numbers = ContactValues.Numbers(mentions),
            Emails = emails,
            Website = ContactValues.Website(Best(mentions, ContactField.Website)),
            Address = ContactValues.Address(Full(mentions)),
        };
        return new Candidate(contact, mentions);
    }

    private static Mention? Best(List<Mention> mentions, ContactField field)
    {
        Mention? best = null;
        foreach (var mention in mentions)
        {
            best = mention.Field == field && (best is null || mention.Confidence > best.Confidence + Doubt) ? mention : best;
        }

        return best;
    }

    // Rule 7: an address is one where there is a street or a postcode, of which both have digits; a town alone is none. Whoever tells a box and a street is visited in the street.
    private static Mention? Full(List<Mention> mentions)
    {
        var (best, most) = (default(Mention), 0.0);
        foreach (var mention in mentions)
        {
            if (mention.Field == ContactField.Address && (mention.Value.AsSpan().ContainsAnyInRange('0', '9') || mention.Value.Contains(" s/n", StringComparison.OrdinalIgnoreCase)) && !PostBox.IsAlone(mention.Value) && mention.Confidence - (PostBox.Is(mention.Value) ? 1 : 0) is var weight && (best is null || weight > most))
            {
                (best, most) = (mention, weight);
            }
        }

        return best;
    }
}
