using Allo.Contacts.Extraction.Zones;
using PhoneNumbers;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Finds phone and fax numbers in lines that hold enough digits.</summary>
/// <remarks>
/// A number is looked for as one of the likeliest country first, and of the next only while some digits are not read yet.
/// What is labelled as a number and fits no country is listed as written, so that a person sees it; it is never sent.
/// </remarks>
internal sealed class PhoneRecognizer(string text, Cues said, LikelyRegions evidence, bool[] taken, List<Mention> found)
{
    private const string NoRegion = "ZZ";
    private const int MostTries = 500;

    private static readonly PhoneNumberUtil Phones = PhoneNumberUtil.GetInstance();
    [ThreadStatic]
    private static Room? _spare;
    private readonly List<TextSpan> _clusters = (_spare ??= new()).Clusters;
    private readonly PlainNumbers _plain = _spare.Plain;
    private readonly List<(TextSpan Span, PhoneNumber Number)> _assigned = _spare.Assigned;
    private List<(TextSpan Span, PhoneNumber Number, bool IsAssigned)>? _possible;
    private string _slice = string.Empty;

    private RegionEvidence Evidence => evidence.Value;

    /// <summary>Adds the numbers of lines, in order.</summary>
    public void Find(List<TextLine> lines)
    {
        // The next digit of the text: most lines have none, and are not searched.
        var (digit, hasForeign) = (-1, DigitClusters.MayHaveForeign(text));
        foreach (var (line, _) in lines)
        {
            var first = found.Count;
            if ((said & Cues.Counts) != 0)
            {
                SpokenNumber.Find(text, line, evidence, found);
            }

            digit = digit < line.Start ? DigitClusters.NextDigit(text, line.Start) : digit;
            var isForeign = hasForeign && DigitClusters.MayHaveForeign(text.AsSpan(line.Start, line.Length));
            if (digit < line.End || isForeign)
            {
                FindWritten(line, isForeign ? line : line with { Start = digit }, first);
            }
        }
    }

    private void FindWritten(TextSpan line, TextSpan digits, int first)
    {
        // Behind a digit stand capitals in place of others.
        if (text.AsSpan(digits.Start, digits.Length).ContainsAnyInRange('A', 'Z'))
        {
            VanityNumber.Find(text, line, evidence, found);
        }

        _clusters.Clear();
        if (DigitClusters.Find(text, line, digits, taken, _clusters) is not { } slice)
        {
            return;
        }

        for (var i = first; i < found.Count; i++)
        {
            Take(found[i].Span);
        }

        _slice = slice;
        _plain.Read(slice);
        if (AddAbroad(line) && !IsAnyLeft())
        {
            return;
        }

        AddZeros(line);

        // A row of a list of several countries tells its own: "Frostlinje AS (Norway) – 922 84 106 – ingrid@frostlinje.no".
        if (Evidence.Regions.Length > 1 && RegionOf(text.AsSpan(line.Start, line.Length)) is { } own && own != Evidence.Regions[0] && Evidence.Regions.Contains(own))
        {
            AddAssigned(line, slice, own);
        }

        for (var i = 0; i < Evidence.Regions.Length && (i == 0 || IsAnyLeft()); i++)
        {
            AddAssigned(line, slice, Evidence.Regions[i], isGuess: i >= Evidence.Named && Evidence.Regions[i] is "AR" or "BR" or "MX");

            if (i == Evidence.Named - 1 && Evidence.IsStrong && IsAnyLeft())
            {
                AddAmerican(line, slice);
                AddFrench(line, slice);

                // Where the text names its country, a range that it has not given out is likelier than another country.
                AddUnassigned(line, slice);
            }
        }

        if (IsAnyLeft())
        {
            AddLeft(line, slice);
        }
    }

