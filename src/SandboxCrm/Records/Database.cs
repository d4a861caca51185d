using Microsoft.Data.Sqlite;

namespace Allo.SandboxCrm.Records;

/// <summary>The SQLite file; writers, also those of other processes, wait for each other.</summary>
internal sealed class Database : IDisposable
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS companies(
          id TEXT PRIMARY KEY, team TEXT NOT NULL, name TEXT NOT NULL, website TEXT, industry TEXT, created_at TEXT NOT NULL, updated_at TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS people(
          id TEXT PRIMARY KEY, team TEXT NOT NULL, name TEXT, last_name TEXT, job_title TEXT, website TEXT, address TEXT, emails TEXT NOT NULL,
          company_id TEXT REFERENCES companies(id), deal_status TEXT, created_at TEXT NOT NULL, updated_at TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS numbers(
          person_id TEXT NOT NULL REFERENCES people(id), team TEXT NOT NULL, number TEXT NOT NULL, position INTEGER NOT NULL, PRIMARY KEY(person_id, number));
        CREATE INDEX IF NOT EXISTS numbers_of_team ON numbers(team, number);
        CREATE TABLE IF NOT EXISTS notes(id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES people(id), content TEXT NOT NULL, created_at TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS answers(
          api_key TEXT NOT NULL, idempotency_key TEXT NOT NULL, endpoint TEXT NOT NULL, status INTEGER NOT NULL, body TEXT NOT NULL, at INTEGER NOT NULL,
          PRIMARY KEY(api_key, idempotency_key));
        """;

    private readonly string _connection;
    private readonly string? _temporary;

    public Database(string? file)
    {
        _temporary = file is null ? Path.Combine(Path.GetTempPath(), $"allo-sandbox-{Guid.NewGuid():n}.db") : null;
        var path = Path.GetFullPath(file ?? _temporary!);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        _connection = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30, ForeignKeys = true }.ToString();
        MakePrivate(path);
        try
        {
            Provenance.Check(path, Schema);
            using var connection = Open();
            Execute(connection, "PRAGMA journal_mode = WAL");
            using var transaction = connection.BeginTransaction();
            Execute(connection, $"{Schema} PRAGMA application_id = {Provenance.ApplicationId}; PRAGMA user_version = {Provenance.Version}");
            transaction.Commit();
        }
        catch (SqliteException e)
        {
            throw new InvalidDataException($"{path} cannot be used as the sandbox's file, name another: {e.Message}", e);
        }
    }

    // People's contacts are nobody else's on this machine; SQLite gives its log the mode of the file.
    private static void MakePrivate(string path)
    {
        if (OperatingSystem.IsWindows() || Path.Exists(path))
        {
            return;
        }

        try
        {
            using var file = new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite });
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was first.
        }
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        return connection;
    }

    public void Dispose()
    {
        using (var connection = new SqliteConnection(_connection))
        {
            SqliteConnection.ClearPool(connection);
        }

        if (_temporary is not null)
        {
            foreach (var suffix in new[] { "", "-wal", "-shm" })
            {
                File.Delete(_temporary + suffix);
            }
        }
    }
}
