using System.CommandLine;
using Allo.Contacts.Evaluation.Bench;
using Allo.Contacts.Evaluation.Generation;
using Allo.Contacts.Evaluation.Lexicon;
using Allo.Contacts.Evaluation.Scoring;
using Allo.Contacts.Evaluation.Training;

return await new RootCommand("Measures extraction on labelled texts, and trains its model on generated ones.")
{
    ScoreCommand.Build(), GenerateCommand.Build(), LexiconCommand.Build(), TownsCommand.Build(), TrainCommand.Build(), BenchCommand.Build(),
}.Parse(args).InvokeAsync().ConfigureAwait(false);
