using System.Runtime.CompilerServices;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>The words by which a text gives its language away, and those that belong to one country: its names, its cities, its legal forms and registers.</summary>
/// <remarks>A word stands between spaces; one that ends in a star may go on. Folded, and punctuation is a space, but for the full stop within "s.p.a".</remarks>
internal static class RegionWords
{
    /// <summary>The languages: their countries, the likeliest first, and words that only they have. Of English, which many countries write, none.</summary>
    public static readonly (string[] Regions, string Words)[] Languages =
    [
        ([], "the;and;for;you;your;with;please;regards;thanks;thank;our;from;sent;manager;director;hi;will;this;street;road;my;call;number"),
        (["FR", "BE", "CH", "LU", "CA", "MA", "TN", "SN", "CI", "DZ", "MC", "GP", "MQ", "GF", "RE", "YT", "CM", "ML", "BF", "GA", "CD", "MG", "BJ", "TG"], "sarl;s.a.r.l;eurl;cordialement;telephone;courriel;bonjour;bonsoir;portable;cedex;chez;merci;rue;directeur;directrice;responsable;gerant;gerante;salut;salutations;numero est;son numero;et;de la;les;des;est;pour;vous;avec;nous;dans;sur;une;du;le;bd;boulevard;societe;chemin;allee;tu;je;il;elle;que;qui;pas;ou;au;aux;ce;mon;ma;sa;ses;votre;voici;devis;facture;chantier;avant;apres;midi;svp;stp;appeler;rappeler;appelez;joindre;conseiller;conseillere;technicien*;charge d*;chargee d*;commerciale;comptable;siege;agence;accueil;secretariat;numero;fixe;nouveau;oui;non;c'est;chef d*;atelier;cabinet;sont;cette;notre;nos;aussi;mais;demain;semaine;commande;lundi;mardi;mercredi;jeudi;vendredi;samedi;dimanche;plombier;electricien;menuisier"),
        (["DE", "AT", "CH", "LU", "LI"], "wegen;neue;neuer;neues;kunde;kundin;anruf;angerufen;heute;ansprechpartner*;grussen;grusse;grußen;gruße;gruss;gruß;telefon;*strasse;*straße;*str;*gasse;mobil;gmbh;herr;frau;und;leiter;leiterin;nummer ist;hallo;geschaftsfuhrer*;der;die;das;fur;mit;ist;nicht;bin;ihre;auf;vertrieb;inhaber;prokurist*;amtsgericht;platz;weg;durchwahl;sie;wir;ich;vorstand;abteilung;*leiter;*leiterin;*leitung;einkauf;einkaufer*;verkauf;verkaufer*;buro;kein;keine;auch;noch;bitte;danke;moin;servus;anrufen;erreichbar;uber;nach;bei;zum;zur;eine;einen;auf;aus;hat;haben;wird;kann;mir;herrn;postfach;handy;zentrale;assistentin;sachbearbeiter*;techniker;azubi;meister;werkstatt;verein;stiftung;*versicherung;rechtsanwalt*;steuerberater*;praxis;*arztpraxis;inhaberin;*inhaber;*inhaberin;rer nat;dr ing;dipl ing;arztin;*arztin;inh;gf;*gasse;*allee;*berater;*beraterin;nur;aber;wenn;doch;dann;hier;sind;meine nummer;erreichen;rufen;ruckruf;lautet;dienstlich;rufnummer;schon;gesendet;bestellung;termin;anbei;gerne;montag;dienstag;mittwoch;donnerstag;freitag;samstag;klempner;elektriker"),
        (["ES", "MX", "AR", "CO", "CL", "PE", "UY", "EC", "VE", "BO", "PY", "CR", "PA", "GT", "DO"], "nuevo;nueva;ayer;ha llamado;de la calle;saludo*;telefono;movil;calle;gracias;director de;hola;el numero;y;jefe;jefa;empresa;los;las;para;por;el;del;una;con;gerente;cordialmente;atentamente;buenos;buenas;cel;celular;avda;poligono;ventas;estimado;estimada;un;se;lo;su;es;pero;este;esta;perdona;apunta;oye;ya;vale;senor;senora;encargad*;comercial;fijo;llamar;llama;llamame;manana;direccion;administracion;taller;fabrica;obras;contacto;equipo;asesor*;compras;presidente;segun;apoderad*;ing;muy;hay;donde;cuando;tiene;puede;hoy;nos;reunion;ayuntamiento;tesorer*;vocal;fontanero;mecanico;electricista;clinica;numero;mi numero;mi telefono;mi movil;telefono es;numero es;albanil;lunes;martes;miercoles;jueves;viernes;sabado;presupuesto;hablar con;nombre;apellido*;puesto;correo;proveedor*;almacen"),
        (["IT", "CH"], "sentire;nuovo;nuova;richiama;ieri;saluti;cellulare;grazie;direttore;direttrice;buongiorno;ciao;il numero;della;via;il;che;di;per;sono;gentile;responsabile;presto;sig;alla;del;dell'*;sede;p.iva;viale;corso;con;un;titolare;impiegat*;s.r.l;srl;s.p.a;spa;s.n.c;ufficio;acquisti;vendite;commerciale;tecnico;signor;signora;dott;dello;degli;dei;nel;nella;chiamare;appunto;gia;suo;sua;anche;non;lo;gli;una;presso;piazza;distinti;cordiali;geom;avv;amministrator*;studio;azienda;lavori;cell;questo;questa;quando;oggi;domani;dal;alle;turni;riceve;sig.ra;dott.ssa;dopo;preventivo;richiamare;sentito;chiedere;ferramenta;idraulico;elettricista;parrucchier*;numero;mio;mia;chiami;chiamami;richiami;raggiungibile;reperibile;ecco;officina;cantine;geometra;lunedi;martedi;mercoledi;giovedi;venerdi;ragioniere;rag"),
        (["PT", "BR", "AO", "MZ"], "perguntar;perguntar por;novo;nova;ontem;cumprimentos;telemovel;telemoveis;obrigad*;rua;ola;o numero;atenciosamente;celular;da;do;gestor;gestora;nao;em;para;os;bom dia;boa tarde;gerente;diretor;diretora;avenida;fone;uma;com os;telefone;engenharia;dele;dela;zap;compras;vendas;supervisor*;encarregad*;segue;fala;ponto;ele;ela;das;dos;ao;pelo;pela;seu;sua;meu;minha;muito;ligar;liga;contacto;contato;direcao;tecnico;engenheir*;obra;voce;oi;tudo bem;abraco*;boas;socio;comissao;isso;aqui;mas;quando;hoje;amanha;tambem;esta aqui;fatura;clinica;recepcao;ramal;sobre o;eletricista;canalizador;numero;numero e;pode;mensagem;ligue;ligue-me;contactar-me;contacte-me;diarista;oficina;depois das;falar com;terca;quarta;quinta;sexta"),
        (["NL", "BE"], "bel;belde;terug;gebeld;nieuw;nieuwe;klant;afspraak;vandaag;gisteren;loodgieter;aannemer;timmerman;vriendelijke groet*;gemeente;mevr;mw;dhr;ivm;vr;mobiel;van der;van den;b.v;bv;bedrijfsleider;kwekerij;*straat;*straatweg;*laan;*weg;*steenweg;*gracht;bedankt;het nummer;groet;groeten;groetjes;gr;van de;directeur;hallo;hoi;dag;beste;het;een;voor;met;ik;niet;dat;gsm;zaakvoerder;mvg;ons;wij;wacht;nee;bellen;terugbellen;weet;waar;gaat;inkoper;inkoop;verkoop;verkoper;monteur;adviseur;vestiging;algemeen;doorkiesnummer;telefoon;wie;moest;nou;hebben;die;dan;mailadres;werkt;bij;zijn;graag;alvast;naar;aan;ook;nog;maar;geen;jij;mij;heb;offerte;maandag;dinsdag;woensdag;donderdag;vrijdag;aanwezig;dierenarts;*dierenarts;tandarts;huisarts;hulpkracht*;hovenier;stukadoor;dakdekker;verpleegkundige;huismeester;voorzitter;penningmeester;vrijwilliger;boerderij;afdeling;medewerker;teamleider;directie;bestuurder;eigenaar;kantoor;postbus;uit;tot;wordt;*dienst;niet meer;wel;mag;in de;op de;aan de;van het;deze;onze;gesloten;bezetting;rooster;uur;zetten;zal;moet;kunt;jullie;hebt;goed;mijn;bereikbaar;bereiken;nummer is;hier is;mobiele;telefoonnummer;bericht"),
        (["PL"], "pozdrawiam;pozdrowieni*;ul;nie;jest;na;kom;tel kom;z powazaniem;prezes;dyrektor;kierownik;sprzedazy;dzwonic;numer;faktura;nip;stary;nowy;prosze;dla;oraz;wlasciciel;biuro;firma;nieaktualny;odbiera;zaplaty"),
        (["SE"], "halsningar;och;vanliga;mvh;*gatan;*vagen;att;for;inte;vd;saljare;ringde;ej;vill;tack;skicka;skickad;*ledare;inkopare;inkopschef;saljchef;platschef;namn;foretag;befattning;fakturaadress;bestallning;bokning;kontaktuppgifter;pa;vaxel;ordernr;*chef;ring;hos;mobil;telefonnr;kontoret;alltsa"),
        (["DK"], "venlig;hilsen;og;*gade;*vej;direktor;ikke;jeg;med venlig;tlf"),
        (["NO"], "hilsen;vennlig;og;*gate;*veien;daglig leder;ikke;tlf"),
        (["FI"], "terveisin;puh;puhelin;*katu;*tie;ystavallisin;toimitusjohtaja;gsm"),
        (["CZ"], "s pozdravem;ulice;reditel;jednatel;dobry den;dekuji;obchodni"),
        (["HU"], "udvozlettel;utca;ugyvezeto;koszonom;igazgato"),
        (["RO"], "cu stima;multumesc;strada;va rog;buna ziua"),
        (["TR"], "saygilarimla;saygilar;mah;cad;sok;merhaba;tesekkurler;cep;mudur*"),
    ];

