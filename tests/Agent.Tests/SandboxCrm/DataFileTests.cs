using Allo.SandboxCrm;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Allo.Contacts.Tests.SandboxCrm;

public sealed class DataFileTests : IDisposable
{
    private const string Number = "+33612345678";
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> ForeignFiles => new()
    {
        { "CREATE TABLE invoices(id TEXT)", "invoices" },
        { "CREATE TABLE notes(id TEXT, content TEXT)", "notes" },
        { "CREATE VIEW people AS SELECT 1 AS id", "people" },
        { "PRAGMA application_id = 252006674", "252006674" },
        { "PRAGMA user_version = 3", "user_version 3" },
        { "PRAGMA journal_mode = WAL; CREATE TABLE invoices(id TEXT)", "invoices" },
        { $"PRAGMA application_id = {0x416C6C6F}; PRAGMA user_version = 2", "newer" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(ForeignFiles))]
    public async Task A_database_that_is_not_ours_is_named_and_left_as_it_is(string sql, string told)
    {
        Make(sql);
        var before = await ReadAsync();
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => Caller.StartAsync(With));
        Assert.Contains(_folder.File, error.Message, StringComparison.Ordinal);
        Assert.Contains(told, error.Message, StringComparison.Ordinal);
        Assert.Contains("name a", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, await ReadAsync());
        Assert.Equal([_folder.File], Directory.GetFiles(Path.GetDirectoryName(_folder.File)!));
    }

    [Fact]
    public async Task Nobody_else_on_the_machine_can_read_the_file_or_its_log()
    {
        await using var sandbox = await Caller.StartAsync(With);
        await sandbox.NewPerson(Number);
        var files = Directory.GetFiles(Path.GetDirectoryName(_folder.File)!);
        Assert.Contains(_folder.File + "-wal", files);
        Assert.All(files, file => Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite)));
    }

    [Fact]
    public async Task A_log_that_a_killed_program_left_is_not_written_into_its_database()
    {
        var (database, log) = await KilledAsync("CREATE TABLE invoices(id TEXT)");
        await Assert.ThrowsAsync<InvalidDataException>(() => Caller.StartAsync(With));
        Assert.Equal(database, await ReadAsync());
        Assert.Equal(log, await ReadAsync("-wal"));
    }

    [Fact]
    public async Task A_file_of_an_earlier_sandbox_that_was_killed_still_opens()
    {
        await SaveAsync();
        Make("PRAGMA application_id = 0; PRAGMA user_version = 0");
        await KilledAsync("UPDATE people SET name = 'Joan'");
        await using var sandbox = await Caller.StartAsync(With);
        Assert.Equal(["Joan"], (await sandbox.Post(Caller.People + "/search", "{}")).Names);
    }

    [Fact]
    public async Task A_file_of_an_earlier_sandbox_opens_and_is_marked()
    {
        await SaveAsync();
        Make("PRAGMA application_id = 0; PRAGMA user_version = 0; DROP TABLE notes");
        await using (var sandbox = await Caller.StartAsync(With))
        {
            Assert.Equal(1, await sandbox.CountPeople(Number));
        }

        Assert.Equal((0x416C6C6F, 1), (Number32(await ReadAsync(), 68), Number32(await ReadAsync(), 60)));
        await using var again = await Caller.StartAsync(With);
        Assert.Equal(1, await again.CountPeople(Number));
    }

    [Fact]
    public async Task An_empty_file_is_taken()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.File)!);
        await File.WriteAllBytesAsync(_folder.File, [], TestContext.Current.CancellationToken);
        await SaveAsync();
    }

    private SandboxOptions With(SandboxOptions options) => options with { DataFile = _folder.File };

    private async Task SaveAsync()
    {
        await using var sandbox = await Caller.StartAsync(With);
        await sandbox.NewPerson(Number);
    }

    private void Make(string sql)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.File)!);
        using var connection = Open();
        Execute(connection, sql);
    }

    private async Task<(byte[] Database, byte[] Log)> KilledAsync(string sql)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.File)!);
        byte[] database, log;
        using (var connection = Open())
        {
            Execute(connection, "PRAGMA journal_mode = WAL;" + sql);
            (database, log) = (await ReadAsync(), await ReadAsync("-wal"));
        }

        await File.WriteAllBytesAsync(_folder.File, database, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(_folder.File + "-wal", log, TestContext.Current.CancellationToken);
        return (database, log);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={_folder.File};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private Task<byte[]> ReadAsync(string suffix = "") => File.ReadAllBytesAsync(_folder.File + suffix, TestContext.Current.CancellationToken);

    private static int Number32(byte[] header, int at) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(at));
}
