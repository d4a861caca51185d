using System.Text.Json.Serialization;
using Allo.SandboxCrm.Records;

namespace Allo.SandboxCrm.Http;

/// <summary>A web application that is as its options say: no file of the current folder, variable of the environment or signal changes it.</summary>
internal static class BareHost
{
    public static WebApplication Build(SandboxOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = "Allo.SandboxCrm",
            EnvironmentName = Environments.Production,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseKestrelCore().UseUrls(options.Urls).ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = RequestBody.MostReceived);
        builder.Services.AddSingleton<IHostLifetime, OwnedLifetime>().AddRouting();
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = Wire.Json.PropertyNamingPolicy;
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        builder.Services.AddOpenApi(openApi => openApi.AddOperationTransformer(Description.AddAsync));
        return builder.Build();
    }
}