    /// <summary>For each country what is sure to be it, and names that make it likely.</summary>
    public static readonly (string Region, string Sure, string Likely)[] Countries =
    [
        ("FR", "siret;siren;rcs;sasu;code ape;naf;tva intracom*;orias;sarl au capital;s.a.r.l au capital;s.a.r.l. au capital;sas au capital;sa au capital;eurl au capital", "france;cedex;paris;lyon;marseille;toulouse;nantes;bordeaux;lille;strasbourg;rennes;montpellier;la rochelle;grenoble"),
        ("BE", "cvba;sprl;bvba;rpr;rpm;comm.v;bce;kbo;tva be*;btw be*;ondernemingsnummer;htva;tvac", "septante*;nonante*;belgique;belgium;belgie;belgien;bruxelles;brussel;brussels;antwerpen;anvers;gent;liege;leuven;brugge;kortrijk;hasselt;namur;gsm;zaakvoerder;steenweg"),
        ("LU", "s.a r.l luxembourg;rcs luxembourg;rcsl;r.c.s.l;r.c.s luxembourg", "luxembourg;luxemburg;esch-sur-alzette"),
        ("CH", "mwst-nr che;che-*;che 1*;ide che*;huitante*;handelsregister zurich", "suisse;switzerland;schweiz;svizzera;zurich;geneve;genf;lausanne;basel;bern;luzern;winterthur;lugano;fribourg;neuchatel;chur;grusse;freundliche grusse;gruezi;salu;natel;septante*;nonante*;valais;vaud;jura suisse;ticino;tessin;aargau;thurgau;graubunden;wallis;solothurn"),
        ("DE", "hrb;hra;amtsgericht;ust-id*;ustid*;ust.-id*;ug haftungsbeschrankt;ohg;finanzamt;gmbh co kg;e.k;e.v", "deutschland;germany;allemagne;bayern;sachsen;niedersachsen;nordrhein-westfalen;schleswig-holstein;brandenburg;thuringen;berlin;hamburg;munchen;munich;koln;frankfurt;stuttgart;dusseldorf;leipzig;dresden;hannover;nurnberg;bremen;dortmund"),
        ("AT", "ges.m.b.h;gesmbh;firmenbuch*;atu*;lg wien;lg linz;lg graz;lg innsbruck;lg salzburg", "osterreich;austria;autriche;pfiat*;servas;janner;tirol;steiermark;karnten;vorarlberg;burgenland;niederosterreich;oberosterreich;wien;vienna;linz;graz;salzburg;innsbruck;klagenfurt"),
        ("ES", "s.l.u;slu;s.l;cif;c.i.f;s.l.l;s.l.p;pol ind;poligono industrial;dni", "espana;spain;espagne;spanien;madrid;barcelona;valencia;sevilla;bilbao;zaragoza;malaga;murcia;alicante;donostia;san sebastian;vigo;pamplona;movil;tfno;tlfno"),
        ("MX", "s.a de c.v;sa de cv;s de r.l de c.v;s de rl de cv;s.a.p.i de c.v;s.c de r.l;rfc;cdmx;n.l", "mexico;monterrey;guadalajara;puebla;queretaro;tijuana;saltillo;nuevo leon;jalisco;toluca"),
        ("AR", "cuit;cuil;bs as;caba;s.a.i.c;c.a.b.a;ing brutos;iibb", "argentina;buenos aires;cordoba argentina;tucuman;celu"),
        ("CO", "cra;nit 8*;nit 9*;cll;cedula", "nit;valle del cauca;cundinamarca;colombia;bogota;medellin;cali;barranquilla;cartagena;antioquia;bucaramanga"),
        ("CL", "rut;r.u.t;las condes;providencia", "chile;santiago;valparaiso;concepcion;antofagasta;fono"),
        ("PE", "ruc 10*;ruc 20*;s.a.c;e.i.r.l", "ruc;peru;lima;arequipa;miraflores"),
        ("IT", "p.iva;partita iva;p iva;cod fisc;c.f;rea;s.r.l.s;s.n.c;s.a.s di", "italia;italy;italie;italien;sardegna;sicilia;toscana;puglia;lombardia;piemonte;milano;milan;roma;torino;napoli;bologna;firenze;genova;verona;padova;venezia;palermo;bari;trieste"),
        ("PT", "nipc;lda;s.a lisboa;unipessoal;alvara;telemovel;contribuinte", "portugal;lisboa;lisbon;porto;braga;coimbra;setubal;aveiro;leiria;eng o"),
        ("BR", "cnpj;ltda;eireli;cep;cpf;whats;oab", "brasil;brazil;sao paulo;rio de janeiro;belo horizonte;curitiba;porto alegre;recife;salvador;fortaleza;brasilia;goiania;zap;fone"),
        ("NL", "kvk;k.v.k;btw-nr nl;btw nl", "nederland;netherlands;pays-bas;niederlande;amsterdam;rotterdam;den haag;utrecht;eindhoven;groningen;tilburg;almere;vof;v.o.f"),
        ("GB", "plc;registered in england*;companies house;england and wales;company number;llp", "united kingdom;uk;england;scotland;wales;great britain;royaume-uni;london;manchester;birmingham;glasgow;edinburgh;leeds;bristol;liverpool;sheffield;cardiff;belfast"),
        ("IE", "teoranta;eircode;registered in ireland;dac;cro no", "ireland;irlande;irland;dublin;le meas;co dublin;co galway;co mayo;co meath;co donegal;co clare;co wicklow;co kildare;cork;galway;limerick;co cork;co kerry;irish number;irish mobile"),
        ("US", "llc;u.s.a;the usa;in usa;united states;attorneys at law", "new york;los angeles;chicago;houston;dallas;san francisco;boston;seattle;atlanta;denver;miami;philadelphia;california;texas;florida"),
        ("CA", "neq;tvq;quebec;ontario;british columbia;alberta;inc quebec", "canada;montreal;toronto;vancouver;calgary;ottawa;edmonton;winnipeg;halifax;kelowna;telec;manitoba;saskatchewan;nova scotia"),
        ("AU", "abn;acn;nsw;qld", "pty;g'day;queensland;tasmania;new south wales;australia;sydney;melbourne;brisbane;perth;canberra;hobart;gold coast;ballina"),
        ("NZ", "nzbn;aotearoa;kia ora", "waikato;otago;canterbury nz;taranaki;hawke's bay;new zealand;auckland;wellington;christchurch;hamilton nz;dunedin"),
        ("ZA", "b-bbee;bbbee;fax2mail;vat no 4", "south africa;sudafrika;pty;kzn;limpopo;mpumalanga;western cape;eastern cape;free state;johannesburg;cape town;kaapstad;durban;pretoria;midrand;sandton;gauteng;kwazulu-natal;groete;gqeberha;port elizabeth;bloemfontein;stellenbosch;polokwane;nelspruit;mbombela;karoo"),
        ("IN", "gstin;pvt;cin u*", "india;kochi;cochin;ernakulam;maharashtra;karnataka;tamil nadu;kerala;gujarat;telangana;uttar pradesh;new delhi;delhi;bangalore;bengaluru;chennai;hyderabad;kolkata;pune;gurgaon;gurugram;noida;ahmedabad"),
        ("SG", "pte;uen", "hp 8*;hp 9*;singapore;singapour;singapur;tuas;jurong"),
        ("HK", "", "hong kong;kowloon;wan chai"),
        ("AE", "fz-llc;fzco;fze;dmcc;trn", "dubai;abu dhabi;sharjah;uae;u.a.e;united arab emirates;al ain;ras al khaimah;دبي;أبوظبي;أبو ظبي;الشارقة;الإمارات"),
        ("SA", "", "riyadh;jeddah;saudi arabia;ksa;dammam;al khobar;makkah;الرياض;جدة;الدمام;مكة;المدينة المنورة;السعودية"),
        ("MA", "ice 0*;ice oo*;rue ibn;ice n 0*;sarl au;sarlau;s.a.r.l au;s.a.r.l.a.u;cnss", "maroc;morocco;inezgane;ait melloul;casablanca;rabat;marrakech;tanger;agadir;meknes;kenitra;الدار البيضاء;الرباط;مراكش;طنجة;فاس;المغرب"),
        ("TN", "matricule fiscal*;mf 0*;mf 1*", "tunisie;tunisia;tunis;sfax;sousse;تونس;صفاقس;سوسة"),
        ("DZ", "", "algerie;algeria;alger;oran;الجزائر;وهران;قسنطينة"),
        ("SN", "ninea;rccm sn*", "senegal;dakar"),
        ("CI", "rccm ci*;rccm n ci*", "cote d'ivoire;ivory coast;abidjan;san-pedro;bouake;yamoussoukro"),
        ("CM", "rccm rc/dla*;niu m*", "cameroun;cameroon;douala;yaounde"),
        ("NG", "", "port harcourt;ibadan;kano;nigeria;lagos;abuja"),
        ("KE", "kra pin;pin p05*", "kenya;nairobi;mombasa"),
        ("PL", "sp z o.o;spolka z*;krs;regon;sp k;sp j", "polska;poland;pologne;polen;warszawa;warsaw;krakow;wroclaw;poznan;gdansk;lodz;katowice"),
        ("SE", "aktiebolag;org nr 55*;orgnr", "sverige;sweden;suede;schweden;stockholm;goteborg;gothenburg;malmo;uppsala"),
        ("DK", "aps;cvr;cvr-nr", "danmark;denmark;danemark;kobenhavn;copenhagen;aarhus;odense;aalborg"),
        ("NO", "org nr no;mva", "norge;norway;norvege;norwegen;oslo;bergen;trondheim;stavanger"),
        ("FI", "oy;oyj;y-tunnus", "suomi;finland;finlande;helsinki;tampere;turku;espoo;oulu"),
        ("CZ", "s.r.o;ico;dic cz*;spol s r.o", "ceska republika;czech republic;cesko;praha;prague;brno;ostrava;plzen"),
        ("SK", "ic dph;bratislave", "slovensko;slovakia;bratislava;kosice"),
        ("HU", "kft;zrt;nyrt", "magyarorszag;hungary;hongrie;ungarn;budapest;debrecen;szeged"),
        ("RO", "cui ro*;j40", "romania;roumanie;rumanien;bucuresti;bucharest;cluj-napoca;timisoara;iasi"),
        ("TR", "ltd sti;vergi*", "turkiye;turkey;turquie;istanbul;ankara;izmir;bursa"),
        ("GR", "", "greece;grece;griechenland;athens;athina;thessaloniki"),
        ("IL", "", "israel;tel aviv;jerusalem;haifa"),
        ("JP", "co ltd tokyo", "japan;japon;tokyo;osaka;kyoto;yokohama;nagoya"),
        ("CN", "", "china;chine;shanghai;beijing;shenzhen;guangzhou"),
        ("KR", "", "korea;seoul;busan"),
        ("GH", "", "ghana;accra;kumasi"), ("TZ", "", "tanzania;dar es salaam"), ("UG", "", "uganda;kampala"), ("MU", "", "mauritius;maurice;port louis"), ("AO", "", "angola;luanda"), ("MZ", "", "mocambique;mozambique;maputo"), ("CD", "", "kinshasa;lubumbashi"),
        ("BJ", "", "benin;cotonou"), ("TG", "", "togo;lome"), ("BF", "", "burkina faso;ouagadougou"), ("ML", "", "mali;bamako"), ("GA", "", "gabon;libreville"), ("MG", "", "madagascar;antananarivo"), ("EG", "", "egypt;egypte;cairo;le caire;alexandria egypt;القاهرة;الإسكندرية;الجيزة;دمياط;المنصورة;مصر"), ("RE", "", "la reunion;ile de la reunion;saint-denis reunion"), ("GP", "", "guadeloupe;pointe-a-pitre;basse-terre"), ("MQ", "", "martinique;fort-de-france"), ("GF", "", "guyane;cayenne;kourou"), ("YT", "", "mayotte;mamoudzou"),
        ("HR", "d.o.o zagreb", "hrvatska;croatia;croatie;kroatien;zagreb;rijeka;osijek"), ("SI", "", "slovenija;slovenia;slowenien;ljubljana;maribor"), ("RS", "", "srbija;serbia;serbien;beograd;belgrade;novi sad"), ("BG", "ood;eood", "bulgaria;bulgarie;sofia bulgaria;plovdiv"), ("EE", "", "eesti;estonia;tallinn;tartu"), ("LV", "", "latvija;latvia;riga"), ("LT", "uab", "lietuva;lithuania;vilnius;kaunas"),
        ("UA", "", "ukraine;ukraina;kyiv;kiev;lviv;odesa"), ("MT", "", "malta;valletta;sliema"), ("CY", "", "cyprus;chypre;nicosia;limassol"), ("IS", "ehf", "iceland;island;reykjavik"), ("MC", "", "monaco;monte-carlo"),
        ("TH", "", "thailand;thailande;bangkok;chiang mai"), ("PH", "", "philippines;manila;makati;quezon city;cebu;iloilo;davao;cagayan de oro;baguio;pasig;taguig;mandaluyong;bacolod;zamboanga;quezon;cavite;batangas;barangay;brgy"), ("VN", "", "vietnam;viet nam;ha noi;hanoi;ho chi minh;saigon"), ("TW", "", "taiwan;taipei;kaohsiung"), ("ID", "", "indonesia;indonesie;jakarta;surabaya;bandung"), ("MY", "sdn bhd", "malaysia;malaisie;kuala lumpur;penang;selangor"),
        ("PK", "", "pakistan;karachi;lahore;islamabad"), ("BD", "", "bangladesh;dhaka"), ("LK", "", "sri lanka;colombo"), ("LB", "", "lebanon;liban;beirut;beyrouth;بيروت;لبنان"), ("QA", "", "qatar;doha;الدوحة;دولة قطر"), ("KW", "", "kuwait;koweit;الكويت"), ("JO", "", "jordan amman;amman;عمّان;الأردن;إربد"), ("OM", "", "sultanate of oman;مسقط"), ("BH", "", "bahrain;manama;البحرين;المنامة"), ("IQ", "", "iraq;baghdad;erbil;بغداد;العراق"), ("KZ", "", "kazakhstan;almaty;astana"),
        ("UY", "rut 21*", "uruguay;montevideo"), ("EC", "", "ruc;ecuador;quito;guayaquil"), ("VE", "rif j*", "venezuela;caracas"), ("BO", "", "bolivia;cochabamba"), ("PY", "", "paraguay;asuncion"), ("CR", "", "costa rica"), ("PA", "", "panama"), ("GT", "", "nit;guatemala"), ("DO", "", "republica dominicana;santo domingo"),
    ];

