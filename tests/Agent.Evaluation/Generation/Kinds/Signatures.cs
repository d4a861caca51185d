using Allo.Contacts.Evaluation.Generation.Layouts;
using Allo.Contacts.Evaluation.Generation.Values;

namespace Allo.Contacts.Evaluation.Generation.Kinds;

/// <summary>A signature alone, in a block or on one line.</summary>
public static class Signatures
{
    /// <summary>A signature of several lines.</summary>
    public static Draft Compose(Dice dice, string language)
    {
        var cast = new Cast(dice, language).With("me", PersonaMaker.Make(dice, language, 0));
        return new Draft(new SignatureLayout(dice, cast).Compose(alone: true), null, cast.Role("me").Country.Code);
    }

    /// <summary>A signature on one line.</summary>
    public static Draft ComposeOneLine(Dice dice, string language)
    {
        var me = PersonaMaker.Make(dice, language, 0);
        var fields = new FieldRuns(dice, me, SignatureStyle.Of(dice, language));
        return new Draft(new BlockLayout(dice, fields).OneLine(), null, me.Country.Code);
    }
}
