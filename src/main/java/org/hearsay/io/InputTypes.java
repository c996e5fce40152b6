package org.hearsay.io;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.InvalidXMLException;
import org.apache.uima.util.XMLInputSource;

/** The types that a CAS needs for reading. */
final class InputTypes {

    private static final String HEARSAY_TYPES = "/org/hearsay/descriptors/types/hearsay-types.xml";
    private static final String META_DATA_TYPES = "/desc/type/metadata.xml";

    private InputTypes() {}

    /** DocumentMetaData, DocumentInfo and what the files describe. */
    static TypeSystemDescription merged(Collection<Path> files) {
        List<TypeSystemDescription> all = new ArrayList<>();
        TypeSystemDescription own = ofClassPath(HEARSAY_TYPES);
        own.setTypes(Arrays.stream(own.getTypes())
                .filter(type -> type.getName().equals(CasFiller.INFO)).toArray(TypeDescription[]::new));
        all.add(own);
        all.add(ofClassPath(META_DATA_TYPES));
        for (Path file : files) {
            all.add(ofFile(file));
            merge(all, file);
        }
        return merge(all, null);
    }

    private static TypeSystemDescription ofClassPath(String name) {
        URL url = Objects.requireNonNull(InputTypes.class.getResource(name), name);
        try (InputStream in = url.openStream()) {
            return UIMAFramework.getXMLParser().parseTypeSystemDescription(new XMLInputSource(in, null));
        } catch (IOException | InvalidXMLException e) {
            throw new IllegalStateException("The program's own file " + name + " cannot be read.", e);
        }
    }

    private static TypeSystemDescription ofFile(Path file) {
        try {
            SafeXml.check(file);
            TypeSystemDescription types =
                    UIMAFramework.getXMLParser().parseTypeSystemDescription(new XMLInputSource(file.toFile()));
            types.resolveImports();
            return types;
        } catch (SafeXmlException e) {
            throw new UsageException(e.getMessage(), e);
        } catch (IOException | UIMAException e) {
            throw new UsageException(file + ": expected the description of a UIMA type system, as it belongs beside XMI files: "
                    + Reasons.oneLine(root(e)), e);
        }
    }

    private static TypeSystemDescription merge(List<TypeSystemDescription> types, Path last) {
        try {
            return CasCreationUtils.mergeTypeSystems(types);
        } catch (ResourceInitializationException e) {
            throw new UsageException(last + ": contradicts the types of Hearsay or those of another input: "
                    + Reasons.oneLine(root(e)) + " Tag such files in a run of their own.", e);
        }
    }

    private static Throwable root(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
