using System.CommandLine;

namespace Allo.Contacts.Evaluation.Training;

/// <summary>The verb <c>train</c>: fits the model of roles.</summary>
internal static class TrainCommand
{
    /// <summary>The verb with its options.</summary>
    public static Command Build()
    {
        var data = new Option<string>("--data") { Description = "The folder of the labelled sets; of each the dev part is learned from.", DefaultValueFactory = _ => "../shared/eval" };
        var generated = new Option<string[]>("--generated") { Description = "Files of generated texts; each makes a run with the labelled sets, and the weights are the mean of the runs.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var output = new Option<string>("--out") { Description = "The file of weights.", DefaultValueFactory = _ => "src/Contacts/Extraction/Roles/roles.bin" };
        var epochs = new Option<int>("--epochs") { Description = "How often the texts are gone over.", DefaultValueFactory = _ => 8 };
        var decay = new Option<float>("--decay") { Description = "How much a weight is pulled to zero at each step.", DefaultValueFactory = _ => 2e-4f };
        var blind = new Option<double>("--blind") { Description = "The share of tokens whose very word is hidden.", DefaultValueFactory = _ => 0.3 };
        var forgotten = new Option<double>("--forgotten") { Description = "The share of words that the lexicon is made to forget.", DefaultValueFactory = _ => 0.25 };
        var command = new Command("train", "Fits the sequence model that tells names, titles, companies and addresses.") { data, generated, output, epochs, decay, blind, forgotten };
        command.SetAction(parsed => Run(parsed.GetValue(data)!, parsed.GetValue(generated)!, parsed.GetValue(output)!, new TrainOptions(Epochs: parsed.GetValue(epochs), Decay: parsed.GetValue(decay), Blind: parsed.GetValue(blind), Forgotten: parsed.GetValue(forgotten)), Console.Out));
        return command;
    }

    private static int Run(string data, string[] generated, string output, TrainOptions options, TextWriter log)
    {
        var trainer = new Trainer(options);
        for (var run = 0; run < Math.Max(1, generated.Length); run++)
        {
            var random = new Random(options.Seed + run);
            var texts = TrainingTexts.Read(data, generated.Skip(run).Take(1));
            var samples = texts.Select(text => Sample.Of(text, options.Rows - 1, random, options.Forgotten)).OfType<Sample>().SelectMany(sample => sample.Pieces(random)).ToList();
            log.WriteLine($"{texts.Count} texts, {samples.Sum(sample => sample.Gold.Length)} tokens");
            trainer.Fit(samples, random, log);
        }

        using var file = File.Create(output);
        trainer.ToModel().Write(file);
        return 0;
    }
}
