using System.Collections.Frozen;

namespace Allo.Contacts.Extraction.Lexicon;

/// <summary>What somebody is called whose name begins otherwise: "Bob" for Robert, "Sepp" for Josef, "Curro" for Francisco.</summary>
internal static class Nicknames
{
    private static readonly FrozenDictionary<string, string[]> Known = Load("""
        bob:robert bobby:robert bill:william billy:william liam:william dick:richard jack:john,jackson hank:henry harry:henry,harold chuck:charles ted:edward,theodore,thaddeus ned:edward peggy:margaret meg:margaret,megan maggie:margaret marge:marguerite,margaret,marjorie madge:margaret
        polly:mary molly:mary jim:james jimmy:james tony:anthony,antonio betty:elizabeth liz:elizabeth lizzie:elizabeth beth:elizabeth bess:elizabeth bette:elizabeth kate:catherine,katherine kathy:catherine cathy:katherine katie:catherine,katherine,kathleen kitty:catherine,katherine nell:helen,eleanor sally:sarah sandy:alexander,sandra sasha:alexander,alexandra sascha:alexander
        larry:lawrence,laurence mike:michael mick:michael gaz:gareth baz:barry jez:jeremy perry:peregrine rick:richard andy:andrew drew:andrew dot:dorothy dottie:dorothy patsy:patricia trish:patricia terry:terrence,terence,theresa,teresa tess:theresa,teresa tina:christina bella:isabella trudy:gertrude
        paco:francisco pancho:francisco curro:francisco fran:francisco,francisca pepe:jose nacho:ignacio kike:enrique quique:enrique chema:jose lola:dolores concha:concepcion charo:rosario lucho:luis beto:alberto,roberto memo:guillermo lupe:guadalupe
        sepp:josef,joseph sepperl:josef resi:theresia,therese vroni:veronika schorsch:georg girgl:georg hansi:johann,johannes toni:anton,antonia lisl:elisabeth lisbeth:elisabeth liesl:elisabeth uli:ulrich,ulrike uschi:ursula gitti:brigitte hias:matthias beppe:giuseppe peppe:giuseppe gigi:luigi mimmo:domenico pino:giuseppe gianni:giovanni nino:antonino,giovanni
        chico:francisco ze:jose quim:joaquim tito:tiago kees:cornelis sjaak:jacob koos:jacobus wim:willem hans:johannes,johann jan:johannes piet:pieter,petrus greet:margaretha,margriet gré:margaretha bep:elisabeth,elizabeth truus:geertruida mien:wilhelmina sjef:josephus jos:josephus,johannes henk:hendrik
        gégé:gérard mimi:michele,mireille jojo:joel,joseph nénette:antoinette manu:emmanuel,emmanuelle,manuel margot:marguerite babette:elisabeth nanou:anne bébert:albert,robert tonin:antoine
        """);

    /// <summary>Whether a word, folded, is a nickname.</summary>
    public static bool Has(string word) => Known.ContainsKey(word);

    /// <summary>Whether a nickname is one of a given name; both folded.</summary>
    public static bool Are(string nickname, ReadOnlySpan<char> given)
    {
        if (!Known.TryGetValue(nickname, out var names))
        {
            return false;
        }

        foreach (var name in names)
        {
            if (given.SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenDictionary<string, string[]> Load(string list)
    {
        var known = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var entry in Words.Fold(list).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = entry.IndexOf(':', StringComparison.Ordinal);
            known[entry[..colon]] = entry[(colon + 1)..].Split(',');
        }

        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