    // The letters of most texts, each as it is counted; a full stop must be looked at closer.
    private const char Closer = '\0';
    private static readonly char[] Plain = [.. Enumerable.Range(0, 0x180).Select(static c => c == '.' ? Closer : OfWord((char)c))];

    // The words of each language; then of each country what is sure, and what is likely.
    private static readonly Phrases Telling = new([.. Languages.Select(static language => Split(language.Words)), .. Countries.Select(static country => Split(country.Sure)), .. Countries.Select(static country => Split(country.Likely))]);

    /// <summary>What a number is labelled as in Brazil, and wherever Spanish is written across the ocean.</summary>
    public const string Cellular = "celular";

    /// <summary>Where the words of a language are counted, and the likely ones of a country.</summary>
    public static readonly int OfSpanish = Array.FindIndex(Languages, static language => language.Regions is ["ES", ..]), OfPortuguese = Array.FindIndex(Languages, static language => language.Regions is ["PT", ..]), OfBrazil = Array.FindIndex(Countries, static country => country.Region == "BR");

    /// <summary>How many lists are counted.</summary>
    public static int Lists => Languages.Length + (2 * Countries.Length);

    /// <summary>Counts the words of each language, the sure ones of each country, the likely ones of each country.</summary>
    /// <param name="text">The text.</param>
    /// <param name="room">As much room as the text takes and two characters more.</param>
    /// <param name="counts">A count for each list.</param>
    public static void Count(ReadOnlySpan<char> text, Span<char> room, Span<int> counts)
    {
        var length = 1;
        room[0] = ' ';
        for (var i = 0; i < text.Length; i++)
        {
            i = FoldPlain(text, i, room, ref length);
            if (i < text.Length)
            {
                var full = text[i] == '.' && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]));
                var c = full ? ' ' : OfWord(text[i]);
                room[length] = c;
                length += c == ' ' && room[length - 1] == ' ' ? 0 : 1;
            }
        }

        room[length++] = ' ';
        Telling.Count(room[..length], counts);
    }

    // Up to the first that must be looked at closer. A loop of its own and without a call: so its variables stay in registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FoldPlain(ReadOnlySpan<char> text, int from, Span<char> room, ref int length)
    {
        ReadOnlySpan<char> plain = Plain;
        var (i, end, before) = (from, length, room[length - 1]);
        for (; i < text.Length && text[i] < plain.Length && plain[text[i]] is > Closer and var c; i++)
        {
            room[end] = c;
            end += (c ^ ' ') + (before ^ ' ') == 0 ? 0 : 1;
            before = c;
        }

        length = end;
        return i;
    }

    // A letter as it is counted; a space where it is none.
    private static char OfWord(char c) => WordHash.Letter(c) is var letter && IsOfWord(letter) ? letter : ' ';

    private static bool IsOfWord(char c) => c < 0x80 ? char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '\'' : char.IsLetter(c);

    private static string[] Split(string words) =>
        [.. words.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(static word => $"{(word[0] == '*' ? string.Empty : " ")}{word.Trim('*')}{(word[^1] == '*' ? string.Empty : " ")}")];
}
