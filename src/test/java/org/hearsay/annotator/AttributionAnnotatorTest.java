package org.hearsay.annotator;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.type.Attribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributionAnnotatorTest {

    private static AttributionFixture tag(String text) throws Exception {
        return new AttributionFixture(text).run(AttributionAnnotator.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Residents said the mill had burned. | Residents witness",
        "The mill had burned, the local police chief said on Friday. | local police chief official",
        "“The mill is gone”, said Orla Vance, who lives next to it. | Orla Vance person",
        "The mill had burned, according to the Quarry Rights Monitor. | Quarry Rights Monitor monitor",
        "A spokesman for the ministry of mills in Tarsin said it was lost. | spokesman official",
        "Rebel commander Ivo Brand told reporters that the mill was his. | Rebel commander Ivo Brand faction",
        "Colonel Ada Quist, head of the northern garrison, has denied the report. | Colonel Ada Quist official",
        "State television reported that the dam held. | State television media",
        "Diplomatic sources confirmed the retreat. | Diplomatic sources anonymous",
        "Orla Vance a Tarsin-based doctor told us the dam held. | Orla Vance witness",
        "The villages who were lost, an aid agency says, will be rebuilt. | aid agency monitor",
        "COL QUIST SAID THAT NINE MEN DIED. | COL QUIST official",
        "The Quarry Rights Monitor a Tarsin-based group said the dam held. | Quarry Rights Monitor monitor",
        "Two men lost their boats and nine millers said Orla Vance. | Orla Vance person",
        "The flood drowned nine people Quarry Rights Watch said. | Quarry Rights Watch monitor",
        "Minister for the Middle East Ada Quist said the dam held. | Minister for the Middle East Ada Quist official",
        "IN THIS REGARD, \"JONAS\" SAID THE DAM HELD. | JONAS person",
        "Mill blaze near Tarsin kills nine Monitor At least nine died. | Monitor monitor",
        "WITNESSES HAVE REPORTED HEAVY SHELLING NEAR TARSIN. | WITNESSES witness",
        "THE RIVERS AND FORESTS DIRECTORATE HAS REPORTED NINE DEATHS. | RIVERS AND FORESTS DIRECTORATE official",
        "Council President Orla von der Vance said the dam held. | Council President Orla von der Vance official",
        "SOURCES CONSULTED BY THE MAYOR SAID THE DAM HELD. | SOURCES anonymous",
        "Orla Vance, who had not slept, and who leads the guild, expressed surprise at it. | Orla Vance person",
        "THE ARMED FORCES TODAY ISSUED A SECOND COMMUNIQUE. | ARMED FORCES faction",
        "The dam held, said a statement issued by the Ministry of Mills. | Ministry of Mills official",
        "The ministry closes the road, accusing the millers of fraud. | ministry official",
        "Nine men died in the attack on Kenya State Radio reported. | State Radio media",
        "Orla Vance WHOs representative in Tarsin said the dam held. | Orla Vance person",
        "According to the police report, the dam held. | police report official",
        "But Kenya which holds the dam closed it saying that the mill was lost. | Kenya official",
        "IN A SPEECH TO THE CROWD, QUIST ACCEPTED THE POST AND SAID THAT THE DAM HELD. | QUIST person",
        "THIS IS WHAT THE NAVAL FORCES ARE REPORTING TODAY. | NAVAL FORCES faction",
        "Nine were held, with President Orla Vance accusing the millers of fraud. | President Orla Vance official",
        "The Department of Mines and Quarries said the dam held. | Department of Mines and Quarries official",
        "Minister of Economic Affairs Orla Vance accuses the millers. | Minister of Economic Affairs Orla Vance official",
        "The Quarry Rights Monitor QRM said the dam held. | Quarry Rights Monitor monitor",
        "Col Ada Quist, Northern Command director said. | Col Ada Quist official",
        "IN STATEMENTS TO THE PRESS, GENERAL QUIST, CHIEF OF THE POLICE, SAID THE DAM HELD. | GENERAL QUIST official",
        "Mills Minister, Orla Vance, said: The dam held. | Mills Minister, Orla Vance official",
        "The Kenyan ministry of defence says the dam held. | Kenyan ministry of defence official",
        "A STATEMENT FROM THE MINISTRY OF FINANCE SAID THE DAM HELD. | MINISTRY OF FINANCE official",
        "ACCORDING TO THE DESERTERS' DECLARATIONS, THE DAM HELD. | DESERTERS witness",
        "THE CABINET HERE DESCRIBED IT AS A LOSS. | CABINET official",
        "THE SENATOR \"DENOUNCED\" THE LOSS AND \"CONDEMNED\" IT. | SENATOR official",
        "Nine died in the town and its surroundings local media reported. | local media media",
        "A source at the Free Army said the dam held. | source anonymous",
        "ORLA VANCE SAID HIS TWO SONS, WHO LIVE FAR AWAY, CALLED. | ORLA VANCE person",
        "THE 4TH INFANTRY BRIGADE REPORTED NINE DEATHS. | 4TH INFANTRY BRIGADE faction",
        "[QUIST] ARE YOU AFRAID? | QUIST media",
        "The government of Kenya says the dam held. | government of Kenya official",
        "Chief of the General Staff Orla Vance says the dam held. | Chief of the General Staff Orla Vance official",
        "He received a letter saying that nine had died. | letter official",
        "The mayor dismissed the reports of it as rumours. | mayor official",
        "ORLA VANCE OF THE RULING PARTY TOLD THE PRESS IT HELD. | ORLA VANCE official",
        "CIVIL QUARRY DIRECTORATE SOURCES SAID THE DAM HELD. | CIVIL QUARRY DIRECTORATE SOURCES anonymous",
        "GENERAL QUIST, SECOND IN COMMAND OF THE POLICE, REPORTED IT. | GENERAL QUIST official",
        "[TARSIN POLICE COMMANDER ADA LIV QUIST] WE SAW IT. | TARSIN POLICE COMMANDER ADA LIV QUIST official",
        "Nine lay dead in the streets resident Orla Vance said. | resident Orla Vance witness",
        "THE REBEL GROUP \"FREE DAM\" (QLD) IS SMALL, ACCORDING TO THE QLD. | QLD faction",
        "[QUIST, IN PROGRESS] WE SAW IT. | QUIST person",
        "In a call with Bo Lind the president said the dam held. | president official",
        "The Quarry Committee a local group that tracks raids against the town said it held. | Quarry Committee monitor",
        "Military spokesman Ivo Brand said the dam held. | Military spokesman Ivo Brand official",
        "[QUIST, INTERRUPTING] THE DAM HELD. | QUIST person",
        "Mill Blaze Near Tarsin Kills Nine Report Mill Blaze Near Tarsin. | Report anonymous",
    })
    void findsWhoSpeaks(String text, String source) throws Exception {
        assertThat(tag(text).sources()).containsExactly(source);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The battle claimed 14 lives at the mill.",
        "The stated aim of the talks was a truce.",
        "A report on the mill was lost in the fire.",
        "He said the mill had burned.",
        "The United States sent nine trucks.",
        "Officials should say what they know.",
        "[DATED] 9 MAY 1990, TARSIN",
        "[INTERRUPTING] THAT IS NOT TRUE.",
        "Officials reported to have fled were found.",
        "The millers considered traitors were shot.",
        "Nine villagers at a farm called El Sauce died.",
        "Neither the mayor nor the army has issued a statement.",
        "Could the mayor claim the mill?",
        "THREE MEMBERS OF A BAND CALLED THE OWLS WERE FREED.",
        "NINE MILLERS DIED. THE COMMANDO GROUP",
        "It was lost by the government of the",
        "Civilians estimated at nine hundred left.",
        "It can be confirmed by officials.",
        "[STATEMENT BY MINISTER ORLA VANCE] [TEXT] BRAVE PEOPLE.",
        "THE ARMED FORCES ASSUME THEIR DUTY OF GUARDING THE DAM.",
        "The United States condemns the attack. We mourn the dead.",
        "A woman, accused with two others, was freed.",
        "No group has claimed responsibility for the fire.",
        "They pay private armies blamed for nine deaths.",
        "The mayor met the millers to discuss it and reaffirm the pact.",
        "Mill Guard Detains Suspected Thieves",
        "We are moved by reports of the flood and call on all to help.",
        "He showed identity papers issued by the Ministry of Mills.",
    })
    void findsNobodyWhereNobodyIsNamed(String text) throws Exception {
        assertThat(tag(text).sources()).isEmpty();
    }

    @Test
    void coordinatedSubjectsAreTwoSources() throws Exception {
        assertThat(tag("The mill was lost, the observatory and a military official said.").sources())
                .containsExactly("observatory monitor", "military official official");
    }

    @Test
    void whoQuotesAndWhoIsQuotedAreTwoSources() throws Exception {
        assertThat(tag("State radio quoted a nurse, who asked not to be named, as saying that nine men had died.").sources())
                .containsExactly("State radio media", "nurse witness");
    }

    @Test
    void whoWasQuotedBySomebodySpeaks() throws Exception {
        assertThat(tag("Mayor Orla Vance was quoted by state radio as saying that nine men had died.").sources())
                .containsExactly("Mayor Orla Vance official", "state radio media");
    }

    @Test
    void pronounRefersToTheSpeakerBefore() throws Exception {
        AttributionFixture tagged = tag("Mayor Orla Vance said the mill was lost. She added that nine men had died.");

        assertThat(tagged.sources()).containsExactly("Mayor Orla Vance official");
        assertThat(tagged.jcas().select(Attribution.class).map(each -> each.getSource().getCoveredText()).toList())
                .containsExactly("Mayor Orla Vance", "Mayor Orla Vance");
    }

    @Test
    void hearsayOfNobodyHasNoSource() throws Exception {
        AttributionFixture tagged = tag("It was reported that the dam had burst.");

        assertThat(tagged.attribution().getSource()).isNull();
        assertThat(tagged.contents()).containsExactly("that the dam had burst.");
    }

    @Test
    void lastNameGetsTheFullName() throws Exception {
        assertThat(tag("Mayor Orla Vance said the mill was lost. Vance said nine men died.").canonicals())
                .containsExactly("Orla Vance", "Orla Vance");
    }

    @Test
    void lastNameKeepsTheKindOfTheFullName() throws Exception {
        assertThat(tag("Mayor Orla Vance said the mill was lost. Vance said nine men died.").sources())
                .containsExactly("Mayor Orla Vance official", "Vance official");
    }

    @Test
    void contentIsTheClauseBeforeTheSpeaker() throws Exception {
        assertThat(tag("Nine men died in the mill, residents said on Friday.").contents()).containsExactly("Nine men died in the mill,");
    }

    @Test
    void contentIsTheClauseAfterTheSpeaker() throws Exception {
        assertThat(tag("On Friday, residents said nine men died.").contents()).containsExactly("nine men died.");
    }

    @Test
    void aSpeakerBetweenSubjectAndVerbIsInsideTheContent() throws Exception {
        assertThat(tag("The flood, said the mayor, drowned nine men.").contents()).containsExactly("The flood, said the mayor, drowned nine men.");
    }

    @Test
    void accordingToBehindThatLeadsItsContent() throws Exception {
        assertThat(tag("The paper said that, according to the mayor, nine men died.").contents()).contains(", nine men died.");
    }

    @Test
    void contentGoesOnBehindAnInvertedSpeakerInAQuotation() throws Exception {
        assertThat(tag("\"They came at night,\" said Orla Vance. \"They killed my sons.\"").contents())
                .containsExactly("\"They came at night,\" said Orla Vance. \"They killed my sons.\"");
    }

    @Test
    void contentReachesBackToTheOpeningOfAQuotation() throws Exception {
        assertThat(tag("\"We saw smoke. Nine men died,\" the mayor said.").contents()).containsExactly("\"We saw smoke. Nine men died,\"");
    }

    @Test
    void quotationThatGoesOnBelongsToTheSameSpeaker() throws Exception {
        assertThat(tag("\"We saw smoke,\" the mayor said. \"Nine men died.\"").contents())
                .containsExactly("\"We saw smoke,\" the mayor said. \"Nine men died.\"");
    }

    @Test
    void paragraphsAfterAColonAreTheStatement() throws Exception {
        assertThat(tag("The mayor said:\n\nNine men died. We mourn them.").contents()).containsExactly(":\n\nNine men died. We mourn them.");
    }

    @Test
    void denialHasItsStance() throws Exception {
        assertThat(tag("The mayor denied that nine men had died.").attribution().getStance()).isEqualTo("denies");
    }

    @Test
    void longSentenceTakesBoundedTime() throws Exception {
        String text = "the mayor and the miller said that ".repeat(4000);

        assertThat(tag(text).sources()).isNotEmpty();
    }
}
