using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Tables;

/// <summary>The headings of columns in seven languages, and the commonest in a few more, of which the model knows nothing.</summary>
internal static class ColumnNames
{
    private const int Longest = 40;
    private const int Letters = 32;
    private const int MostSpaces = 4;

    // Of the usual characters the letters as headings have them, and nothing for the others.
    private const int Usual = 0x180;
    private const char None = '\0';
    private static readonly char[] Folded = [.. Enumerable.Range(0, Usual).Select(static c => LetterOf((char)c))];

    // Letters only, without case and accents: "E-Mail-Adresse" is "emailadresse", "Tel. 2" is "tel".
    private static readonly FrozenDictionary<string, Column> Known = Load(
    [
        (Column.Name, "nom name nombre nome naam namn navn jmeno"),
        (Column.WholeName, """
            nomcomplet prenometnom prenomnom fullname wholename contactname customername employeename attendeename vollername vollstandigername vorundnachname vornamenachname vornameundnachname ansprechpartner ansprechpartnerin
            ansprechperson kontaktperson teilnehmer teilnehmerin teilnehmende mitarbeiter mitarbeiterin attendee attendees participant participants participante participantes partecipante partecipanti asistentes invitado invite invites
            guest guests speaker speakers employee staffmember person personne persona personas pessoa persoon interlocuteur intervenant collaborateur collaboratrice referent referente nombrecompleto nombreyapellidos nombreapellidos nombresyapellidos
            nomecompleto nomeecognome nomecognome nomeeapelido nominativo nominativi volledigenaam voornaamennaam voornaamenachternaam voornaamachternaam contactpersoon deelnemer deelnemers medewerker ponente colaborador empleado funcionario dipendente
            lead prospect client candidate candidat kandidat who quien quem
            imieinazwisko nazwiskoiimie jmenoaprijmeni fuldtnavn fulltnavn namnochefternamn ονοματεπωνυμο 氏名 お名前 名前 担当者 担当者名 お客様名 芳名 姓名 联系人 聯絡人 이름 성명 성함 담당자 담당자명
            """),
        (Column.FamilyFirst, "nometprenom nometprenoms nomprenom nomprenoms namevorname nameundvorname nachnamevorname nameundvornamen apellidosynombre apellidosnombre apellidosynombres apellidoynombre cognomeenome cognomenome apelidoenome naamenvoornaam naamvoornaam achternaamvoornaam lastfirst lastnamefirstname surnamegiven surnamegivenname surnamefirstname familynamegivenname nomsprenoms apellidosnombres"),
        (Column.Given, "prenom prenoms firstname first givenname givennames forename forenames vorname vornamen rufname imie förnamn fornavn nombres nombredepila primernombre nomeproprio primeironome voornaam voornamen roepnaam fname vorn vname vnaam pren prenm"),
        (Column.Family, "primerapellido apellidopaterno nomdefamille lastname last surname familyname secondname nachname familienname zuname apellido apellidos cognome apelido apelidos sobrenome apell cogn sobren achtern anaam nachn nname lname surn ultimonome achternaam familienaam nazwisko prijmeni efternamn efternavn etternavn"),
        (Column.Initials, "voorletters voorletter initialen"),
        (Column.Particle, "tussenvoegsel tussenvoegsels tussenv voorvoegsel voorvoegsels"),
        (Column.SecondFamily, "segundoapellido apellidomaterno apellidodos"),
        (Column.Contact, "contact contacts contactinfo contactdetails kontakt kontaktdaten coordonnees contacto contactos contatto contatti recapito recapiti contato contatos contactgegevens responsable responsabile responsavel verantwortlich verantwortlicher owner reachableat"),
        (Column.Title, """
            fonction fonct fct ruol puest func fonctions poste titre role roles intitule intituledeposte metier qualite profession title jobtitle job position function designation occupation jobrole titel funktion stelle beruf berufsbezeichnung amtsbezeichnung dienststellung rolle positionfunktion cargo puesto funcion
            puestodetrabajo profesion rol ruolo funzione mansione qualifica carica professione titolo incarico funcao profissao papel functie beroep rol functietitel
            stanowisko funkcja funkce befattning stilling yrke roll rolle stillingsbetegnelse yrkestitel θεση ιδιοτητα 役職 役職名 職務 肩書 肩書き 職位 職名 职位 职务 직책 직위
            """),
        (Column.Company, """
            badgecompany enseigne enseignes insegna rotulo nomecomercial nombrecomercial tradingname tradename tradingas handelsnaam societe soc ste emp fa bedr entreprise organisation organisme structure raisonsociale employeur etablissement etude company companyname organization organisationname org firm employer business account accountname firma firmenname unternehmen gesellschaft betrieb
            organisationseinheit empresa compania organizacion razonsocial entidad sociedad azienda ditta societa organizzazione impresa ente ragionesociale companhia organizacao entidade instituicao razaosocial bedrijf bedrijfsnaam organisatie onderneming werkgever
            hospital clinic klinik hopital clinique ospedale clinica ziekenhuis school ecole schule scuola escuela escola university universite universitat institution institut agency studio shop store club verein association exhibitor exhibitors exposant exposants aussteller expositor expositores espositore espositori exposante standhouder supplier suppliers vendor fournisseur lieferant proveedor fornitore fornecedor leverancier
            virksomhed virksomhet selskab foretag företag arbejdsplads arbetsgivare spolka εταιρεια 会社 会社名 企業名 社名 貴社名 団体名 勤務先 法人名 公司 公司名称 公司名稱 单位 单位名称 회사 회사명 업체명 소속
            """),
        (Column.Phone, """
            handphone hphone bestnumber preferrednumber daytimenumber eveningnumber callbacknumber numbertocall mobile portable telephone desk deskphone deskline port portab mov tlm fon tel oficina buro kantoor escritorio postedirect telephonemobile telmobile mobiletel telportable telephoneportable numero numerodetelephone gsm cellulaire fixe telfixe telephonefixe lignedirecte bureau standard directe telbureau cell cellphone cellular phone phones phonenumber
            phonenumbers ph mobilephone mobilenumber mobileno phoneno telno telephonenumber telephoneno contactnumber contactno directline direct directphone ddi dd officephone office work workphone businessphone homephone home landline switchboard mainphone mob tell
            handy handynummer mobil mobiltelefon mobilnummer mobiltel fono fonocontacto fonodecontacto telefon telefonnummer telnr telefonnr rufnummer durchwahl festnetz zentrale natel funk telefonmobil telefongeschaftlich telefonprivat direktwahl dw
            movil fono fonocontacto fonodecontacto telefonomovil telmovil celular telefonocelular telefono telefonos telefonofijo fijo tfno tfnomovil tlf telf cel numerodetelefono whatsapp
            cellulare cell telcellulare telefonofisso fisso telcell numeroditelefono recapitotelefonico centralino
            telemovel telefone telefonefixo fixo tlm numerodetelefone contactotelefonico telefones fone celularwhatsapp
            mobiel gsmnummer telefoonnummer telefoon mobielnummer vast vastnummer doorkiesnummer telefoonmobiel mobieletelefoon telfax telefonfax
            vaxel växel omstilling sentralbord vaihde telkom komorka komorkowy tlfnr mobilnr mobiltlf telefonnr puhelin τηλεφωνο τηλ κινητο 電話 電話番号 連絡先 連絡先電話番号 携帯 携帯電話 携帯番号 直通 电话 手机 手机号 手机号码 电话号码 联系电话 電話號碼 전화 전화번호 휴대폰 연락처
            """),
        (Column.Fax, "fax telecopie telecopieur telefax faxnummer faxnumber faxno faxnr numerodefax ファックス 传真 팩스"),
        (Column.Email, """
            email emails mail mel courriel adresseemail adressemail adresseelectronique adressecourriel emailaddress emailid eaddress workemail businessemail primaryemail emailadresse mailadresse correo correoelectronico correoe direcciondecorreo emailcorporativo
            postaelettronica indirizzoemail emailaziendale correioeletronico correioelectronico enderecodeemail mailadres emailadres epost pec indirizzopec postacertificata epostadress epostadresse mailadresse メール メールアドレス eメール 邮箱 电子邮箱 电子邮件 이메일 메일
            """),
        (Column.Website, "site siteweb siteinternet web website url homepage webseite webadresse webseiteurl internet paginaweb sitioweb sitoweb sito sitointernet paginaweb website websiteurl webpage hjemmeside hemsida nettside stronawww stronainternetowa"),
        (Column.Street, """
            adresse adress adressepostale rue voie adr addr anschr direc dir ind mor adresserue address street streetaddress postaladdress addressline mailingaddress anschrift strasse straße strassehausnummer strassehausnr straßehausnr straßehausnummer straßenr straßeundhausnummer straßeundhausnr straßeundnr strasseundhausnr strassenr strasseundhausnummer strasseundnr postanschrift direccion calle domicilio
            indirizzo via indirizzopostale endereco morada rua logradouro adres ulica gatuadress gade 住所 所在地 地址 주소 straat straatennummer straatenhuisnummer straatnaam bezoekadres postadres straathuisnummer straathuisnr straatennr straatnr straatnummer rueetnumero numeroetrue nrue callenumero calleynumero viaenumero viaenumerocivico viacivico ruaenumero ruanumero streetandnumber siteaddress propertyaddress jobaddress installationaddress deliveryaddress shippingaddress serviceaddress homeaddress workaddress businessaddress officeaddress companyaddress adressedechantier adresseduchantier adressechantier adressedelivraison adressedestravaux lieferadresse objektadresse baustellenadresse direcciondelaobra direcciondeentrega indirizzocantiere indirizzodelcantiere indirizzodiconsegna moradadaobra moradadeentrega enderecodeentrega bezorgadres werkadres projectadres afleveradres gatuadress besöksadress besøgsadresse billingaddress invoiceaddress adressedefacturation rechnungsadresse rechnungsanschrift direcciondefacturacion indirizzodifatturazione moradadefaturacao enderecodefaturacao factuuradres fakturaadress fakturaadresse faktureringsadress faktureringsadresse
            """),
        (Column.Postcode, "citystatezip citystatezipcode cidadeufcep eircode pcplaats pcwoonplaats pcstad postcodeenplaats postcodeenwoonplaats postcodeenstad plzundort plzundwohnort postcodeandtown postcodeandcity codepostaletville codigopostalyciudad codigopostalylocalidad codepostal cp cpville codepostalville postcode postalcode zip zipcode plz postleitzahl plzort plzwohnort plzstadt npa npalocalite npaville npalieu npacommune cplocalite cpcommune codepostallocalite codepostalcommune capecitta caplocalita capcomune capecomune cittaecap codigopostallocalidad codigopostalpoblacion cppoblacion cpciudad cplocalidad codigopostallocalidade codigopostalecidade postcodetown postcodecity zipcity cityzip postcodestad postnrby postnrort postnrsted postnummerort kodpocztowymiejscowosc kodmiejscowosc kodimiejscowosc codigopostal cap cappcitta cep cepcidade postcodeplaats postcodewoonplaats codpostal kodpocztowy postnr postnummer 郵便番号 codigopostalciudad zippostalcode"),
        (Column.Place, "cidadeuf cidadeestado municipiouf citystate ciudadestado ciudadprovincia villeprovince ville commune localite pays city town suburb location state stateprovince province county country ort stadt wohnort land bundesland kanton ciudad localidad poblacion provincia pais citta localita comune paese cidade localidade concelho distrito estado uf plaats woonplaats stad gemeente provincie region"),
        (Column.Other, """
            n no nr num id ref reference civilite honorific salutation prefix mrms anrede akadtitel tratamiento appellativo tratamento aanhef genre sexe gender geschlecht statut status etat present presence presents signature emargement date heure service departement direction equipe
            pole department team division unit notes note remarques remarque commentaire commentaires comment comments remarks abteilung bereich bemerkung bemerkungen unterschrift anwesend datum departamento area equipo notas observaciones asistencia fecha
            reparto ufficio settore noteosservazioni data presenza departamento observacoes equipa setor afdeling team opmerking opmerkingen aanwezig handtekening linkedin twitter skype language langue sprache idioma lingua taal birthday middlename initials suffix ext extension tags stand standnr numclient numeroclient nclient noclient codeclient refclient numcommande numerocommande numdossier numerodossier siren siret numsiret numsiren tva numtva clientno clientnumber clientid customerno customernumber customerid accountno accountnumber orderno ordernumber orderid invoiceno invoicenumber vatno vatnumber taxid kundennr kundennummer kundennr auftragsnr auftragsnummer rechnungsnr rechnungsnummer bestellnr bestellnummer ustid steuernummer numcliente numerocliente numerodecliente ncliente codigocliente pedido numpedido numerodepedido nif cif codicecliente numeroordine partitaiva piva codicefiscale numerodecliente contribuinte klantnr klantnummer ordernr ordernummer factuurnr factuurnummer btwnr btwnummer kvk kvknr previousphone oldphone oldnumber formernumber formerphone anciennumero ancientel ancientelephone numeroprecedent altenummer alterufnummer telefonoantiguo numeroantiguo vecchionumero vecchiotelefono numeroantigo telefoneantigo oudnummer oudtelefoonnummer booth boothno hall badge badges table seat zimmer room 部署 部署名 部門 所属 内線 備考 フリガナ ふりがな カナ 部门 부서 dzial avdeling afdeling avdelning salle raum sala kamer lokaal type category categorie kategorie
            """),
    ]);