    // What is of none of the countries.
    private void AddLeft(TextSpan line, string slice)
    {
        AddMexican(line, slice);
        AddFictional(line, slice);
        if (!Evidence.IsStrong && IsAnyLeft())
        {
            AddUnassigned(line, slice);
        }

        if (IsAnyLeft())
        {
            AddOfLanguage(line);
            AddUnread(line);
        }
    }

    // By its address, or as no Swiss writes numbers: "06 30 82 17 45" beside "+41 79 412 68 03"; or by the country that it names.
    private string? RegionOf(ReadOnlySpan<char> line) => RegionEvidence.OfAddress(line) ?? (Evidence.Regions[0] != "FR" && Evidence.Regions.Contains("CH") && FrenchPairs.AreIn(line) ? "FR" : null) ?? (Evidence.Named > 1 ? RegionEvidence.OfRow(line) : null);

    // "06 12 34 56 78 / 07 12 34 56 78" is one cluster of which half may be read.
    private bool IsAnyLeft()
    {
        foreach (var cluster in _clusters)
        {
            if (!taken.AsSpan(cluster.Start, cluster.Length).Contains(false))
            {
                continue;
            }

            var digits = 0;
            for (var i = cluster.Start; i < cluster.End; i++)
            {
                digits += !taken[i] && char.IsDigit(text[i]) ? 1 : 0;
            }

            if (digits >= DigitClusters.Fewest)
            {
                return true;
            }
        }

        return false;
    }

    private TextSpan ClusterOf(TextSpan span)
    {
        var (low, high) = (0, _clusters.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _clusters[middle].End <= span.Start ? (middle + 1, high) : (low, middle);
        }

        return low < _clusters.Count && _clusters[low].Overlaps(span) ? _clusters[low] : span;
    }

    private bool IsTaken(TextSpan span) => taken.AsSpan(span.Start, span.Length).Contains(true);

    private void Take(TextSpan span) => taken.AsSpan(span.Start, span.Length).Fill(true);

    // Where every number begins with "+" nobody need ask for the country of the text.
    private bool AddAbroad(TextSpan line)
    {
        _assigned.Clear();
        if (!_plain.FindAbroad(_assigned))
        {
            return false;
        }

        foreach (var (span, number) in _assigned)
        {
            Add(line, Shift(line, span), number, NoRegion, assigned: true);
        }

        return true;
    }

    private void AddZeros(TextSpan line)
    {
        foreach (var cluster in _clusters)
        {
            if (AbroadZeros.Of(text.AsSpan(cluster.Start, cluster.Length)) is { } number)
            {
                Add(line, cluster, number, NoRegion, assigned: true);
            }
        }
    }

    private void AddAssigned(TextSpan line, string slice, string region, bool isGuess = false)
    {
        _assigned.Clear();
        if (_plain.FindAssigned(region, _assigned))
        {
            foreach (var (span, number) in _assigned)
            {
                if (!isGuess || IsWrittenAsNumber(line, Shift(line, span)))
                {
                    Add(line, Shift(line, span), number, region, assigned: true);
                }
            }

            return;
        }

        foreach (var match in Phones.FindNumbers(slice, region, PhoneNumberUtil.Leniency.VALID, MostTries))
        {
            if (!isGuess || IsWrittenAsNumber(line, SpanOf(line, match)))
            {
                Add(line, SpanOf(line, match), PhoneNumber.From(match.Number), region, assigned: true);
            }
        }
    }

