package org.hearsay.rule;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.uima.ruta.resource.CSVTable;
import org.apache.uima.ruta.resource.MultiTreeWordList;
import org.apache.uima.ruta.resource.RutaTable;
import org.apache.uima.ruta.resource.RutaWordList;
import org.apache.uima.ruta.resource.TreeWordList;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.lexicon.RuleFile;

/** The word lists and tables that scripts name: files of the script's own family, else of any other. */
final class ScriptFiles {

    /** Separates the cells that Ruta's tables get; never part of a cell. */
    static final String SEPARATOR = "\u001f";

    private static final String COMMENT = "#";

    /** Rules only look into lists, so that the engines of all threads share them; not so tables, which fill themselves when asked. */
    private static final Map<RuleFile, SoftReference<RutaWordList>> LISTS = new HashMap<>();

    private final Map<String, RuleFile> files = new HashMap<>();
    private final Map<RuleFile, RutaTable> tables = new HashMap<>();

    ScriptFiles(Collection<RuleFamily> families) {
        for (RuleFamily family : families) {
            for (RuleFile file : family.files()) {
                files.put(family.name() + "/" + file.fileName(), file);
                files.putIfAbsent(file.fileName(), file);
            }
        }
    }

    /** Returns the file, or null when there is none. */
    RuleFile find(String family, String name) {
        RuleFile own = files.get(family + "/" + name);
        return own == null ? files.get(name) : own;
    }

    /** Returns the names of all files, with and without their family. */
    Set<String> names() {
        return files.keySet();
    }

    /**
     * Returns a list for MARKFAST and the like: the lines of a text file, the first cells of our own lists, or one of
     * Ruta's compiled lists.
     */
    RutaWordList wordList(RuleFile file) {
        synchronized (LISTS) {
            SoftReference<RutaWordList> reference = LISTS.get(file);
            RutaWordList known = reference == null ? null : reference.get();
            if (known == null) {
                known = readList(file);
                LISTS.keySet().removeIf(other -> other.path().equals(file.path()));
                LISTS.values().removeIf(other -> other.get() == null);
                LISTS.put(file, new SoftReference<>(known));
            }
            return known;
        }
    }

    /** Returns a table for MARKTABLE. */
    RutaTable table(RuleFile file) {
        return tables.computeIfAbsent(file, ScriptFiles::readTable);
    }

    /** Returns how many columns a table has. */
    int columns(RuleFile file) {
        try {
            return rows(file).stream().mapToInt(CSVRecord::size).max().orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RutaWordList readList(RuleFile file) {
        try {
            if (file.fileName().endsWith(".mtwl")) {
                return new MultiTreeWordList(new ByteArrayInputStream(file.bytes()), file.fileName());
            }
            if (file.fileName().endsWith(".twl")) {
                return new TreeWordList(new ByteArrayInputStream(file.bytes()), file.fileName(), true);
            }
            List<String> entries = file.isWordList() ? rows(file).stream().map(row -> row.get(0)).toList()
                    : file.text().lines().map(String::strip).toList();
            return new TreeWordList(entries.stream().filter(each -> !each.isEmpty() && !each.startsWith(COMMENT)).toList(),
                    true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RutaTable readTable(RuleFile file) {
        try {
            String cells = rows(file).stream().map(row -> row.stream().collect(Collectors.joining(SEPARATOR)))
                    .collect(Collectors.joining("\n"));
            return new CSVTable(new ByteArrayInputStream(cells.getBytes(StandardCharsets.UTF_8)), SEPARATOR);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the rows below the comments; our own lists have a line of column names that is no row. */
    private static List<CSVRecord> rows(RuleFile file) throws IOException {
        boolean ours = file.text().lines().anyMatch(line -> line.matches("#\\s*type\\s*:.*"));
        String separator = ours || !file.text().contains(";") ? "," : ";";
        List<CSVRecord> rows = CSVFormat.RFC4180.builder().setDelimiter(separator).setCommentMarker('#')
                .setIgnoreEmptyLines(true).get().parse(new StringReader(file.text())).getRecords();
        return ours && !rows.isEmpty() ? rows.subList(1, rows.size()) : rows;
    }
}
