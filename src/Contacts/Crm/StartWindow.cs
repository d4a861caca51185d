namespace Allo.Contacts.Crm;

/// <summary>Lets at most so many calls start in any rolling second, first come first served.</summary>
/// <remarks>
/// A log of the starts, not a token bucket: a bucket of capacity 5 that refills at 5/s lets ten through in the second
/// that follows a pause. A start is logged when it is granted, so a late timer cannot squeeze two windows into one.
/// </remarks>
internal sealed class StartWindow(TimeProvider time, int limit)
{
    // The server counts arrivals: what left 1.00 s apart may arrive 0.99 s apart.
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(1050);

    private readonly Lock _gate = new();
    private readonly List<long> _starts = [];
    private readonly LinkedList<TaskCompletionSource> _waiting = [];
    private readonly TimeProvider _time = time;
    private ITimer? _timer;
    private int _limit = limit;

    public int Limit
    {
        get => Volatile.Read(ref _limit);
        set
        {
            lock (_gate)
            {
                _limit = value;
                Advance();
            }
        }
    }

    /// <summary>Whether nobody waits, and no start of the last second counts.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_gate)
            {
                Advance();
                return _starts.Count == 0 && _waiting.Count == 0;
            }
        }
    }

    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        LinkedListNode<TaskCompletionSource> place;
        lock (_gate)
        {
            place = _waiting.AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            Advance();
        }

        using (cancellationToken.UnsafeRegister(_ => GiveUp(place, cancellationToken), null))
        {
            await place.Value.Task.ConfigureAwait(false);
        }
    }

    private void GiveUp(LinkedListNode<TaskCompletionSource> place, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (place.List is not null)
            {
                _waiting.Remove(place);
                place.Value.TrySetCanceled(cancellationToken);
            }
        }
    }

    private void Wake()
    {
        lock (_gate)
        {
            Advance();
        }
    }

    // Under the lock: grants what may start now and sets the timer for the next one.
    private void Advance()
    {
        var now = _time.GetTimestamp();
        _starts.RemoveAll(start => _time.GetElapsedTime(start, now) >= Window);
        while (_starts.Count < _limit && _waiting.First is { } next)
        {
            _waiting.RemoveFirst();
            _starts.Add(now);
            next.Value.TrySetResult();
        }

        if (_waiting.Count > 0)
        {
            var wait = Window - _time.GetElapsedTime(_starts[^_limit], now);
            // A timer counts whole milliseconds: one more, or it would fire just before the window has passed.
            wait += TimeSpan.FromMilliseconds(1);
            _timer ??= _time.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _timer.Change(wait, Timeout.InfiniteTimeSpan);
        }
    }
}
