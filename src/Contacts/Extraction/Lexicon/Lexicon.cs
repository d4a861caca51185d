namespace Allo.Contacts.Extraction.Lexicon;

/// <summary>The words by which a field is known, in French, English, German, Spanish, Italian, Portuguese and Dutch.</summary>
internal static class Lexicon
{
    public static Words TitleWords { get; } = new("""
        accountant administrateur administrator administratif administrative adjoint adjointe adviser advisor agent analyst analyste animateur architect architecte
        assistant assistante assistent assistenz associate associe associee attache attachee attorney auditeur auditor avocat avocate abogado avvocato
        bookkeeper broker buyer acheteur acheteuse captain cadre ceo cfo chargee charge chairman chairwoman chef chief cio clerk cmo coach commercial commerciale
        comptable concepteur conceptrice conseiller conseillere consultant consultante consulente consultor controleur controller coo coordinateur coordinatrice
        coordinator coordinador counsel cto data delegue deleguee designer developer developpeur developpeuse directeur directrice director directora direktor
        direttore direttrice diretor diretora doctorant ecrivain editor educateur employe employee engineer entrepreneur enseignant expert experte executive
        founder fondateur fondatrice formateur formatrice founding geschaftsfuhrer geschaftsfuhrerin gerant gerante gerente gestionnaire gestor graphiste guide
        head infirmier infirmiere informaticien ingegnere ingeniero ingenieur ingenieure ingeniera inspecteur instructor journaliste juriste lawyer lead leader
        leiter leiterin lecturer maitre manager medecin medico mitarbeiter moniteur notaire nurse officer operator opticien owner paralegal partner pharmacien
        pilote planner president presidente principal producer professeur professor programmer programmeur proprietaire psychologue rechtsanwalt recruiter
        redacteur redactrice referent representante representative researcher responsable responsabile responsavel sales secretaire secretary specialist
        specialiste stagiaire sachbearbeiter strategist student superviseur supervisor surveillant teacher technician technicien technicienne trader traducteur
        trainer treasurer vendeur vendeuse verkaufsleiter vertriebsleiter vice-president vicepresident vp svp evp webmaster writer zaakvoerder medewerker directeur-generaal
        """);

    public static Words LegalForms { get; } = new("""
        sa s.a s.a. sas s.a.s s.a.s. sasu sarl s.a.r.l s.a.r.l. eurl snc sci scop selarl gie ltd ltd. limited llc l.l.c. llp plc inc inc. corp corp. corporation
        gmbh ag kg ohg ug mbh kgaa e.v. srl s.r.l. s.r.l spa s.p.a. s.p.a sl s.l. slu lda lda. bv b.v. nv n.v. vof bvba sprl group groupe gruppe holding holdings
        company cie & associes associates partners consulting solutions technologies services industries international bank banque university universite
        institut institute agency agence cabinet studio labs laboratoire hopital hospital association fondation foundation systems networks lycee college ecole
        """);

    public static Words StreetTypes { get; } = new("""
        rue avenue av av. ave ave. boulevard bd bd. bld blvd blvd. place pl. allee allees chemin impasse quai cours route square passage esplanade faubourg
        street st. road rd rd. lane ln drive dr. court way suite floor terrace crescent parkway highway plaza po bp cs cedex
        strasse str. platz weg allee gasse ring damm ufer calle c/ plaza paseo avenida avda avda. carrer via viale piazza corso largo vicolo rua praca travessa
        straat laan plein gracht kade weg singel zone zi za zac residence batiment bat immeuble tour parc lotissement hameau lieu-dit
        """);

    public static Words Honorifics { get; } = new("mr mr. mrs mrs. ms ms. miss mx mx. dr dr. prof prof. m. mme mlle me monsieur madame mademoiselle maitre docteur herr frau hr. fr. sr. sra. srta. don dona dott. dott.ssa ing. ir. drs. sig. sig.ra sir");

    public static Words Degrees { get; } = new("phd ph.d ph.d. md m.d. mba msc m.sc. bsc b.sc. ba ma jd j.d. esq esq. cpa pmp jr jr. sr ii iii iv dipl.-ing. dr.-ing. pharmd rn cfa llm");

    public static Words Particles { get; } = new("de du des da do dos das del della di van von der den ter ten la le el bin ibn al zu zum zur af av y e st saint d'");

    public static Words Closings { get; } = new("""
        cordialement bien_cordialement tres_cordialement salutations sinceres_salutations meilleures_salutations respectueusement amicalement bonne_journee bien_a_vous a_bientot merci
        regards best_regards kind_regards warm_regards warmest_regards many_thanks thanks thank_you cheers sincerely yours_sincerely yours_faithfully yours best all_the_best take_care thx
        mit_freundlichen_grussen freundliche_grusse mit_besten_grussen viele_grusse beste_grusse liebe_grusse mfg vg grusse danke
        saludos un_saludo atentamente saludos_cordiales un_cordial_saludo gracias cordiali_saluti distinti_saluti saluti grazie cordiais_saudacoes cumprimentos
        melhores_cumprimentos com_os_melhores_cumprimentos atenciosamente obrigado obrigada met_vriendelijke_groet met_vriendelijke_groeten vriendelijke_groet groeten groet bedankt cordialmente
        """);

    public static Words Greetings { get; } = new("bonjour bonsoir salut cher chere hello hi dear hey hallo guten lieber liebe sehr hola estimado estimada buenos ciao gentile buongiorno ola caro cara prezado beste geachte good");

    /// <summary>Words that never belong to a name.</summary>
    public static Words NotNames { get; } = new("""
        tel tel. telephone phone mobile mob portable fax email e-mail mail courriel web site website adresse address linkedin twitter facebook instagram the and or of to in for with at
        from sent subject objet date le les un une et ou pour avec sur dans nous vous je il elle est sont the this that is are was your our my we you they merci thanks thank please
        cordialement regards direct office standard bureau home work cell gsm contact contacts service departement department division direction equipe team pole unite
        monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche january february march april june july august september october
        november december janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre confidential confidentiel france paris london ext call met meet spoke
        project projet new york rcs siret tva vat cedex re fw fwd tr cc bcc join follow visit
        """);

    public static Words FreeMail { get; } = new("""
        gmail.com googlemail.com yahoo.com yahoo.fr yahoo.co.uk ymail.com hotmail.com hotmail.fr outlook.com outlook.fr live.com live.fr msn.com aol.com icloud.com me.com mac.com
        orange.fr wanadoo.fr free.fr sfr.fr laposte.net bbox.fr neuf.fr numericable.fr gmx.de gmx.net gmx.com web.de t-online.de freenet.de libero.it virgilio.it tiscali.it
        alice.it hotmail.it sapo.pt telefonica.net ziggo.nl kpnmail.nl xs4all.nl proton.me protonmail.com zoho.com mail.com
        """);

    public static Words FaxLabels { get; } = new("fax f fx telefax telecopie faxe télécopie fax. telecopieur");

    public static Words PhoneLabels { get; } = new("tel tel. telephone tél tlf phone ph mobile mob port portable cell gsm direct standard office bureau telefon telefono telefone handy mobil movil");

    public static Words TopDomains { get; } = new("""
        com net org fr eu uk de es it pt nl be ch at lu io co ai dev app info biz us ca ie pl se no dk fi cz gr tech online site shop store agency cloud paris bzh re edu gov mil int
        academy consulting digital group studio solutions services systems network design software xyz me tv cc br mx ar au nz in jp cn ru za tr ma tn
        """);
}
