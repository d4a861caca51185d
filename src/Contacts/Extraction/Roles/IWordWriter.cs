namespace Allo.Contacts.Extraction.Roles;

/// <summary>Takes up words that speak for a role.</summary>
internal interface IWordWriter
{
    /// <summary>Adds a feature of which nearly every value is seen once, such as the hash of a word.</summary>
    void AddWord(int feature, uint value);
}
