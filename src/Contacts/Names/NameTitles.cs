namespace Allo.Contacts.Names;

/// <summary>The words around a name and within it that are no given or family name: titles, degrees, particles.</summary>
internal static class NameTitles
{
    public static (NameKinds Kinds, string Words)[] Lists { get; } =
    [
        (NameKinds.Particle, """
            de da do dos das du des del della delle dello degli dei di dal dalla dall' dell' d' la le les lo los las el al ul ur uz van von der den dem het 't 's ten ter te
            vande vander vanden vom zu zum zur af av de' bin ibn ben bint binti abu abou bou ait ould st st- saint sainte san santa santo sant' mac mc fitz dela delos nic ap ferch verch mhic
            بن ابن بنت أبو ابو آل ال فان دي
            """),
        (NameKinds.Honorific, """
            م أ د mr mrs ms miss mx mister missis mme mmes mlle mlles messrs dr drs dra dre prof profa professor professeur professorin doctor docteur monsieur madame mademoiselle
            herr herrn frau fraulein hr dhr mw mevr mevrouw mijnheer señor señora señorita sra srta sig sigra signor signora dott dottssa dottoressa avv senhor senhora rev reverend revd
            mtro mtra srª drª profª engº engª arqº arqª exmo exma eidg staatl gepr ppa cllr cllrs clr mtre drssa licda licdo
            shri smt г-н г-жа κ κα κος δρ د السيد السيدة الدكتور أستاذ م أ مهندس المهندس المهندسة الأستاذ دكتور гн пан пані
            """),
        (NameKinds.Rank, """
            sir lady lord dame captain capt major maj general gen colonel col lt lieutenant sgt sergeant judge justice mayor senator sen congressman congresswoman representative rep governor gov president
            ambassador amb minister father brother sister pastor rabbi imam bishop state hon honorable honourable attorney atty maître me monsignor mgr msgr abbé soeur frère commander cmdr admiral officer coach
            ing ir lic arq eng engr chief otunba alh alhaji alhaja hajia barr bc mudr judr phdr rndr mag maga fr komm dipl ra geom rag arch pr councillor councilor alderman ald cr
            """),
        (NameKinds.Generation, "jr sr junior júnior senior ii iii iv vi vii 2nd 3rd 4th fils"),
        (NameKinds.Degree, """
            phd md dds dmd cpa mba jd esq esquire llm llb llm msc bsc mphil dphil edd psyd pharmd dvm pmp cfa cfp cissp facs frcs mrcp obe mbe cbe kbe gbe qc kc sj ofm lcsw lmft faia aia leed csm acca aca
            dba mph mpa mfa med btech mtech bcom lpn rn bsn msn np aprn dnp dpt pt otr crna gri dc sc mdsc cfre cae sphr phr shrm cpp chrp msw lmsw lpc bba bs bfa mcs mca bca mbbs frcp facp
            hons oxon cantab edin mres mlitt bfin mfin msci llbhons pgce pgdip pgcert gdip hnd hnc mimeche ceng ieng miet fiet mice fice miem mistructe fistructe riba 
            mrics frics assocrics mcips fcips mcipd fcipd assoccipd mciob fciob mcim fcim acii fcii acib mbcs fbcs citp frsa mapm fapm fraes mrcvs mrcgp mrcpsych mrcog frcr frca mrpharms cgma acma facca atii cta tep
            pgeo rpf msca mscf mscinf bsca ingjr adma crha crhaf oiq oaq pmp pgmp pmi capm psm cspo cissp ceh mcse ccnp ccie rcdd cpcu clcs crpc crps ricp aams cima cpwa
            aicp asla ncarb eit fpe csp chst cpsm cpim cscp cpp cfe cams ccim sior cpm crs rpls rla slp cccslp lmhc ncc lpcc lcpc bcba rd rdn ldn rph rpt rrt faap facog facep facc fache faan faafp fnp fnpc fnpbc fnpc agnp pmhnp crnp
            stb wp cpt bsee msee bscn mscn meng bsce msce bsme msme btec bcomhons bbusmgt baccounting mcom mtax cpaca cga emba mbi mcmi fcmi pfs apfs dipfa dippfs cfre cva cmp cpf cssbb lssbb
            bvba dphil dlitt dlit scd dsc drph dnb mds mch mrcs bch mrcpi frcpi frcsi mrcsi frcpath mrcem frcem mfds mbbch bchir bvsc bvetmed bvms
            kcb gcb lvo mvo kcvo rvm cvo dso afc
            dess dea dip habil mbchb cma cia cisa cism ccna ccie itil pmi cima fcma fcca rgn cfe chfc clu ret mscpolsci
            """),
        (NameKinds.LooseDegree, "rb bds aa ma ba do od ms me be pa ra pe ed v peng meng beng pag march barch bed arm cap mre rc cb dl ca pla rla pgeo mria"),
        (NameKinds.TitleTail, "med dent rer nat pol jur iur phil habil hab theol vet oec hc hcmult ing mult h c sc techn agr soz paed psych fh eur"),
        (NameKinds.Occupation, "attorney attorney-at-law lawyer avocat avocate avocats notaire realtor trustee architect architecte rechtsanwalt rechtsanwältin steuerberater abogado abogada avvocato accountant"),
        (NameKinds.Pronoun, "she her hers he him his they them their theirs ze zir xe xem il lui elle iel iels ella él elles ils er sie ihm ihr sua seu ela ele"),
        (NameKinds.Birth, "née nee né geb geborene born nata nascida"),
        (NameKinds.Devotion, "carmen angeles ángeles pilar rosario dolores jesus jesús lourdes mar sol mercedes luz socorro concepcion fatima fátima guadalupe graça céu conceição rocío nieves consuelo remedios sagrario carmo graças dores glória amparo encarnação encarnación penha mercês assunção asunción piedade piedad purificação purificación prazeres soledad milagros esperanza"),
        (NameKinds.Joiner, "abd abdel abdul abdoul عبد"),
        (NameKinds.Irish, "connell connor conor brien neal neil neill meara carroll hara leary malley reilly riley sullivan donnell keefe rourke shea toole dea dowd grady halloran donoghue donohue flaherty callaghan dwyer gorman hagan kane keeffe leary loughlin mahony mahoney mara rear regan rielly sullivan driscoll farrell"),
        (NameKinds.Monsieur, "m"),
        (NameKinds.Don, "don doña dom dona"),
        (NameKinds.AtLaw, "at law"),
        (NameKinds.Descent, "filho neto sobrinho"),
    ];
}