    private static readonly FrozenDictionary<string, Column>.AlternateLookup<ReadOnlySpan<char>> Lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    // "Phone (optional)", "Teléfono (obligatorio)"
    private static readonly Words Remarks = new("optional required mandatory facultatif facultative obligatoire freiwillig pflichtfeld opcional obligatorio obligatoria facoltativo facoltativa obbligatorio obbligatoria obrigatorio optioneel verplicht");

    private static readonly Words Electronic = new("ip mac mail email courriel électronique electrónica elettronica eletrónico elektronisch internet web url site book liste list libro");

    // "Your name", "Best phone": whose it is, and which of several.
    private static readonly Words OfFirms = new("business work company");
    private static readonly Words Owning = new("your best preferred daytime evening main primary current business work office home company contact customer client full votre vos ihr ihre dein deine tu su il_tuo la_tua tuo tua suo sua seu sua teu uw je jouw dit din vores");

    // A bit for the length of each heading by its first letter: most of what is asked for is none, and this says so.
    private static readonly ulong[] Lengths = Measure(static heading => heading.Length);
    private static readonly ulong[] Lasts = Measure(static heading => heading[^1] % Letters);

    /// <summary>What the heading says; <see cref="Column.Unknown"/> where it is none of a table.</summary>
    public static Column Of(ReadOnlySpan<char> heading)
    {
        heading = heading.Length <= Longest ? heading.Trim() : default;
        if (heading is "#" or "№" or "N°" or "Nº")
        {
            return Column.Other;
        }

        return Of(heading, stackalloc char[Longest]);
    }

