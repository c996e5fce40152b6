package org.hearsay.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.SerialFormat;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.EmptyFSList;
import org.apache.uima.jcas.cas.FSArray;
import org.apache.uima.jcas.cas.NonEmptyFSList;
import org.apache.uima.jcas.cas.NonEmptyStringList;
import org.apache.uima.jcas.cas.StringArray;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasIOUtils;
import org.hearsay.type.CasualtyClaim;
import org.hearsay.type.Faction;
import org.hearsay.type.LexiconHit;
import org.hearsay.type.SupplyClaim;
import org.junit.jupiter.api.Test;

class XmiOutputTest {

    private static final String TEXT = "The Ostrava Brigade said \"12 <men>\" & a child fell.\r\n\tNo-one \u2028 \uD83D\uDE80 \u0645.";

    @Test
    void readsBackWithTheSameTextAndAnnotations() throws Exception {
        JCas cas = JCasFactory.createText(TEXT);
        Faction faction = new Faction(cas, 4, 19);
        faction.setRule("factions/\"brigade\" & <co>\n");
        faction.addToIndexes();

        CAS back = read(write(cas.getCas()), cas.getCas());

        assertThat(back.getDocumentText()).isEqualTo(TEXT);
        Faction found = back.getJCas().getAnnotationIndex(Faction.class).iterator().next();
        assertThat(found.getCoveredText()).isEqualTo("Ostrava Brigade");
        assertThat(found.getRule()).isEqualTo("factions/\"brigade\" & <co>\n");
    }

    @Test
    void saysTheSameAsTheSerializerOfUima() throws Exception {
        CAS cas = everything();
        ByteArrayOutputStream uima = new ByteArrayOutputStream();
        CasIOUtils.save(cas, uima, SerialFormat.XMI);

        byte[] direct = write(cas);
        byte[] afterUima = write(read(uima.toByteArray(), cas));

        assertThat(new String(afterUima, StandardCharsets.UTF_8)).isEqualTo(new String(direct, StandardCharsets.UTF_8));
    }

    @Test
    void givesTheSameBytesWhenReadAndWrittenAgain() throws Exception {
        CAS cas = everything();
        byte[] first = write(cas);

        assertThat(write(read(first, cas))).isEqualTo(first);
    }

    @Test
    void givesTheSameBytesInAUsedCasAsInAFreshOne() throws Exception {
        JCas used = JCasFactory.createText("Another text.");
        for (int i = 0; i < 100; i++) {
            new Faction(used, 0, i % 10).addToIndexes();
        }
        used.reset();
        new CasualtyClaim(used, 0, 0);
        used.setDocumentText(TEXT);
        JCas fresh = JCasFactory.createText(TEXT);
        new Faction(fresh, 4, 19).addToIndexes();
        new Faction(used, 4, 19).addToIndexes();

        assertThat(write(used.getCas())).isEqualTo(write(fresh.getCas()));
    }

    @Test
    void leavesOutWorkingTypesAndWhatPointsToThem() throws Exception {
        JCas cas = JCasFactory.createText(TEXT);
        LexiconHit hit = new LexiconHit(cas, 4, 11);
        hit.addToIndexes();
        CasualtyClaim claim = new CasualtyClaim(cas, 26, 38);
        claim.setTrigger(hit);
        claim.addToIndexes();

        String xmi = new String(write(cas.getCas()), StandardCharsets.UTF_8);

        assertThat(xmi).contains("CasualtyClaim").doesNotContain("LexiconHit").doesNotContain("trigger");
    }

    @Test
    void replacesCharactersThatXmlCannotHold() throws Exception {
        JCas cas = JCasFactory.createText("a\u0001b\uD800c\uFFFEd\uD83D\uDE80");

        CAS back = read(write(cas.getCas()), cas.getCas());

        assertThat(back.getDocumentText()).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uD83D\uDE80");
    }

    @Test
    void tellsEqualNamespaceNamesApart() throws Exception {
        JCas cas = JCasFactory.createJCas(TypeSystemDescriptionFactory.createTypeSystemDescription());
        cas.setDocumentText(TEXT);
        new Faction(cas, 4, 19).addToIndexes();
        new de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence(cas, 0, 10).addToIndexes();

        CAS back = read(write(cas.getCas()), cas.getCas());

        assertThat(back.select(Faction.class).asList()).hasSize(1);
        assertThat(back.select(de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence.class).asList()).hasSize(1);
    }

    @Test
    void writesSeveralViews() throws Exception {
        JCas cas = JCasFactory.createText(TEXT);
        JCas other = cas.createView("translation");
        other.setDocumentText("Die Brigade");
        new Annotation(other, 4, 11).addToIndexes();

        CAS back = read(write(cas.getCas()), cas.getCas());

        AnnotationFS found = back.getView("translation").getAnnotationIndex(back.getTypeSystem()
                .getType("uima.tcas.Annotation")).iterator().next();
        assertThat(back.getView("translation").getDocumentText()).isEqualTo("Die Brigade");
        assertThat(back.getView("translation").select(Annotation.class).filter(a -> a.getBegin() == 4).findFirst())
                .isPresent();
        assertThat(found.getView().getViewName()).isEqualTo("translation");
    }

