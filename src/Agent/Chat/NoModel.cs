namespace Allo.Contacts.Agent.Chat;

/// <summary>What is said where no model is configured: how to configure one, and what works without.</summary>
internal static class NoModel
{
    public static string Words(string? text) =>
        $"""
        No model is configured. Set ALLO_MODEL, and where the model is:
          OpenAI        ALLO_MODEL=gpt-5-mini OPENAI_API_KEY=sk-…
          Azure OpenAI  ALLO_MODEL=DEPLOYMENT ALLO_MODEL_ENDPOINT=https://RESOURCE.openai.azure.com AZURE_OPENAI_API_KEY=…
          Ollama        ALLO_MODEL=qwen3 ALLO_MODEL_ENDPOINT=http://localhost:11434/v1
          LM Studio, vLLM and others: the address of their OpenAI-compatible API, and ALLO_MODEL_KEY where they ask for one.
        Without a model, capture finds the same contact in a text and asks nobody:
          allo-contacts capture {Quoted(text ?? "Jane Doe, VP Sales at Acme, +44 20 7946 0958")}
        """;

    private static string Quoted(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
