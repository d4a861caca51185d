using Allo.Contacts.Capture;
using Allo.Contacts.Extraction;
using Allo.Contacts.Plugin;
using Allo.Contacts.Plugin.Replies;

namespace Allo.Contacts.Agent.Chat.Consent;

/// <summary>Turns a model's arguments into a draft, by the person's own texts wherever the model names or repeats one.</summary>
internal sealed class DraftReader(ContactExtractor extractor, Sources sources)
{
    /// <summary>The draft, or the reply that asks which person of the text is meant.</summary>
    public (Draft? Draft, CaptureReply? Refusal) Read(WriteArguments arguments)
    {
        var text = string.IsNullOrWhiteSpace(arguments.Text) ? null : sources.Resolve(arguments.Text);
        var region = arguments.Region ?? sources.Region;
        var chosen = TextChoice.Of(extractor, text, arguments.Person, region, CallMade.Of(arguments.PersonId is null ? "create_person" : "update_person", ("text", arguments.Text), ("region", arguments.Region)));
        if (chosen.Refusal is { } refusal)
        {
            return (null, refusal);
        }

        var preview = CapturePreview.Of(chosen.Candidate, arguments.Fields, arguments.CompanyId, region);
        // A text that the model cut or rewrote speaks for the model; the extractor is heard on what the person gave.
        var extracted = text is not null && sources.IsWhole(text) ? chosen.Candidate : sources.Closest(preview.Contact);
        var fields = arguments.Fields.Over(new Contact(), region).Contact;
        return (new Draft(preview.Contact, preview.CompanyId, extracted?.Contact, fields, preview.Problems) { Region = region }, null);
    }
}
