namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>How much of a text speaks for each country.</summary>
internal sealed class RegionVotes
{
    private const int Alphabet = 26;
    private static readonly string?[] Codes = new string?[Alphabet * Alphabet];
    [ThreadStatic]
    private static RegionVotes? _spare;
    private readonly List<(string Region, int Weight)> _votes = new(8);
    private readonly List<(string Region, int Weight)> _once = [];

    private RegionVotes()
    {
    }

    /// <summary>No votes yet; those of the text before on this thread are gone.</summary>
    public static RegionVotes Empty()
    {
        var votes = _spare ??= new RegionVotes();
        votes._votes.Clear();
        votes._once.Clear();
        (votes.HasFive, votes.HasFour) = (false, false);
        return votes;
    }

    /// <summary>Whether a town stands behind a postcode of five digits, which German and French ones have, but no Swiss.</summary>
    public bool HasFive { get; set; }

    /// <summary>Whether a town stands behind a postcode of four digits.</summary>
    public bool HasFour { get; set; }

    /// <summary>The code of two capitals; one string for all that ask.</summary>
    public static string Code(char first, char second) => Codes[((first - 'A') * Alphabet) + second - 'A'] ??= new string([first, second]);

    /// <summary>Adds weight to a country; to none where it is null.</summary>
    public void Add(string? region, int weight)
    {
        if (region is null)
        {
            return;
        }

        var i = IndexOf(region);
        if (i < 0)
        {
            _votes.Add((region, weight));
        }
        else
        {
            _votes[i] = (region, _votes[i].Weight + weight);
        }
    }

    /// <summary>Adds weight to a country, unless the same weight was added so before: ten postcodes tell no more than one.</summary>
    public void Once(string region, int weight)
    {
        foreach (var (known, same) in _once)
        {
            if (same == weight && known == region)
            {
                return;
            }
        }

        _once.Add((region, weight));
        Add(region, weight);
    }

    /// <summary>For how many countries anything speaks.</summary>
    public int Count => _votes.Count;

    /// <summary>One of these countries.</summary>
    public string this[int index] => _votes[index].Region;

    /// <summary>Whether anything speaks for a country.</summary>
    public bool Has(string region) => IndexOf(region) >= 0;

    /// <summary>Whether nothing speaks for any but one country.</summary>
    public bool IsNoneBut(string region) => _votes.Count == 0 || (_votes.Count == 1 && _votes[0].Region == region);

    /// <summary>The weight of the country that most speaks for.</summary>
    public int Heaviest
    {
        get
        {
            var most = 0;
            foreach (var (_, weight) in _votes)
            {
                most = Math.Max(most, weight);
            }

            return most;
        }
    }

    /// <summary>The countries, the heaviest first; of one weight, those that were named before.</summary>
    public List<(string Region, int Weight)> Ranked()
    {
        for (var i = 1; i < _votes.Count; i++)
        {
            for (var k = i; k > 0 && _votes[k].Weight > _votes[k - 1].Weight; k--)
            {
                (_votes[k], _votes[k - 1]) = (_votes[k - 1], _votes[k]);
            }
        }

        return _votes;
    }

    private int IndexOf(string region)
    {
        for (var i = 0; i < _votes.Count; i++)
        {
            if (_votes[i].Region == region)
            {
                return i;
            }
        }

        return -1;
    }
}
