package org.hearsay.pipeline;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.resource.ResourceSpecifier;
import org.apache.uima.resource.metadata.FeatureDescription;
import org.apache.uima.resource.metadata.ProcessingResourceMetaData;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.InvalidXMLException;
import org.xml.sax.SAXException;

/**
 * A checksum of a descriptor with all it imports, whatever folder it lies in. The engines of a pipeline import nearly the
 * same types each, which would make megabytes if they were written out for each engine; so each type counts once.
 */
final class DescriptorChecksum {

    private final Map<ProcessingResourceMetaData, TypeSystemDescription> withheld = new IdentityHashMap<>();
    private final Map<TypeDescription, Boolean> seen = new IdentityHashMap<>();
    private final Set<String> types = new TreeSet<>();

    private DescriptorChecksum() {
    }

    /** Returns the checksum of a descriptor whose imports are resolved. */
    static String of(AnalysisEngineDescription description) throws InvalidXMLException {
        DescriptorChecksum checksum = new DescriptorChecksum();
        StringWriter text = new StringWriter();
        try {
            checksum.withholdTypes(description);
            description.toXML(text);
        } catch (SAXException | IOException e) {
            throw new IllegalStateException("a descriptor that was read could not be written", e);
        } finally {
            checksum.withheld.forEach(ProcessingResourceMetaData::setTypeSystem);
        }
        checksum.types.forEach(text::append);
        return Checksum.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void withholdTypes(AnalysisEngineDescription engine) throws InvalidXMLException {
        ProcessingResourceMetaData metaData = engine.getAnalysisEngineMetaData();
        TypeSystemDescription own = metaData.getTypeSystem();
        if (own != null) {
            for (TypeDescription type : own.getTypes()) {
                if (seen.put(type, true) == null) {
                    types.add(text(type));
                }
            }
            withheld.put(metaData, own);
            metaData.setTypeSystem(null);
        }
        if (!engine.isPrimitive()) {
            for (ResourceSpecifier delegate : engine.getDelegateAnalysisEngineSpecifiers().values()) {
                if (delegate instanceof AnalysisEngineDescription inner) {
                    withholdTypes(inner);
                }
            }
        }
    }

    private static String text(TypeDescription type) {
        StringBuilder text = new StringBuilder(type.getName()).append(' ').append(type.getSupertypeName());
        if (type.getAllowedValues() != null) {
            Arrays.stream(type.getAllowedValues()).forEach(value -> text.append(' ').append(value.getString()));
        }
        for (FeatureDescription feature : type.getFeatures()) {
            text.append(' ').append(feature.getName()).append(' ').append(feature.getRangeTypeName()).append(' ')
                    .append(feature.getElementType()).append(' ').append(feature.getMultipleReferencesAllowed());
        }
        return text.append('\n').toString();
    }
}
