using Microsoft.Data.Sqlite;

namespace Allo.SandboxCrm.Records;

/// <summary>Whether a SQLite file is one of the sandbox's; a file of another program is refused before anything is written to it.</summary>
internal static class Provenance
{
    /// <summary>"Allo" in ASCII, the <c>application_id</c> of the sandbox's files.</summary>
    public const int ApplicationId = 0x416C6C6F;

    /// <summary>The <c>user_version</c> of the files that this sandbox writes; raise it when the tables change.</summary>
    public const int Version = 1;

    private const string Tables = """
        SELECT m.name, m.name || '(' || coalesce((SELECT group_concat(c.name) FROM pragma_table_info(m.name) c), '') || ')'
        FROM sqlite_master m WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite\_%' ESCAPE '\'
        """;

    /// <summary>Refuses a file that is not the sandbox's.</summary>
    /// <exception cref="InvalidDataException">It belongs to another program, or to a newer sandbox.</exception>
    public static void Check(string path, string schema)
    {
        if (!File.Exists(path))
        {
            return;
        }

        // A log that a killed program left is written back when the last connection that may write closes; without a log, one that may not write leaves an empty one.
        var mode = File.Exists(path + "-wal") ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWrite;
        using var file = Open(path, mode);
        Database.Execute(file, "PRAGMA query_only = 1");
        var (id, version) = (Number(file, "application_id"), Number(file, "user_version"));
        if (id == ApplicationId && version > Version)
        {
            throw new InvalidDataException($"{path} was written by a newer sandbox (version {version}, this one reads up to {Version}) and was left as it is: use that sandbox, or name another file.");
        }

        var foreign = id == ApplicationId ? null
            : id != 0 || version != 0 ? $"application_id {id}, user_version {version}"
            : ForeignTable(file, schema) is { } table ? $"it has a table {table}" : null;
        if (foreign is not null)
        {
            throw new InvalidDataException($"{path} is the database of another program ({foreign}) and was left as it is: name a file that does not exist yet, or one that the sandbox made.");
        }
    }

    // The first sandboxes left no mark but their tables; one that was killed may have made some of them only.
    private static string? ForeignTable(SqliteConnection file, string schema)
    {
        using var ours = Open(":memory:", SqliteOpenMode.Memory);
        Database.Execute(ours, schema);
        return Described(file).Except(Described(ours)).Select(table => table.Name).FirstOrDefault();
    }

    private static List<(string Name, string Columns)> Described(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Tables;
        using var reader = command.ExecuteReader();
        var tables = new List<(string, string)>();
        while (reader.Read())
        {
            tables.Add((reader.GetString(0), reader.GetString(1)));
        }

        return tables;
    }

    private static long Number(SqliteConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        return (long)command.ExecuteScalar()!;
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, DefaultTimeout = 30, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
