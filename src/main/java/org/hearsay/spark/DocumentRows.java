package org.hearsay.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.jcas.tcas.Annotation;
import org.hearsay.io.DocumentException;
import org.hearsay.io.XmiOutput;
import org.hearsay.pipeline.DocumentResult;
import org.hearsay.type.Claim;
import org.hearsay.type.DocumentInfo;
import org.hearsay.type.Working;
import scala.jdk.javaapi.CollectionConverters;

/** Makes rows of {@link TagSchema} from documents. */
final class DocumentRows {

    private static final String PACKAGE = "org.hearsay.type.";
    private static final String SENTENCE = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence";
    private static final Set<String> RULE = Set.of("rule");

    private final Set<String> further;
    private final XmiOutput xmi;

    /** What a row needs of a CAS, read while it holds the document. */
    record Content(String date, String title, String publisher, int length, Object[] tags, Object[] claims, String xmi) {
    }

    /**
     * @param further types that scripts declare or plug-ins bring, which are tags besides those of Hearsay
     * @param withXmi true for rows with the whole document
     */
    DocumentRows(Set<String> further, boolean withXmi) {
        this.further = further;
        xmi = withXmi ? new XmiOutput() : null;
    }

    /**
     * Returns the row of a document.
     *
     * @param result what became of it
     * @param content what it holds, or null when it failed
     */
    Row row(DocumentResult result, Content content) {
        List<Object> values = new ArrayList<>(Arrays.asList(result.name(), result.origin()));
        Object[] notices = result.notices().toArray();
        if (content == null) {
            values.addAll(Arrays.asList(null, null, null, null, result.failure(), notices, null, null, null));
        } else {
            values.addAll(Arrays.asList(content.date(), content.title(), content.publisher(), content.length(), null,
                    notices, content.tags(), content.claims(), content.xmi()));
        }
        return RowFactory.create(values.subList(0, TagSchema.of(xmi != null).length()).toArray());
    }

    /**
     * Reads what a row needs of a tagged document.
     *
     * @throws DocumentException when the XMI cannot be made
     */
    Content content(CAS cas) throws DocumentException {
        List<Row> tags = new ArrayList<>();
        List<Row> claims = new ArrayList<>();
        TypeSystem types = cas.getTypeSystem();
        Type claim = types.getType(Claim._TypeName);
        Type working = types.getType(Working._TypeName);
        for (AnnotationFS each : cas.getAnnotationIndex()) {
            Type type = each.getType();
            if (!isTag(type.getName()) || working != null && types.subsumes(working, type)) {
                continue;
            }
            String name = type.getName().startsWith(PACKAGE) ? type.getShortName() : type.getName();
            if (claim != null && types.subsumes(claim, type)) {
                claims.add(ClaimRow.of(each, name, sentence(cas, each)));
            } else {
                tags.add(RowFactory.create(name, each.getBegin(), each.getEnd(), each.getCoveredText(),
                        Features.text(each, "rule"), CollectionConverters.asScala(Features.all(each, RULE))));
            }
        }
        FeatureStructure info = info(cas);
        return new Content(Features.text(info, "date"), Features.text(info, "title"), Features.text(info, "publisher"),
                cas.getDocumentText().length(), tags.toArray(), claims.toArray(), xmi == null ? null : xmi(cas));
    }

    private boolean isTag(String type) {
        return type.startsWith(PACKAGE) && !type.equals(DocumentInfo._TypeName) || further.contains(type);
    }

    private static String sentence(CAS cas, AnnotationFS claim) {
        Type type = cas.getTypeSystem().getType(SENTENCE);
        if (type == null) {
            return null;
        }
        return cas.<Annotation>select(type).covering(claim).findFirst().map(Annotation::getCoveredText).orElse(null);
    }

    private static FeatureStructure info(CAS cas) {
        Type type = cas.getTypeSystem().getType(DocumentInfo._TypeName);
        return type == null ? null : cas.<AnnotationFS>getAnnotationIndex(type).stream().findFirst().orElse(null);
    }

    private String xmi(CAS cas) throws DocumentException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            xmi.write(cas, bytes);
        } catch (IOException e) {
            throw new DocumentException("cannot write XMI: " + e.getMessage(), e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
