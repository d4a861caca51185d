using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Allo.SandboxCrm.Records;

/// <summary>One request's work on the database: all of it is kept, or nothing.</summary>
internal sealed class Session : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;

    public Session(Database database, string team, DateTimeOffset now, bool writes)
    {
        _connection = database.Open();
        // A writer takes the lock at once: what it reads to decide cannot change before it writes.
        _transaction = _connection.BeginTransaction(deferred: !writes);
        (Team, Now) = (team, now);
    }

    public string Team { get; }

    public DateTimeOffset Now { get; }

    /// <summary>The time as the API writes it, without an offset.</summary>
    public string Timestamp => Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture);

    public static string NewId(string prefix) => prefix + RandomNumberGenerator.GetHexString(20, lowercase: true);

    public void Execute(string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = Command(sql, parameters);
        command.ExecuteNonQuery();
    }

    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params (string Name, object? Value)[] parameters)
    {
        using var command = Command(sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public void Commit() => _transaction.Commit();

    public void Dispose()
    {
        _transaction.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand Command(string sql, (string Name, object? Value)[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = _transaction;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }
}
