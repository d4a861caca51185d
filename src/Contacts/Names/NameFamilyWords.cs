namespace Allo.Contacts.Names;

/// <summary>Family names common in the languages that the product reads; those that are also given names matter most.</summary>
internal static class NameFamilyWords
{
    public static (NameKinds Kinds, string Words)[] Lists { get; } =
    [
        (NameKinds.Family, """
            smith johnson williams brown jones miller davis wilson anderson taylor moore jackson thompson white harris clark lewis robinson walker hall allen young king wright hill scott green adams baker nelson carter
            mitchell roberts campbell phillips evans turner parker collins edwards stewart morris murphy cook rogers morgan peterson cooper reed bailey bell kelly howard ward cox richardson wood watson brooks bennett gray
            james hughes price myers foster powell jenkins perry russell sullivan fisher henderson cole jordan reynolds hamilton graham wallace woods west owens harrison gibson mcdonald marshall murray freeman wells webb simpson
            stevens tucker porter hunter hicks crawford henry boyd mason kennedy warren dixon burns gordon shaw holmes rice robertson hunt black daniels palmer mills nichols grant knight ferguson stone hawkins dunn perkins
            hudson spencer gardner stephens payne pierce berry matthews arnold wagner willis ray watkins olson carroll duncan snyder hart cunningham bradley lane andrews harper fox riley armstrong carpenter weaver greene elliott
            chavez sims austin peters kelley franklin lawson fields ryan schmidt carr wheeler chapman oliver montgomery richards williamson johnston banks meyer bishop mccoy howell morrison hansen garza harvey little burton
            stanley george jacobs reid fuller lynch dean gilbert garrett welch larson frazier burke hanson day moreno bowman fowler thomas martin lee paul simon vincent leonard nicholas francis andre craig todd glenn curtis
            barrett terry leslie lloyd norman neal ross dale dana gail lynn glen clay logan blake drake bryan bryant benjamin joseph jerome lawrence lowe maxwell wade vaughn bruce hope joy christian daniel david samuel isaac
            solomon abraham moses noel michel robert richard bernard laurent roland girard roger denis pascal guy gerard raymond claude adrian marion carol grace ruth rose shelby sharp sheldon stuart newton clinton tyler kirk
            barry barron cruise cross bowers stern zimmerman swanson merkel kirby doyle quinn finn glover cohen levy katz goldberg friedman schwartz weiss klein kaplan
            o'brien o'neil o'neill o'connor o'sullivan mackenzie macdonald macleod sinclair fraser douglas cameron keith leigh percy sidney beverly shirley ashley courtney whitney kelsey blair darcy sacha dominic
            doe jensen nielsen larsen sorensen rasmussen pedersen andersen christensen olsen johansson andersson karlsson nilsson eriksson svensson gustafsson lindberg lindqvist lundgren holm berg dahl lund
            kovacs kovács szabo szabó toth tóth nagy horvath horváth varga kiss molnar molnár nemeth németh farkas balogh papp takacs takács juhasz juhász lakatos orban orbán szilagyi fekete kocsis fodor
            novak novák svoboda dvořák kowalski nowak wiśniewski wójcik kowalczyk kamiński lewandowski zieliński ivanov petrov sidorov smirnov kuznetsov popov volkov popescu ionescu popa horvat kovačić
            yilmaz kaya demir çelik şahin yıldız öztürk papadopoulos singh kumar patel shah gupta sharma khan rao reddy mehta jain verma iyer nair das ghosh banerjee mukherjee chatterjee bose desai joshi malhotra kapoor
            chopra agarwal bhatt naidu pillai menon prasad mishra pandey yadav chowdhury choudhury rahman hussain hossain ahmed ahmad ali hassan hussein ibrahim khalil haddad khoury mansour saleh salem nasser aziz karim
            benali haddou bensaid traoré diallo diop ndiaye fall sow camara keita koné touré mensah owusu okafor adeyemi okonkwo nwosu sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada
            sasaki yamaguchi matsumoto inoue kimura hayashi shimizu mori abe ikeda hashimoto ishikawa ogawa okada fujita goto hasegawa murakami kondo ishii saito sakamoto endo
            """),
        (NameKinds.Family | NameKinds.Iberian, """
            garcía rodríguez gonzález fernández lópez martínez sánchez pérez gómez martín jiménez ruiz hernández díaz moreno muñoz álvarez romero alonso gutiérrez navarro torres domínguez vázquez ramos gil ramírez serrano
            blanco molina morales suárez ortega delgado castro ortiz rubio marín sanz núñez iglesias medina garrido cortés castillo santos lozano guerrero cano prieto méndez cruz calvo gallego vidal león márquez herrera peña
            flores cabrera campos vega fuentes carrasco diez caballero reyes nieto aguilar pascual santana herrero lorenzo montero hidalgo giménez ibáñez ferrer durán santiago benítez mora vicente vargas arias carmona crespo
            román pastor soto sáez velasco moya soler parra esteban rojas ríos acosta mendoza salazar valdez espinoza juárez guzmán vázquez velázquez rivera contreras padilla silva sandoval estrada cervantes miranda figueroa
            silva ferreira pereira oliveira costa rodrigues martins jesus sousa souza fernandes gonçalves gomes lopes marques alves almeida ribeiro pinto carvalho teixeira moreira correia mendes nunes soares vieira monteiro
            cardoso rocha neves coelho cruz cunha pires ramos reis simões antunes matos fonseca machado barbosa lima araújo melo barros freitas nascimento dias azevedo batista campos borges fontes leite moura tavares
            sá amaral sequeira peixoto brandão bastos macedo queirós rangel guedes godinho valente vaz viegas vilela viana veloso vasconcelos valadares trindade salgado rezende resende rego quaresma portela pimentel pinheiro pestana pessoa pedrosa paiva noronha nogueira mota
            morais moraes mesquita menezes meneses medeiros mascarenhas magalhães loureiro leitão lacerda guimarães guerreiro gouveia figueiredo ferraz faria esteves domingues diniz couto cordeiro cerqueira cavalcanti cavalcante carneiro camargo caldeira brito braga bragança botelho bezerra barreto aragão andrade amorim alencar aguiar abreu
            aguirre alarcón alcaraz aranda arroyo ballesteros barrios beltrán benavides bermúdez blasco bustos cáceres calderón camacho carrillo carrión cisneros collado correa cuesta escudero estévez fajardo galindo gallardo galván gálvez gamboa godoy guevara heredia hurtado ibarra izquierdo jurado leiva llorente lucero macías maldonado manzano
            marrero merino millán montoya murillo ochoa olivares orozco osorio otero pacheco palacios paredes pineda pizarro ponce quesada quiroga rincón rivas robles rosales roldán rueda saavedra salas salinas sepúlveda solano soria sosa tapia tejada trujillo urbina ureña valdés vallejo valverde varela villalba villanueva villegas zamora zúñiga
            puig ferrer serra roca vila bosch gasset zafón cadafalch ramírez escobar mejía restrepo ospina zapata bolaños quintero valencia arango cárdenas quispe mamani rosario
            """),
        (NameKinds.Family | NameKinds.French, """
            dupont durand dubois moreau lefebvre lefèvre leroy roux fournier morel girard andré mercier blanc guérin boyer garnier chevalier françois legrand gauthier garcia perrin robin clément morin nicolas henry roussel
            mathieu gautier masson marchand duval denis dumont lemaire noël meyer dufour meunier brun blanchard giraud joly rivière lucas brunet gaillard barbier arnaud martinez gérard roche renard schmitt roy leroux colin vidal
            caron picard fabre aubert lemoine renaud dumas lacroix olivier philippe bourgeois pierre benoît rey leclerc payet rolland leclercq guillaume lecomte dupuis jean guillot hubert berger carpentier deschamps tremblay
            gagnon côté bouchard lavoie pelletier bélanger bergeron martin petit richard robert bernard laurent simon michel thomas vincent lambert bonnet martin david bertrand fontaine rousseau charpentier
            """),
        (NameKinds.Family | NameKinds.Germanic, """
            müller mueller schmidt schneider fischer weber meyer wagner becker schulz hoffmann schäfer koch bauer richter klein wolf schröder neumann schwarz zimmermann braun krüger hofmann hartmann lange schmitt werner schmitz
            krause meier lehmann schmid schulze maier köhler herrmann könig walter mayer huber kaiser fuchs peters lang scholz möller weiß jung hahn schubert vogel friedrich keller günther frank berger winkler roth beck lorenz
            baumann franke albrecht schuster simon ludwig böhm winter kraus martin schumacher krämer vogt stein jäger otto sommer groß seidel heinrich brandt haas schreiber graf dietrich ziegler kuhn kühn pohl engel horn busch
            bergmann thomas voigt sauer arnold wolff pfeiffer jansen janssen bakker visser smit meijer mulder bos vos peters hendriks dekker brouwer dijkstra smits hermans peeters maes jacobs mertens willems claes goossens wouters
            """),
        (NameKinds.Family | NameKinds.Italian, """
            rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno gallo conti costa giordano mancini rizzo lombardi moretti barbieri fontana santoro mariani rinaldi caruso ferrara galli martini leone
            longo gentile martinelli vitale lombardo serra coppola marchetti parisi villa conte ferraro ferri fabbri bianco marini grasso valentini messina sala gatti pellegrini palumbo sanna farina rizzi monti cattaneo morelli amato
            """),
        (NameKinds.Family | NameKinds.EastAsian, """
            wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie tang song xu deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao lu
            fu zhong cui tan liao fan jin shi jia xia fang zou xiong bai meng qin qiu yan hou lei duan hao kong shao shi mao wan gu lai wu he xue qian yin kang niu ouyang situ sima zhuge
            chan cheung leung lam wong chow ng kwok kwan yip yeung yuen lau tsang tse chiu hui hsu hsieh tsai chang chiang teng hwang chung chou kuo ho kao
            kim lee park choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang ahn song ryu hong jeon yoo ko moon yang bae baek heo nam shim noh ha joo
            """),
        (NameKinds.Family | NameKinds.Vietnamese, "nguyễn nguyen trần tran phạm pham hoàng hoang huỳnh huynh võ vũ vu đặng dang bùi bui ngô ngo dương duong đỗ"),
    ];
}