    private static Column Of(ReadOnlySpan<char> heading, Span<char> room)
    {
        ReadOnlySpan<char> letters = Folded;
        var length = 0;
        for (var i = 0; i < heading.Length; i++)
        {
            var c = heading[i];
            var letter = c < letters.Length ? letters[c] : LetterOf(c);
            if (letter != None)
            {
                room[length++] = letter;
            }
            else if (c is '(' or '[' && length > 0 && BeforeBracket(heading, c, room[..length]) is var before and not Column.Unknown)
            {
                return before;
            }
        }

        return Find(room[..length]) is var column and not Column.Unknown ? column
            : length > 1 && room[0] is 'お' or 'ご' or '御' or '貴' ? Find(room[1..length]) // "ご住所": a form is polite
            : OfFirst(heading);
    }

    private static char LetterOf(char c) => char.IsLetter(c) ? WordHash.Letter(c) : None;

    // "Name (as on badge)"
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Column BeforeBracket(ReadOnlySpan<char> heading, char bracket, ReadOnlySpan<char> letters) =>
        Find(letters) is var before && (before != Column.Phone || Remarks.Has(heading[(heading.IndexOf(bracket) + 1)..].TrimEnd(")] *"))) ? before : Column.Unknown;

    private static Column Find(ReadOnlySpan<char> heading) =>
        heading.Length > 0 && (Lengths[heading[0] % Letters] >> heading.Length & 1) != 0 && (Lasts[heading[0] % Letters] >> (heading[^1] % Letters) & 1) != 0 && Lookup.TryGetValue(heading, out var column) ? column : Column.Unknown;

