package org.hearsay.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the gold of a document: in a folder of gold, or beside the document as standoff JSON or XMI. */
final class GoldShelf {

    private static final String MARK = "\"annotations\"";

    private final Path folder;
    private final Map<Path, XmiFolder> xmi = new HashMap<>();

    /**
     * @param folder folder of gold, or null to look beside each document
     */
    GoldShelf(Path folder) {
        this.folder = folder;
    }

    /**
     * Returns the gold of a document, if there is some.
     *
     * @param origin path or name of the document
     */
    Optional<AnnotatedDocument> of(String origin) throws IOException {
        Path document = Path.of(origin);
        String name = document.getFileName().toString().replaceFirst("\\.(txt|html?|xmi)$", "");
        Path place = folder != null ? folder : document.toAbsolutePath().getParent();
        Path json = place.resolve(name + ".json");
        if (Files.isRegularFile(json) && Files.readString(json).contains(MARK)) {
            return Optional.of(StandoffGold.read(json));
        }
        boolean isItself = document.toAbsolutePath().equals(place.resolve(name + ".xmi"));
        if (isItself || !Files.isRegularFile(place.resolve("TypeSystem.xml"))) {
            return Optional.empty();
        }
        XmiFolder known = xmi.get(place);
        if (known == null) {
            known = new XmiFolder(place);
            xmi.put(place, known);
        }
        return known.document(name);
    }
}
