namespace Allo.Contacts.Crm;

/// <summary>Lets a try start when the key's budget allows it.</summary>
/// <remarks>Stands inside the retries, so that each of them takes its turn, and outside the time-out of a try, so that queueing does not use it up.</remarks>
internal sealed class RateBudgetGate(CrmConnection connection) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var asked = connection.Time.GetTimestamp();
        await connection.Budget.WaitAsync(request.Method, cancellationToken).ConfigureAwait(false);
        CrmTelemetry.Waited(connection.Time.GetElapsedTime(asked), request.Method);
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
