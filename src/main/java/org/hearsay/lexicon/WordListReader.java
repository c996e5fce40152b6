package org.hearsay.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads one word list and reports every defect at its line and column. Used once. */
final class WordListReader {

    private static final Pattern COLUMN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
    private static final Set<String> RESERVED = Set.of("begin", "end", "sofa", "list", "line", "rule", "entityId");
    private static final Set<String> COMMON = Set.of("text", "canonical", "id");

    private final RuleFile file;
    private final Consumer<Problem> listener;
    private final List<String> columns = new ArrayList<>();
    private final List<WordListEntry> entries = new ArrayList<>();
    private final Map<String, Integer> lineOfText = new HashMap<>();
    private CsvRecords rows;
    private int textIndex;
    private int canonicalIndex;
    private int idIndex;
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
        WordListHeader header = WordListHeader.read(file.path(), text, this::report);
        rows = new CsvRecords(text);
        if (rows.next()) {
            readColumns();
        } else {
            error(1, 0, "list/no-columns", "expected a line with the names of the columns, found none",
                    "write [text] on a line of its own above the entries");
        }
        while (rows.next()) {
            readEntry();
        }
        if (broken) {
            return Optional.empty();
        }
        List<String> features = columns.stream().filter(column -> !COMMON.contains(column)).toList();
        return Optional.of(new WordList(file.family(), file.baseName(), file.path(), header.typeName(),
                header.typeLine(), header.description(), header.casePolicy(), header.source(), features, entries));
    }

    private void readColumns() {
        for (int i = 0; i < rows.size(); i++) {
            String name = rows.value(i);
            if (!COLUMN_NAME.matcher(name).matches() || RESERVED.contains(name)) {
                error(rows.line(i), rows.column(i), "list/column-name",
                        "expected a column name of letters and digits that is none of " + RESERVED.stream().sorted()
                                .toList() + ", found [" + name + "]", "rename the column");
            } else if (columns.contains(name)) {
                error(rows.line(i), rows.column(i), "list/column-twice",
                        "expected each column once, found [" + name + "] again", "rename or remove one of them");
            }
            columns.add(name);
        }
        textIndex = columns.indexOf("text");
        canonicalIndex = columns.indexOf("canonical");
        idIndex = columns.indexOf("id");
        if (textIndex < 0) {
            error(rows.line(0), rows.column(0), "list/no-text-column", "expected a column [text], found " + columns,
                    "name the columns on the first line below the header");
        }
    }

    private void readEntry() {
        if (rows.defect() != null) {
            error(rows.defectLine(), rows.defectColumn(), "list/malformed",
                    "expected values with commas between them, found " + rows.defect(),
                    "put a value with commas or quotes in quotes, and write a quote inside it twice");
            return;
        }
        if (rows.size() != columns.size()) {
            int at = Math.min(rows.size(), columns.size());
            error(rows.line(at), rows.column(at), "list/row-length", "expected " + columns.size() + " values " + columns
                    + ", found " + rows.size(), "add or remove commas, or put a value with a comma in quotes");
            return;
        }
        if (textIndex < 0) {
            return;
        }
        String text = rows.value(textIndex);
        int line = rows.line(textIndex);
        if (text.isEmpty()) {
            error(line, rows.column(textIndex), "list/empty-text", "expected a text to look for, found none",
                    "fill it in or remove the row");
            return;
        }
        List<String> values = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            if (i != textIndex && i != canonicalIndex && i != idIndex) {
                values.add(rows.value(i));
            }
        }
        String canonical = optional(canonicalIndex);
        entries.add(new WordListEntry(text, canonical == null ? text : canonical, optional(idIndex), values,
                rows.line(0)));
        Integer earlier = lineOfText.putIfAbsent(text, line);
        if (earlier != null) {
            warn(line, rows.column(textIndex), "list/duplicate", "expected each text once, found [" + text
                    + "] again, as on line " + earlier, "remove one of them; the first one counts");
        }
    }

    private String optional(int index) {
        return index < 0 || rows.value(index).isEmpty() ? null : rows.value(index);
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
