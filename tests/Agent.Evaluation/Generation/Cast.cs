using Allo.Contacts.Evaluation.Generation.Layouts;
using Allo.Contacts.Evaluation.Generation.Values;

namespace Allo.Contacts.Evaluation.Generation;

/// <summary>Who occurs in a text: fills slots such as <c>{me.first}</c> or <c>{other.number}</c> with labelled runs.</summary>
/// <remarks>The role <c>me</c> is meant; all others only occur, and are made up when first named.</remarks>
public sealed class Cast(Dice dice, string language)
{
    private readonly Dictionary<string, Persona> _roles = [];

    /// <summary>The language that they write.</summary>
    public string Language => language;

    /// <summary>Whether people talk, so that what they correct stands right beside what is right.</summary>
    public bool IsTalk { get; init; }

    /// <summary>Lets the others who occur be others from now on.</summary>
    public void Forget()
    {
        _roles.Remove("other");
        _roles.Remove("third");
    }

    /// <summary>Gives a role to somebody.</summary>
    public Cast With(string role, Persona who)
    {
        _roles[role] = who;
        return this;
    }

    /// <summary>Who plays the role; <c>colleague</c> works where <c>me</c> does.</summary>
    public Persona Role(string role)
    {
        if (!_roles.TryGetValue(role, out var who))
        {
            who = PersonaMaker.Make(dice, language, null, role is "colleague" or "assistant" or "wrong" ? _roles.GetValueOrDefault("me") : null);
            _roles[role] = who;
        }

        return who;
    }

    /// <summary>The grammar of the text's language with the slots of this cast.</summary>
    public Grammar Grammar() => new(dice, language, Slot);

    private List<Run>? Slot(string slot)
    {
        var dot = slot.IndexOf('.', StringComparison.Ordinal);
        if (dot <= 0 || slot[..dot] is not ("me" or "me2" or "me3" or "me4" or "peer2" or "peer3" or "peer4" or "to" or "other" or "third" or "colleague" or "assistant" or "quoted" or "wrong"))
        {
            return null;
        }

        var (who, field) = (Role(slot[..dot]), slot[(dot + 1)..]);
        var at = field.AsSpan().IndexOfAny('=', '!');
        return IsTalk && (slot is "wrong.number" or "wrong.email") ? Superseded(Field(who, field))
            : at < 0 ? Field(who, field) : [Literal(who, field[..at], field[at] == '=' ? Grammar().Expand(field[(at + 1)..]) : Grammar().Text(field[(at + 1)..]))];
    }

    // What somebody corrects was theirs: it reads like theirs, and gives no value. The rules of corrections leave it out, the model cannot see that far.
    private List<Run>? Superseded(List<Run>? runs) => runs?.ConvertAll(run => run with { Person = Role("me").Index, Gold = null });

    // {me.title=Head of Ice Cream}: what the page itself says of somebody; {me.title!ja.title} says an entry of that list.
    private static Run Literal(Persona who, string field, string text) => new(text, LabelOf(field), who.Index, text);

    private static Label LabelOf(string field) => field switch
    {
        "first" => Label.Name,
        "last" => Label.LastName,
        "title" => Label.JobTitle,
        "company" => Label.Company,
        "department" => Label.Department,
        "address" => Label.Address,
        "strapline" => Label.Strapline,
        "honorific" => Label.Honorific,
        _ => throw new InvalidOperationException($"No literal {field}."),
    };

