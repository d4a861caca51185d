using Allo.Contacts.Agent.Verbs;

return await CommandLine.RunAsync(args);
