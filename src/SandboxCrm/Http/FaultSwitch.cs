namespace Allo.SandboxCrm.Http;

/// <summary>The faults that are on, and how often each was shown.</summary>
internal sealed class FaultSwitch(IReadOnlyList<Fault> faults)
{
    private readonly Lock _lock = new();
    private Counted[] _faults = Count(faults);

    public IReadOnlyList<Fault> Faults
    {
        get
        {
            lock (_lock)
            {
                return [.. _faults.Select(counted => counted.Fault)];
            }
        }
    }

    public void Set(IReadOnlyList<Fault> faults)
    {
        lock (_lock)
        {
            _faults = Count(faults);
        }
    }

    /// <summary>The faults that this request meets; a lost answer waits for a write, so that a read before it does not use it up.</summary>
    public IReadOnlyList<Fault> For(string method, string path, bool writes)
    {
        lock (_lock)
        {
            return [.. _faults.Where(counted => counted.Fault.Concerns(method, path) && (writes || counted.Fault.Kind != Fault.DropAfterWrite) && counted.Strikes()).Select(counted => counted.Fault)];
        }
    }

    private static Counted[] Count(IReadOnlyList<Fault> faults) => [.. faults.Select(fault => new Counted(fault))];

    private sealed class Counted(Fault fault)
    {
        private int _requests;
        private int _strikes;

        public Fault Fault => fault;

        public bool Strikes()
        {
            if (++_requests % fault.Every != 0 || _strikes >= fault.Times)
            {
                return false;
            }

            _strikes++;
            return true;
        }
    }
}
