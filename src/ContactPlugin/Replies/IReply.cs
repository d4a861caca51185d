using System.Text.Json.Serialization;

namespace Allo.Contacts.Plugin.Replies;

/// <summary>What every function answers: how it ended, and the same in words.</summary>
public interface IReply
{
    /// <summary>How it ended.</summary>
    ReplyStatus Status { get; }

    /// <summary>What happened, what is in the CRM now, and where it failed, the remedy.</summary>
    string Summary { get; }
}

/// <summary>How a function ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReplyStatus>))]
public enum ReplyStatus
{
    /// <summary>What was asked for is in the reply.</summary>
    [JsonStringEnumMemberName("ok")]
    Ok,

    /// <summary>A record was created.</summary>
    [JsonStringEnumMemberName("created")]
    Created,

    /// <summary>A record was changed.</summary>
    [JsonStringEnumMemberName("updated")]
    Updated,

    /// <summary>Nothing was written; the CRM has it already.</summary>
    [JsonStringEnumMemberName("unchanged")]
    Unchanged,

    /// <summary>Nothing was written; a number belongs to somebody.</summary>
    [JsonStringEnumMemberName("conflict")]
    Conflict,

    /// <summary>Nothing was sent; something is missing or invalid.</summary>
    [JsonStringEnumMemberName("incomplete")]
    Incomplete,

    /// <summary>The person was asked and said no; nothing was written.</summary>
    [JsonStringEnumMemberName("declined")]
    Declined,

    /// <summary>The API refused.</summary>
    [JsonStringEnumMemberName("rejected")]
    Rejected,

    /// <summary>The API did not answer.</summary>
    [JsonStringEnumMemberName("unavailable")]
    Unavailable,
}