    private static ulong[] Measure(Func<string, int> measure)
    {
        var bits = new ulong[Letters];
        foreach (var heading in Known.Keys)
        {
            bits[heading[0] % Letters] |= 1ul << measure(heading);
        }

        return bits;
    }

    // "Mobile de service", "Poste direct": what the first word says, if it is how to reach somebody.
    private static Column OfFirst(ReadOnlySpan<char> heading)
    {
        var end = heading.IndexOfAny(' ', '_');
        if (end < 0)
        {
            return Column.Unknown;
        }

        Span<char> room = stackalloc char[Longest];
        var length = 0;
        foreach (var c in heading)
        {
            if (!char.IsLetter(c))
            {
                break;
            }

            room[length++] = WordHash.Letter(c);
        }

        if (Owning.Has(heading[..end]))
        {
            // "Business name" is no person's.
            return Of(heading[(end + 1)..]) is var owned && owned is Column.Name && OfFirms.Has(heading[..end]) ? Column.Company : owned;
        }

        // "Adresse du chantier", "Straat + huisnummer, postcode + plaats"; "Adresse IP" is none.
        return Find(room[..length]) is var column and (Column.Phone or Column.Email or Column.Street) && (heading.Count(' ') < MostSpaces || column == Column.Street) && !(column == Column.Street && IsElectronic(heading)) ? column : Column.Unknown;
    }

    private static bool IsElectronic(ReadOnlySpan<char> heading)
    {
        foreach (var word in heading.SplitAny(' ', '_', '-', ':'))
        {
            if (Electronic.Has(heading[word]))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenDictionary<string, Column> Load((Column Column, string Names)[] lists)
    {
        var known = new Dictionary<string, Column>(StringComparer.Ordinal);
        foreach (var (column, names) in lists)
        {
            foreach (var name in names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                known.TryAdd(string.Concat(name.Select(WordHash.Letter)), column);
            }
        }

        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