    // A number of a range that is not given out is still meant as one where it is written as one. Of a country that is
    // only guessed it would be made up: then only "+" tells.
    private void AddUnassigned(TextSpan line, string slice)
    {
        var region = Evidence.IsEvident ? Evidence.Regions[0] : NoRegion;
        _possible ??= [];
        _possible.Clear();
        if (!_plain.FindPossible(region, _possible))
        {
            _possible.Clear();
            foreach (var match in Phones.FindNumbers(slice, region, PhoneNumberUtil.Leniency.POSSIBLE, MostTries / 5))
            {
                _possible.Add((new TextSpan(match.Start, match.Start + match.Length), PhoneNumber.From(match.Number), PhoneNumber.IsAssigned(match.Number)));
            }
        }

        foreach (var (place, number, assigned) in _possible)
        {
            var span = Shift(line, place);
            var raw = slice.AsSpan(place.Start, place.Length).TrimStart('(');
            if (!assigned && span.Length >= PlainNumbers.Shortest && (raw[0] == '+' || PhoneLabel.Before(text, line, span.Start, found).IsPhoneOrFax || NumberForm.IsTrunk(raw)) && (raw[0] is '+' or '0' || !IsBehindDigits(span)) && PhonePlan.IsWhole(number))
            {
                Add(line, span, number, region, assigned: false);
            }
        }
    }

    // "912 3456" of "07700 912 3456", which has a digit too many
    private bool IsBehindDigits(TextSpan span) => span.Start > 1 && text[span.Start - 1] == ' ' && char.IsAsciiDigit(text[span.Start - 2]);

    // Where only the language speaks for a country, "5512345678" may be any number of an order: not so "55 1234 5678", nor what is labelled.
    private bool IsWrittenAsNumber(TextSpan line, TextSpan number) =>
        text.AsSpan(number.Start, number.Length).ContainsAnyExceptInRange('0', '9') || PhoneLabel.Before(text, line, number.Start, found).IsPhoneOrFax;

    // "212.736.5089" above a history of Britons: hardly anybody else writes ten digits so, nor without the nought.
    private void AddAmerican(TextSpan line, string slice)
    {
        if (Evidence.Regions.Contains("US") && Evidence.Regions[0] != "US" && _clusters.Exists(cluster => NumberForm.IsAmerican(text.AsSpan(cluster.Start, cluster.Length))))
        {
            AddAssigned(line, slice, "US");
        }
    }

    // "03 84 24 71 06" in a list with "+32 495 61 27 38": nobody else writes ten digits in pairs that the country of the text has not given out.
    private void AddFrench(TextSpan line, string slice)
    {
        if (FrenchPairs.AreIn(text.AsSpan(line.Start, line.Length)))
        {
            AddAssigned(line, slice, "FR");
        }
    }

    private void AddMexican(TextSpan line, string slice)
    {
        foreach (var cluster in Evidence.Regions.Contains("MX") ? _clusters : [])
        {
            if (NumberForm.OldMexican(slice.AsSpan(cluster.Start - line.Start, cluster.Length)) is { } digits && PhoneNumber.ParseAssigned(digits, "MX") is { } number)
            {
                Add(line, cluster, number, "MX", assigned: true);
            }
        }
    }

    private void AddFictional(TextSpan line, string slice)
    {
        for (var found = FictionalNumber.Next(slice, 0); found is var (span, number); found = FictionalNumber.Next(slice, span.End))
        {
            Add(line, Shift(line, span), number, "GB", assigned: true);
        }
    }

    // "Tel. 08321 67 40 15" in the German notes of a fair that name a Hungarian and a Swiss: what is labelled as a number, and of none of the countries that are named, is of the country that most who write the language are of.
    private void AddOfLanguage(TextSpan line)
    {
        if (!Evidence.IsStrong || Evidence.OfLanguage is not { } region || Evidence.Regions.Contains(region))
        {
            return;
        }

        foreach (var cluster in _clusters)
        {
            if (text[cluster.Start] is '0' or '(' && !IsTaken(cluster) && PhoneLabel.Before(text, line, cluster.Start, found).IsPhoneOrFax && PhoneNumber.ParseAssigned(cluster.Of(text), region) is { } number)
            {
                Add(line, cluster, number, region, assigned: true);
            }
        }
    }

