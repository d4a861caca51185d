namespace Allo.Contacts.Evaluation.Training;

/// <summary>The recipe of a model.</summary>
/// <param name="Rows">Rows of weights; a power of two.</param>
/// <param name="Epochs">How often the texts are gone over.</param>
/// <param name="Seed">The start of the random numbers.</param>
/// <param name="Decay">How much a weight is pulled to zero at each step.</param>
/// <param name="Blind">The share of tokens whose very word is hidden.</param>
/// <param name="Forgotten">The share of words that the lexicon is made to forget.</param>
internal sealed record TrainOptions(int Rows = 1 << 17, int Epochs = 8, int Seed = 1, float Decay = 2e-4f, double Blind = 0.3, double Forgotten = 0.25);
