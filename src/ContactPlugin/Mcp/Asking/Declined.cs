using System.Text.Json;
using Allo.Contacts.Plugin.Replies;
using ModelContextProtocol.Protocol;

namespace Allo.Contacts.Plugin.Mcp.Asking;

/// <summary>The result where the person said no.</summary>
internal static class Declined
{
    public static CallToolResult Result()
    {
        var reply = new CaptureReply { Status = ReplyStatus.Declined, Summary = "The person was asked and said no: nothing was written." };
        var content = JsonSerializer.SerializeToElement(reply, ContactTools.Json);
        return new CallToolResult { StructuredContent = content, Content = [new TextContentBlock { Text = content.GetRawText() }] };
    }
}
