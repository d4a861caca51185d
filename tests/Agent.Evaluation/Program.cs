using System.CommandLine;
using Allo.Contacts.Evaluation.Generation;
using Allo.Contacts.Evaluation.Scoring;

return await new RootCommand("Measures extraction on labelled texts.") { ScoreCommand.Build(), GenerateCommand.Build() }.Parse(args).InvokeAsync().ConfigureAwait(false);
