using System.Collections.ObjectModel;

namespace Allo.Contacts.Crm;

/// <summary>A list of the API of which something could not be read: sent back, it would lose that.</summary>
internal sealed class PartlyRead(IList<string> texts) : ReadOnlyCollection<string>(texts);