    private void AddUnread(TextSpan line)
    {
        foreach (var cluster in _clusters)
        {
            var label = PhoneLabel.Before(text, line, cluster.Start, found);
            if (label.IsPhoneOrFax && !label.IsRegister && !IsTaken(cluster) && !NumberForm.EndsInPostcode(text, cluster) && !LookAlike.IsBox(text, line, cluster) && !LookAlike.IsDate(text.AsSpan(cluster.Start, cluster.Length)) && !IsNone(text.AsSpan(cluster.Start, cluster.Length), cluster))
            {
                var field = label.IsFax ? ContactField.Fax : ContactField.Number;
                Take(cluster);
                found.Add(new Mention(field, cluster, cluster.Of(text), cluster.Of(text), 0.4, [new Evidence("labelled as a number; no country is known whose numbers look so", 1)], null));
            }
        }
    }

    private bool IsNone(ReadOnlySpan<char> digits, TextSpan cluster) => LookAlike.AreTimes(digits) || LookAlike.IsRegistration(text.AsSpan(cluster.Start, cluster.Length));

    private static TextSpan Shift(TextSpan line, TextSpan span) => new(line.Start + span.Start, line.Start + span.End);

    private static TextSpan SpanOf(TextSpan line, PhoneNumberMatch match) => new(line.Start + match.Start, line.Start + match.Start + match.Length);

    private void Add(TextSpan line, TextSpan span, PhoneNumber phone, string region, bool assigned)
    {
        if (IsTaken(span) || Iban.Holds(text, line, span.Start))
        {
            return;
        }

        var label = PhoneLabel.Of(text, line, span, found);
        if (label.IsRegister || LookAlike.IsHouse(text, span) || LookAlike.IsBox(text, line, span) || IsNone(text.AsSpan(span.Start, span.Length), ClusterOf(span)) || LookAlike.IsCode(text, line, ClusterOf(span)) || (!label.IsPhoneOrFax && LookAlike.Is(text, line, ClusterOf(span), span, phone.Region ?? region, found)))
        {
            return;
        }

        phone = ArgentineMobile.Of(phone, label);
        if (region != NoRegion && label.IsPhoneOrFax && text[span.Start] == '0' && Evidence is { IsStrong: false, Regions.Length: > 1 })
        {
            phone = MobileCountry.Of(text, span, span.Of(text), phone, Evidence.Regions);
        }

        if (phone.Extension is null && PhoneExtension.Behind(text, line, span.End) is var (digits, end) && !taken.AsSpan(span.End, end - span.End).Contains(true))
        {
            (phone, span) = (phone.WithExtension(digits), span with { End = end });
        }

        AddListed(span, phone, region, assigned, label);
        if (AlternateEnd.Behind(text, line, span) is { } other && !IsTaken(other) && !(other.Length < 3 && label.IsPhoneOrFax && !label.IsFax && label.Words.Contains("fax", StringComparison.Ordinal)) && AlternateEnd.Of(phone, text.AsSpan(other.Start, other.Length)) is { } alternate)
        {
            AddListed(other, alternate, region, assigned, label);
        }
    }

    private void AddListed(TextSpan span, PhoneNumber phone, string region, bool assigned, PhoneLabel label)
    {
        var reasons = new PhoneReasons(phone, region, assigned, label);
        var confidence = !assigned ? 0.7 : text[span.Start] == '+' || label.IsPhoneOrFax ? 0.97 : 0.9;
        Take(span);
        found.Add(new Mention(label.IsFax ? ContactField.Fax : ContactField.Number, span, Written(span), phone.E164, confidence, reasons, null) { Parsed = phone });
    }

    // Of a cell of a table the number is all: one string then.
    private string Written(TextSpan span) => text.AsSpan(span.Start, span.Length).SequenceEqual(_slice) ? _slice : span.Of(text);

    // What one line needs is used again for the next, of whichever text on this thread.
    private sealed class Room
    {
        public List<TextSpan> Clusters { get; } = [];

        public PlainNumbers Plain { get; } = new();

        public List<(TextSpan Span, PhoneNumber Number)> Assigned { get; } = [];
    }
}
