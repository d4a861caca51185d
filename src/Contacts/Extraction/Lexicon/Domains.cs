namespace Allo.Contacts.Extraction.Lexicon;

/// <summary>Domains that say something by themselves.</summary>
internal static class Domains
{
    /// <summary>Those at which anybody has a mailbox: they name no company.</summary>
    public static Words FreeMail { get; } = new("""
        gmail.com googlemail.com yahoo.com yahoo.fr yahoo.co.uk ymail.com hotmail.com hotmail.fr outlook.com outlook.fr live.com live.fr msn.com aol.com icloud.com me.com mac.com
        orange.fr wanadoo.fr free.fr sfr.fr laposte.net bbox.fr neuf.fr numericable.fr gmx.de gmx.net gmx.com web.de t-online.de freenet.de libero.it virgilio.it tiscali.it
        alice.it hotmail.it sapo.pt telefonica.net ziggo.nl kpnmail.nl xs4all.nl proton.me protonmail.com zoho.com mail.com
        """);

    /// <summary>The last labels that a host without scheme is known by, that of RFC 2606 for examples among them.</summary>
    public static Words Top { get; } = new("""
        com net org fr eu uk de es it pt nl be ch at lu io co ai dev app info biz us ca ie pl se no dk fi cz gr tech online site shop store agency cloud paris bzh re edu gov mil int
        academy consulting digital group studio solutions services systems network design software xyz me tv cc br mx ar au nz in jp cn ru za tr ma tn
        cl pe uy ec ve bo sg hk ae kr tw th vn ph sk hu ro bg hr lt lv ee ua il sn ci cm ng ke gh dz eg coop cat eus gal example
        """);
}
