package org.hearsay.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;
import org.hearsay.io.SafeXml;
import org.hearsay.io.UsageException;
import org.xml.sax.SAXException;

/** A folder of XMI files with their {@code TypeSystem.xml}, as {@code hearsay tag} writes it. */
final class XmiFolder {

    private final Path folder;
    private final Map<String, Path> files = new HashMap<>();
    private final CAS cas;

    /** Opens a folder; a folder without XMI files is fine. */
    XmiFolder(Path folder) throws IOException {
        this.folder = folder;
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(file -> file.toString().endsWith(".xmi")).sorted(Comparator.reverseOrder())
                    .forEach(file -> files.put(file.getFileName().toString().replaceFirst("\\.xmi$", ""), file));
        }
        cas = files.isEmpty() ? null : emptyCas(folder);
    }

    /** The names of the documents, sorted. */
    List<String> names() {
        return files.keySet().stream().sorted().toList();
    }

    /** The tags of {@code NAME.xmi} or {@code NAME.txt.xmi} anywhere in the folder. */
    Optional<AnnotatedDocument> document(String name) throws IOException {
        return read(name).map(read -> CasTags.of(name, read));
    }

    /** The CAS of {@code NAME.xmi} or {@code NAME.txt.xmi} anywhere in the folder, until the next one is read. */
    Optional<CAS> read(String name) throws IOException {
        Path file = files.getOrDefault(name, files.get(name + ".txt"));
        if (file == null) {
            return Optional.empty();
        }
        cas.reset();
        try (InputStream in = Files.newInputStream(file)) {
            SafeXml.parse(in, "XMI", new XmiCasDeserializer(cas.getTypeSystem()).getXmiCasHandler(cas, true));
        } catch (SAXException | RuntimeException e) {
            throw new UsageException(file + ": expected XMI that fits the TypeSystem.xml in " + folder + ", got: " + e.getMessage()
                    + "; tag the documents again");
        }
        return Optional.of(cas);
    }

    private static CAS emptyCas(Path folder) throws IOException {
        Path types = folder.resolve("TypeSystem.xml");
        if (!Files.exists(types)) {
            throw new UsageException("expected TypeSystem.xml beside the XMI files, found none in [" + folder + "]; name the folder that "
                    + "hearsay tag wrote");
        }
        try {
            TypeSystemDescription description = UIMAFramework.getXMLParser().parseTypeSystemDescription(new XMLInputSource(types.toFile()));
            return CasCreationUtils.createCas(description, null, null);
        } catch (UIMAException e) {
            throw new UsageException(types + ": expected a UIMA type system description, got: " + e.getMessage());
        }
    }
}
