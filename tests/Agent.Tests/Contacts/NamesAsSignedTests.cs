using Xunit;

namespace Allo.Contacts.Tests.Contacts;

/// <summary>Names as people sign with them: letters behind them, particles within, two surnames, capitals.</summary>
public sealed class NamesAsSignedTests
{
    [Theory]
    [InlineData("Amara Nwachukwu-Bell BEng (Hons) MRICS", "Amara", "Nwachukwu-Bell")]
    [InlineData("Rhodri Pugh BSc (Hons) CEng MIMechE", "Rhodri", "Pugh")]
    [InlineData("Deepak Sandhu, P.Eng., PMP", "Deepak", "Sandhu")]
    [InlineData("Luc Thibodeau, ing., M.Sc.A.", "Luc", "Thibodeau")]
    [InlineData("Marlène Gauvin, P.Geol.", "Marlène", "Gauvin")]
    [InlineData("Helen Marsh OBE", "Helen", "Marsh")]
    [InlineData("Daniel Whitcombe, Esq.", "Daniel", "Whitcombe")]
    [InlineData("Dr Petra Vogel PhD", "Petra", "Vogel")]
    [InlineData("Urs Ammann, dipl. Maschineningenieur FH", "Urs", "Ammann")]
    [InlineData("Dipl.-Ing. (FH) Jens Uhlig", "Jens", "Uhlig")]
    [InlineData("Dipl.-Kfm. Jens Uhlig", "Jens", "Uhlig")]
    [InlineData("ing. Pieter Bos", "Pieter", "Bos")]
    [InlineData("Drs. ing. K. Bos MRE", "K.", "Bos")]
    [InlineData("Chunyi Peng", "Chunyi", "Peng")]
    [InlineData("Fredric March", "Fredric", "March")]
    [InlineData("Nadia Rossi, M.A., LL.M.", "Nadia", "Rossi")]
    public void Letters_behind_a_name(string text, string given, string family) => Reads(text, given, family);

    [Theory]
    [InlineData("Cllr Morag Ferris", "Morag", "Ferris")]
    [InlineData("Cllr Dr Anil Sood", "Anil", "Sood")]
    [InlineData("Cr Peter Walsh", "Peter", "Walsh")]
    [InlineData("Mtre Julie Gagnon", "Julie", "Gagnon")]
    [InlineData("drs. J.P.M. (Joost) Kramer RA", "Joost", "Kramer")]
    [InlineData("Jian (James) Ma", "Jian", "Ma")]
    [InlineData("Harjit Dhaliwal, CFP®", "Harjit", "Dhaliwal")]
    [InlineData("Maria do Carmo Bastos", "Maria do Carmo", "Bastos")]
    [InlineData("Maria das Dores Pinto", "Maria das Dores", "Pinto")]
    [InlineData("Rui das Neves Pereira", "Rui", "das Neves Pereira")]
    [InlineData("Jussara Andrade Teixeira", "Jussara", "Andrade Teixeira")]
    [InlineData("ARAMA TE HUIA", "Arama", "Te Huia")]
    [InlineData("HENK TE RIELE", "Henk", "te Riele")]
    public void Civic_titles_devotions_and_particles_of_two_tongues(string text, string given, string family) => Reads(text, given, family);

    [Theory]
    [InlineData("i. A. Heike Brandl", "Heike", "Brandl")]
    [InlineData("i.A. Heike Brandl", "Heike", "Brandl")]
    [InlineData("I. A. Heike Brandl", "Heike", "Brandl")]
    [InlineData("i.V. Klaus Rademacher", "Klaus", "Rademacher")]
    [InlineData("i. V. Klaus Rademacher", "Klaus", "Rademacher")]
    [InlineData("ppa. Jens Roth", "Jens", "Roth")]
    [InlineData("p.o. Anne Petit", "Anne", "Petit")]
    [InlineData("I. A. Richards", "I. A.", "Richards")]
    public void Who_signs_for_another_is_named(string text, string given, string family) => Reads(text, given, family);

