package org.hearsay.lexicon;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads one word list and reports every defect at its line and column. Used once. */
final class WordListReader {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setCommentMarker('#').setIgnoreEmptyLines(true)
            .get();
    private static final Set<String> RESERVED = Set.of("begin", "end", "sofa", "list", "line", "rule", "entityId");

    private final RuleFile file;
    private final Consumer<Problem> listener;
    private final List<WordListEntry> entries = new ArrayList<>();
    private final Map<String, Integer> lineOfText = new HashMap<>();
    private CsvPositions positions;
    private WordListHeader header;
    private List<String> columns;
    private boolean broken;

    WordListReader(RuleFile file, Consumer<Problem> listener) {
        this.file = file;
        this.listener = listener;
    }

    Optional<WordList> read() {
        String text;
        try {
            text = file.text();
        } catch (RuleFileException e) {
            e.problems().forEach(this::report);
            return Optional.empty();
        }
        if (file.hasByteOrderMark()) {
            warn(1, 1, "list/byte-order-mark", "expected plain UTF-8, found a byte order mark",
                    "save the file without it");
        }
        positions = new CsvPositions(text);
        header = WordListHeader.read(file.path(), text, this::report);
        readRecords(text);
        if (broken) {
            return Optional.empty();
        }
        List<String> features = columns.stream().filter(WordListReader::isFeature).toList();
        return Optional.of(new WordList(file.family(), file.baseName(), file.path(), header.typeName(),
                header.typeLine(), header.description(), header.casePolicy(), header.source(), features, entries));
    }

    private void readRecords(String text) {
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                error(1, 0, "list/no-columns", "expected a line with the names of the columns, found none",
                        "write [text] on a line of its own above the entries");
                return;
            }
            readColumns(records.next());
            while (records.hasNext()) {
                readEntry(records.next());
            }
        } catch (IOException | UncheckedIOException e) {
            malformed(e);
        }
    }

    /** Reports a quote out of place, from which no further record can be read. */
    private void malformed(Exception e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        int line = entries.isEmpty() ? header.lastLine() + 1 : entries.get(entries.size() - 1).line() + 1;
        error(line, 0, "list/malformed", "expected CSV, found a record that cannot be read [" + root.getMessage() + "]",
                "put values with commas or quotes in quotes, and write a quote inside them twice");
    }

    private void readColumns(CSVRecord names) {
        columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip();
            if (!name.matches("[A-Za-z][A-Za-z0-9]*") || RESERVED.contains(name)) {
                error(line(names, i), column(names, i), "list/column-name",
                        "expected a column name of letters and digits that is none of " + RESERVED.stream().sorted()
                                .toList() + ", found [" + name + "]", "rename the column");
            } else if (columns.contains(name)) {
                error(line(names, i), column(names, i), "list/column-twice",
                        "expected each column once, found [" + name + "] again", "rename or remove one of them");
            }
            columns.add(name);
        }
        if (!columns.contains("text")) {
            error(line(names, 0), column(names, 0), "list/no-text-column",
                    "expected a column [text], found " + columns, "name the columns on the first line below the header");
        }
    }

    private void readEntry(CSVRecord row) {
        if (row.size() != columns.size()) {
            int at = Math.min(row.size(), columns.size());
            error(line(row, at), column(row, at), "list/row-length", "expected " + columns.size() + " values " + columns
                    + ", found " + row.size(), "add or remove commas, or put a value with a comma in quotes");
            return;
        }
        String text = value(row, "text");
        if (text == null && columns.contains("text")) {
            int at = columns.indexOf("text");
            error(line(row, at), column(row, at), "list/empty-text", "expected a text to look for, found none",
                    "fill it in or remove the row");
        }
        if (text == null) {
            return;
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (isFeature(columns.get(i))) {
                values.add(row.get(i).strip());
            }
        }
        String canonical = value(row, "canonical");
        int line = line(row, 0);
        entries.add(new WordListEntry(text, canonical == null ? text : canonical, value(row, "id"), values, line));
        Integer earlier = lineOfText.putIfAbsent(text, line);
        if (earlier != null) {
            warn(line, column(row, columns.indexOf("text")), "list/duplicate", "expected each text once, found [" + text
                    + "] again, as on line " + earlier, "remove one of them; the first one counts");
        }
    }

    private String value(CSVRecord row, String column) {
        int index = columns.indexOf(column);
        String value = index < 0 ? "" : row.get(index).strip();
        return value.isEmpty() ? null : value;
    }

    private static boolean isFeature(String column) {
        return !column.equals("text") && !column.equals("canonical") && !column.equals("id");
    }

    private int line(CSVRecord row, int index) {
        return positions.line(positions.offset(row.getCharacterPosition(), index));
    }

    private int column(CSVRecord row, int index) {
        return positions.column(positions.offset(row.getCharacterPosition(), index));
    }

    private void error(int line, int column, String id, String message, String hint) {
        report(Problem.error(file.path(), line, column, id, message, hint));
    }

    private void warn(int line, int column, String id, String message, String hint) {
        report(Problem.warning(file.path(), line, column, id, message, hint));
    }

    private void report(Problem problem) {
        broken |= problem.isError();
        listener.accept(problem);
    }
}
