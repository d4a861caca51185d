namespace Allo.Contacts.Extraction.Roles;

/// <summary>Takes up what speaks for a role: features by their number, each with a value.</summary>
/// <remarks>The features of a template come in one order, every time; each tells how many values from 0 on it mostly has, besides -1.</remarks>
internal interface IFeatureWriter : IWordWriter
{
    /// <summary>Stands before the first feature.</summary>
    void Begin();

    /// <summary>Adds a feature.</summary>
    void Add(int feature, int values, int value);

    /// <summary>Adds a feature whose value is made of two.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="values">How many values <paramref name="high"/> has.</param>
    /// <param name="shift">How many bits up <paramref name="high"/> stands.</param>
    /// <param name="width">How many of those bits <paramref name="low"/> mostly needs.</param>
    /// <param name="high">The higher part.</param>
    /// <param name="low">The lower part.</param>
    void AddPair(int feature, int values, int shift, int width, int high, int low);

    /// <summary>Stands for a feature of so many values, and a pair of so many, that are not given.</summary>
    void Skip(int values, int pairs);

    /// <summary>Adds a feature for each of the kinds of a word, and of nothing else.</summary>
    void AddKinds(int feature, uint kinds);

    /// <summary>Adds a feature for each of the kinds of a word, together with something else.</summary>
    void AddKinds(int feature, uint kinds, int with);

    /// <summary>Adds a feature for each bit.</summary>
    void AddBits(int feature, uint bits);
}