    [Theory]
    [InlineData("Sorcha Ní Bhriain", "Sorcha", "Ní Bhriain")]
    [InlineData("Pádraig Ó Conaire", "Pádraig", "Ó Conaire")]
    [InlineData("Nuala Uí Néill", "Nuala", "Uí Néill")]
    [InlineData("Gwen ferch Dafydd", "Gwen", "ferch Dafydd")]
    [InlineData("Owain ap Gruffudd", "Owain", "ap Gruffudd")]
    [InlineData("Nic Smith", "Nic", "Smith")]
    [InlineData("SORCHA NÍ BHRIAIN", "Sorcha", "Ní Bhriain")]
    [InlineData("Linh Pham-Le Roux", "Linh", "Pham-Le Roux")]
    [InlineData("Marta Gómez-de la Torre", "Marta", "Gómez-de la Torre")]
    [InlineData("ANKE MÜLLER-VON DER HEIDE", "Anke", "Müller-von der Heide")]
    [InlineData("Élise Morel-d'Aubigny", "Élise", "Morel-d'Aubigny")]
    [InlineData("ÉLISE MOREL-D'AUBIGNY", "Élise", "Morel-D'Aubigny")]
    [InlineData("Vries, Anna de", "Anna", "de Vries")]
    [InlineData("Heide, Karl von der", "Karl", "von der Heide")]
    public void Particles_begin_the_family_name(string text, string given, string family) => Reads(text, given, family);

    [Theory]
    [InlineData("*Camille Roy*", "Camille", "Roy")]
    [InlineData("_Camille Roy_", "Camille", "Roy")]
    [InlineData("**Roy, Camille**", "Camille", "Roy")]
    [InlineData("★ Camille Roy ★", "Camille", "Roy")]
    [InlineData("~ Camille Roy ~", "Camille", "Roy")]
    public void Marks_around_a_name_are_no_part_of_it(string text, string given, string family) => Reads(text, given, family);

    [Theory]
    [InlineData("Mª del Carmen Vidal Soto", "Mª del Carmen", "Vidal Soto")]
    [InlineData("Mª José Vidal", "Mª José", "Vidal")]
    [InlineData("Ma. Teresa Vidal Soto", "Ma. Teresa", "Vidal Soto")]
    [InlineData("M.ª João Tavares", "M.ª João", "Tavares")]
    [InlineData("José Mª Vidal Soto", "José Mª", "Vidal Soto")]
    [InlineData("Fco. Javier Vidal Soto", "Fco. Javier", "Vidal Soto")]
    public void Short_forms_of_María(string text, string given, string family) => Reads(text, given, family);

    [Theory]
    [InlineData("Yeimy Paola Cárdenas Ospina", "Yeimy Paola", "Cárdenas Ospina")]
    [InlineData("YEIMY PAOLA CÁRDENAS OSPINA", "Yeimy Paola", "Cárdenas Ospina")]
    [InlineData("José Luis Barrientos Quispe", "José Luis", "Barrientos Quispe")]
    [InlineData("Ana Beatriz Moreira Lobo", "Ana Beatriz", "Moreira Lobo")]
    [InlineData("Ana Harumi Tanabe", "Ana Harumi", "Tanabe")]
    [InlineData("Juan Quispe Mamani", "Juan", "Quispe Mamani")]
    public void Two_given_names_and_two_surnames(string text, string given, string family) => Reads(text, given, family);

    [Theory]
    [InlineData("lngrid Solberg", "Ingrid", "Solberg")]
    [InlineData("FERRARI Ludovica", "Ludovica", "Ferrari")]
    [InlineData("Ludovica FERRARI", "Ludovica", "Ferrari")]
    [InlineData("TAN Wei Ling", "Wei Ling", "Tan")]
    [InlineData("SCHNEIDER Jörg", "Jörg", "Schneider")]
    [InlineData("LE BIHAN Soazig", "Soazig", "Le Bihan")]
    [InlineData("DE LUCA Anna Maria", "Anna Maria", "De Luca")]
    [InlineData("Erin McCOY", "Erin", "McCoy")]
    [InlineData("Erin MacDONALD-SMITH", "Erin", "MacDonald-Smith")]
    [InlineData("HÜSEYİN ILGAZ", "Hüseyin", "Ilgaz")]
    [InlineData("TUĞBA YILDIRIM", "Tuğba", "Yıldırım")]
    public void Capitals_tell_the_family_name(string text, string given, string family) => Reads(text, given, family);

    private static void Reads(string text, string given, string family)
    {
        var name = PersonName.Parse(text).Value;
        Assert.Equal((given, family), (name?.Given, name?.Family));
    }
}