    /** A CAS with every kind of feature that UIMA knows. */
    private static CAS everything() throws Exception {
        TypeSystemDescription types = TypeSystemDescriptionFactory.createTypeSystemDescription();
        TypeDescription type = types.addType("test.Everything", "", "uima.tcas.Annotation");
        for (String range : new String[] {"Integer", "Long", "Short", "Byte", "Float", "Double", "Boolean", "String", "TOP"}) {
            type.addFeature("one" + range, "", "uima.cas." + range);
        }
        for (String range : new String[] {"FSArray", "IntegerArray", "LongArray", "ShortArray", "ByteArray", "FloatArray",
                "DoubleArray", "BooleanArray", "StringArray", "FSList", "StringList"}) {
            type.addFeature("own" + range, "", "uima.cas." + range, null, false);
            type.addFeature("shared" + range, "", "uima.cas." + range, null, true);
        }
        JCas jcas = JCasFactory.createJCas(types);
        jcas.setDocumentText(TEXT);
        CAS cas = jcas.getCas();
        Faction one = new Faction(jcas, 4, 19);
        one.setCanonical("a b");
        Faction unindexed = new Faction(jcas, 0, 3);
        SupplyClaim claim = new SupplyClaim(jcas, 0, 12);
        claim.setCommodities(StringArray.create(jcas, new String[] {"food", "", "oil & gas"}));
        claim.setActor(unindexed);
        claim.addToIndexes();
        AnnotationFS all = cas.createAnnotation(cas.getTypeSystem().getType("test.Everything"), 2, 20);
        set(all, "oneInteger", "-7");
        set(all, "oneLong", "9000000000");
        set(all, "oneShort", "-3");
        set(all, "oneByte", "5");
        set(all, "oneFloat", "1.5");
        set(all, "oneDouble", "-2.25E-10");
        set(all, "oneBoolean", "true");
        set(all, "oneString", "tab\tquote\"apostrophe'");
        for (String sharing : new String[] {"own", "shared"}) {
            set(all, sharing + "FSArray", array(jcas, one, null, unindexed));
            set(all, sharing + "IntegerArray", filled(cas.createIntArrayFS(3)));
            set(all, sharing + "LongArray", filled(cas.createLongArrayFS(2)));
            set(all, sharing + "ShortArray", filled(cas.createShortArrayFS(1)));
            set(all, sharing + "ByteArray", filled(cas.createByteArrayFS(3)));
            set(all, sharing + "FloatArray", filled(cas.createFloatArrayFS(2)));
            set(all, sharing + "DoubleArray", filled(cas.createDoubleArrayFS(2)));
            set(all, sharing + "BooleanArray", filled(cas.createBooleanArrayFS(2)));
            set(all, sharing + "StringArray", cas.createStringArrayFS(0));
            set(all, sharing + "FSList", new NonEmptyFSList<>(jcas, one, new EmptyFSList<>(jcas)));
            set(all, sharing + "StringList", new NonEmptyStringList(jcas, "x < y", new NonEmptyStringList(jcas, "z",
                    new org.apache.uima.jcas.cas.EmptyStringList(jcas))));
        }
        set(all, "oneTOP", array(jcas, unindexed));
        cas.addFsToIndexes(all);
        one.addToIndexes();
        return cas;
    }

    private static FSArray<Annotation> array(JCas cas, Annotation... elements) {
        return FSArray.create(cas, elements);
    }

    private static <T extends org.apache.uima.cas.CommonArrayFS<?>> FeatureStructure filled(T array) {
        String[] values = new String[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array instanceof org.apache.uima.cas.BooleanArrayFS ? "true" : Integer.toString(40 + i);
        }
        array.copyFromArray(values, 0, 0, values.length);
        return array;
    }

    private static void set(FeatureStructure fs, String feature, String value) {
        fs.setFeatureValueFromString(fs.getType().getFeatureByBaseName(feature), value);
    }

    private static void set(FeatureStructure fs, String feature, FeatureStructure value) {
        fs.setFeatureValue(fs.getType().getFeatureByBaseName(feature), value);
    }

    private static byte[] write(CAS cas) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XmiOutput().write(cas, out);
        return out.toByteArray();
    }

    private static CAS read(byte[] xmi, CAS like) throws Exception {
        CAS cas = org.apache.uima.util.CasCreationUtils.createCas(like.getTypeSystem(), null, null, null);
        XmiCasDeserializer.deserialize(new ByteArrayInputStream(xmi), cas);
        return cas;
    }
}
