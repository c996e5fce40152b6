package org.hearsay.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearsay.io.Reading.documents;
import static org.hearsay.io.Reading.read;
import static org.hearsay.io.Reading.write;

import de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.SerialFormat;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.CasIOUtils;
import org.hearsay.type.CasualtyClaim;
import org.hearsay.type.DocumentInfo;
import org.hearsay.type.Faction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmiInputTest {

    private static final String TEXT = "The Ostrava Brigade lost nine men.";

    @TempDir
    Path folder;

    private Path save(CAS cas) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CasIOUtils.save(cas, out, SerialFormat.XMI);
        return write(folder.resolve("a.xmi"), out.toByteArray());
    }

    /** What another tool would have written. */
    private String xmi() throws Exception {
        JCas cas = JCasFactory.createText(TEXT, "en");
        new Token(cas, 0, 3).addToIndexes();
        return java.nio.file.Files.readString(save(cas.getCas()));
    }

    @Test
    void keepsTokensSentencesAndWhatIsKnownOfTheDocument() throws Exception {
        JCas cas = JCasFactory.createText(TEXT, "de");
        new Token(cas, 0, 3).addToIndexes();
        new Sentence(cas, 0, 34).addToIndexes();
        DocumentInfo info = new DocumentInfo(cas, 0, 34);
        info.setDate("2011-03-09");
        info.addToIndexes();
        DocumentMetaData data = DocumentMetaData.create(cas);
        data.setDocumentId("first id");
        save(cas.getCas());

        JCas back = read(documents(folder).get(0));

        assertThat(back.select(Token.class).count()).isEqualTo(1);
        assertThat(back.select(Sentence.class).count()).isEqualTo(1);
        assertThat(back.select(DocumentInfo.class).single().getDate()).isEqualTo("2011-03-09");
        assertThat(back.select(DocumentMetaData.class).single().getDocumentId()).isEqualTo("first id");
        assertThat(back.getDocumentLanguage()).isEqualTo("de");
    }

    @Test
    void describesADocumentOfAnotherTool() throws Exception {
        save(JCasFactory.createText(TEXT).getCas());

        DocumentMetaData data = read(documents(folder).get(0)).select(DocumentMetaData.class).single();

        assertThat(data.getDocumentId()).isEqualTo("a");
        assertThat(data.getLanguage()).isEqualTo("en");
    }

    @Test
    void dropsTagsOfAnEarlierRunAndKeepsThoseOfOthers() throws Exception {
        TypeSystemDescription types = TypeSystemDescriptionFactory.createTypeSystemDescription();
        types.addType("script.Protest", "", "org.hearsay.type.Claim");
        types.addType("other.Person", "", "uima.tcas.Annotation");
        JCas cas = JCasFactory.createJCas(types);
        cas.setDocumentText(TEXT);
        new Faction(cas, 4, 19).addToIndexes();
        for (String type : List.of("script.Protest", "other.Person")) {
            cas.getCas().addFsToIndexes(cas.getCas().createAnnotation(cas.getTypeSystem().getType(type), 0, 3));
        }
        save(cas.getCas());

        CAS back = CasCreationUtils.createCas(types, null, null);
        documents(folder).get(0).read(back, List.of("script.Protest"));

        assertThat(back.select(Annotation.class).map(a -> a.getType().getShortName()))
                .containsExactlyInAnyOrder("DocumentMetaData", "DocumentInfo", "Person");
    }

    @Test
    void readsWhatTheTypeSystemBesideItDescribes() throws Exception {
        TypeSystemDescription types = TypeSystemDescriptionFactory.createTypeSystemDescription();
        types.addType("other.Person", "", "uima.tcas.Annotation");
        CAS cas = CasCreationUtils.createCas(types, null, null);
        cas.setDocumentText(TEXT);
        cas.addFsToIndexes(cas.createAnnotation(cas.getTypeSystem().getType("other.Person"), 0, 3));
        save(cas);
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        types.toXML(xml);
        write(folder.resolve("TypeSystem.xml"), xml.toByteArray());
        Inputs inputs = Inputs.of(List.of(folder.toString()), InputOptions.DEFAULT);

        CAS back = CasCreationUtils.createCas(inputs.typeSystem(), null, null);
        documents(inputs).get(0).read(back, List.of());

        assertThat(back.getAnnotationIndex(back.getTypeSystem().getType("other.Person")).size()).isEqualTo(1);
    }

    @Test
    void namesATypeThatIsNotKnown() throws Exception {
        TypeSystemDescription types = TypeSystemDescriptionFactory.createTypeSystemDescription();
        types.addType("other.Person", "", "uima.tcas.Annotation");
        CAS cas = CasCreationUtils.createCas(types, null, null);
        cas.setDocumentText(TEXT);
        cas.addFsToIndexes(cas.createAnnotation(cas.getTypeSystem().getType("other.Person"), 0, 3));
        save(cas);

        assertThatThrownBy(() -> read(documents(folder).get(0)))
                .isInstanceOf(DocumentException.class).hasMessageContaining("other.Person")
                .hasMessageContaining("TypeSystem.xml").hasMessageNotContaining("Exception");
    }

    /** Tags, writes, reads and tags again, as a run over the output of a run does. */
    @Test
    void givesEqualBytesWhenItsOutputIsTaggedAgain() throws Exception {
        write(folder.resolve("in/a.html"), "<title>Raid</title><meta name=author content=Berg><p>" + TEXT);
        JCas first = read(documents(folder.resolve("in")).get(0));
        segment(first);
        tag(first);
        byte[] once = bytes(first);
        write(folder.resolve("out/a.xmi"), once);

        JCas second = read(documents(folder.resolve("out")).get(0));
        tag(second);

        assertThat(new String(bytes(second), "UTF-8")).isEqualTo(new String(once, "UTF-8"));
    }

    private static void segment(JCas cas) {
        new Sentence(cas, 0, 34).addToIndexes();
        for (int i = 30; i > 0; i -= 5) {
            new Token(cas, i, i + 3).addToIndexes();
        }
        new Token(cas, 10, 13).addToIndexes();
    }

    private static void tag(JCas cas) {
        Faction faction = new Faction(cas, 4, 19);
        faction.setRule("a/b");
        CasualtyClaim claim = new CasualtyClaim(cas, 20, 33);
        claim.setPerpetrator(faction);
        claim.setVictims(new Annotation(cas, 30, 33));
        claim.addToIndexes();
        faction.addToIndexes();
        Faction same = new Faction(cas, 4, 19);
        same.setRule("a/c");
        same.addToIndexes();
    }

    private static byte[] bytes(JCas cas) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XmiOutput().write(cas.getCas(), out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<cas:View|<cas:Veiw|Veiw", "</xmi:XMI>|<cas:Sofa|well-formed", "end=\"3\"|end=\"35\"|[0, 35)",
        "begin=\"0\"|begin=\"x\"|x", "begin=\"0\"|begin=\"40\"|[40, ", "sofaString=|stringSofa=|stringSofa",
        "encoding=\"UTF-8\"|encoding=\"US-ASCII\"|ASCII", "members=\"|members=\"77 |77",
        "members=\"|members=\"0  |refers to [0", "View sofa=\"1\"|View sofa=\"0\"|refers to [0]"
    })
    void failsWhatIsNoXmi(String right, String wrong, String message) throws Exception {
        String xmi = xmi();
        assertThat(xmi).contains(right);
        write(folder.resolve("a.xmi"), xmi.replace(right, wrong).replace("nine", "n\u00EFne"));

        assertThatThrownBy(() -> read(documents(folder).get(0)))
                .isInstanceOf(DocumentException.class).hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''", "not xml at all", "<a/>", "{}"})
    void failsWhatIsNoXmlOfUima(String content) throws Exception {
        write(folder.resolve("a.xmi"), content);

        assertThatThrownBy(() -> read(documents(folder).get(0)))
                .isInstanceOf(DocumentException.class).hasMessageContaining("xpected");
    }

    @Test
    @Timeout(10)
    void refusesAnEntityBomb() throws Exception {
        StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE b [<!ENTITY e0 \"boom\">");
        for (int i = 1; i < 40; i++) {
            bomb.append("<!ENTITY e").append(i).append(" \"").append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
        }
        write(folder.resolve("a.xmi"), bomb + "]><b>&e39;</b>");

        assertThatThrownBy(() -> read(documents(folder).get(0)))
                .isInstanceOf(DocumentException.class).hasMessageContaining("DOCTYPE");
    }

    @Test
    void refusesAnExternalEntity() throws Exception {
        Path secret = write(folder.resolve("secret.md"), "secret");
        write(folder.resolve("a.xmi"), "<!DOCTYPE a [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>" + "<a>&e;</a>");

        assertThatThrownBy(() -> read(documents(folder).get(0)))
                .isInstanceOf(DocumentException.class).hasMessageContaining("DOCTYPE").hasMessageContaining("XMI:1:");
    }

    @Test
    void readsALargeDocumentFullOfEntities() throws Exception {
        String text = "\"Nine\" <men> & \r\n\t\uD83D\uDE80 ".repeat(200_000);
        JCas cas = JCasFactory.createText(text);
        write(folder.resolve("a.xmi"), bytes(cas));

        assertThat(read(documents(folder).get(0)).getDocumentText()).isEqualTo(text);
    }
}
