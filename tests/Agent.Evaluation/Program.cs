using System.CommandLine;
using Allo.Contacts.Evaluation.Scoring;

return await new RootCommand("Measures extraction on labelled texts.") { ScoreCommand.Build() }.Parse(args).InvokeAsync().ConfigureAwait(false);
