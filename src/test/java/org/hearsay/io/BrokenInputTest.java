package org.hearsay.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.io.Reading.documents;
import static org.hearsay.io.Reading.names;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads each file of testdata/broken/input and compares with the table in its README. */
class BrokenInputTest {

    private static final Path FOLDER = Path.of("testdata/broken/input");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| [^|]+ \\| ([^|]+) \\|$");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern REPLACED = Pattern.compile("(\\d+) replaced");

    record Row(String file, String outcome) {
        List<String> quoted() {
            return QUOTED.matcher(outcome).results().map(match -> match.group(1)).toList();
        }
    }

    static Stream<Row> table() throws Exception {
        return ROW.matcher(Files.readString(FOLDER.resolve("README.md"))).results()
                .map((MatchResult row) -> new Row(row.group(1), row.group(2)));
    }

    @Test
    void everyFileStandsInTheTable() throws Exception {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(table().map(Row::file)).containsExactlyInAnyOrderElementsOf(
                    files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("README.md")).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void comesOutAsTheTableSays(Row row) throws Exception {
        List<InputDocument> documents = documents(FOLDER.resolve(row.file()));
        List<String> failures = new ArrayList<>();
        List<ReadNotes> notes = new ArrayList<>();
        for (InputDocument document : documents) {
            try {
                notes.add(document.read(Reading.cas().getCas(), List.of()));
            } catch (DocumentException e) {
                failures.add(e.getMessage());
            }
        }

        if (row.outcome().startsWith("fails")) {
            assertThat(failures).singleElement().asString().contains(row.quoted().get(0)).doesNotContain("\n", "Exception");
            return;
        }
        assertThat(failures).isEmpty();
        int replaced = REPLACED.matcher(row.outcome()).results().mapToInt(match -> Integer.parseInt(match.group(1))).sum();
        assertThat(notes.get(0)).isEqualTo(new ReadNotes(row.outcome().contains("mark dropped"), replaced));
        if (row.outcome().contains("named")) {
            assertThat(names(documents)).isEqualTo(row.quoted());
        }
    }
}