    private List<Run>? Field(Persona who, string field)
    {
        var names = new NameRuns(dice, who);
        return field switch
        {
            "full" => [new Run(who.Name.First, Label.Name, who.Index, who.Name.First), new Run(" "), new Run(who.Name.Last, Label.LastName, who.Index, who.Name.Last)],
            "name" => names.Full(),
            "first" => names.Called(),
            "last" => [new Run(who.Name.Last, Label.LastName, who.Index, who.Name.Last)],
            "FIRST" => [new Run(who.Name.First.ToUpperInvariant(), Label.Name, who.Index, who.Name.First)],
            "LAST" => [new Run(who.Name.Last.ToUpperInvariant(), Label.LastName, who.Index, who.Name.Last)],
            "low" => [new Run(who.Name.First.ToLowerInvariant(), Label.Name, who.Index, who.Name.First), new Run(" "), new Run(who.Name.Last.ToLowerInvariant(), Label.LastName, who.Index, who.Name.Last)],
            "TITLE" => [Upper(new Run(who.Title, Label.JobTitle, who.Index, who.Title))],
            "COMPANY" => [Upper(new Run(who.Company.Written, Label.Company, who.Index, who.Company.Written))],
            "address1" => [AddressPart(who, who.Address.Parts[0])],
            "address2" => [AddressPart(who, string.Join(", ", who.Address.Parts.Skip(1)))],
            "strapline" => [new Run(who.Strapline, Label.Strapline, who.Index)],
            "profile" => [new Run(who.Social.Profile, Label.Social, who.Index)],
            "initials" => [new Run($"{who.Name.First[0]}{who.Name.Last[0]}", Label.Name, who.Index)],
            "title" => [new Run(who.Title, Label.JobTitle, who.Index, who.Title)],
            "ltitle" => [new Run(InSentence(who), Label.JobTitle, who.Index, InSentence(who))],
            "company" => [new Run(who.Company.Written, Label.Company, who.Index, who.Company.Written)],
            "firm" => [new Run(who.Company.Written, Label.Company)],
            "department" => [new Run(who.Department, Label.Department, who.Index)],
            "email" => [new Run(who.Email, Label.Email, who.Index, who.Email)],
            "site" => [new Run(who.Site.Written, Label.Website, who.Index, who.Site.Value)],
            "address" => new AddressRuns(dice, who, new Captions(dice, who.Language, new SignatureStyle(0, 0, ": ", false, false))).Bare(),
            "city" => [new Run(AddressMaker.City(dice, who.Country))],
            "spoken" => [new Run(new Spoken(dice, language).Number(who.Phones[0].Written, who.Phones[0].E164), Label.Number, who.Index, who.Phones[0].E164)],
            "dictated" => [new Run(new Spoken(dice, language).Email(who.Email), Label.Email, who.Index, who.Email)],
            "said" => Said(who, who.Phones[^1]),
            "said2" => Said(who, who.Phones[0]),
            "mailed" => Field(who, dice.Chance(0.45) ? "dictated" : "email"),
            "spelled" => [new Run(new Spelling(dice, language).Of(dice.Chance(0.8) ? who.Name.Last : who.Name.First))],
            "domain" => [new Run(who.Company.Domain)],
            _ => Number(who, field),
        };
    }

    // "she's the head of sales", and still "HR manager"; Germans write titles as they are.
    private static string InSentence(Persona who) => who.Language == "de" ? who.Title : string.Join(' ', who.Title.Split(' ').Select(word =>
        word.Length <= 4 && !word.Any(char.IsLower) ? word : word.ToLowerInvariant()));

    // As a transcript has it: in words, or in digits.
    private List<Run> Said(Persona who, PhoneLine line) =>
        [new Run(dice.Chance(0.45) ? new Spoken(dice, language).Number(line.Written, line.E164) : line.Written, Label.Number, who.Index, line.E164)];

    // The parts of an address stand apart, and are one value.
    private static Run AddressPart(Persona who, string part) =>
        new(part, Label.Address, who.Index, who.Address.IsPostal && part.Length > 0 ? part : null);

    private static Run Upper(Run run) => run.Map(text => text.ToUpperInvariant(), alsoValue: true);

    private static List<Run>? Number(Persona who, string field)
    {
        var line = field switch
        {
            "number" or "office" => who.Phones[0],
            "mobile" => who.Phones.FirstOrDefault(phone => phone.Kind == LineKind.Mobile) ?? who.Phones[0],
            "number2" => who.Phones[^1],
            _ => null,
        };
        return line is not null ? [new Run(line.Written, Label.Number, who.Index, line.E164)]
            : field == "fax" ? [new Run(who.Fax.Written, Label.Fax, who.Index)]
            : null;
    }
}
