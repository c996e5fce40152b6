package org.hearsay.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordListTest {

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void readsHeaderColumnsAndEntries() {
        WordList list = read("""
                # type: Boat
                # description: What floats
                # case: exact
                # source: own knowledge
                text,id,size,canonical
                barge,B1,large,
                # a remark between entries
                "tug, small",,small,tug
                """);

        assertThat(list.qualifiedName()).isEqualTo("rivers/boats");
        assertThat(list.fullTypeName()).isEqualTo("org.hearsay.list.Boat");
        assertThat(list.description()).isEqualTo("What floats");
        assertThat(list.casePolicy()).isEqualTo(CasePolicy.EXACT);
        assertThat(list.source()).isEqualTo("own knowledge");
        assertThat(list.columns()).containsExactly("size");
        assertThat(list.entries()).containsExactly(new WordListEntry("barge", "barge", "B1", List.of("large"), 6),
                new WordListEntry("tug, small", "tug", null, List.of("small"), 8));
        assertThat(problems).isEmpty();
    }

    @Test
    void takesSmartCaseWhereTheHeaderSaysNothing() {
        assertThat(read("# type: Boat\ntext\nbarge\n").casePolicy()).isEqualTo(CasePolicy.SMART);
    }

    @Test
    void readsLinesThatEndInCarriageReturnAndLineFeed() {
        WordList list = read("# type: Boat\r\ntext,size\r\nbarge,large\r\n\r\ntug,small\r\n");

        assertThat(list.entries()).extracting(WordListEntry::text, WordListEntry::line)
                .containsExactly(tuple("barge", 3), tuple("tug", 5));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            list/no-type          | text~barge                              | 1 | 1
            list/type-name        | # type: two words~text~barge            | 1 | 9
            list/case-policy      | # type: Boat~#  case: some~text~barge   | 2 | 10
            list/no-columns       | # type: Boat                            | 1 | 0
            list/no-text-column   | # type: Boat~word,id~barge,1            | 2 | 1
            list/column-name      | # type: Boat~text,si ze~barge,1         | 2 | 6
            list/column-name      | # type: Boat~text,begin~barge,1         | 2 | 6
            list/column-twice     | # type: Boat~text,size,size~barge,1,2   | 2 | 11
            list/row-length       | # type: Boat~text,size~"a,b",1~barge    | 4 | 6
            list/row-length       | # type: Boat~text,size~# x~"a,b",1,2    | 4 | 9
            list/empty-text       | # type: Boat~size,text~1,               | 3 | 3
            list/malformed        | # type: Boat~text~barge~"tug~raft       | 4 | 1
            list/malformed        | # type: Boat~text,size~"tug" b,1~raft,2 | 3 | 8
            """)
    void reportsADefectAtItsPosition(String id, String content, int line, int column) {
        WordList list = read(content.replace('~', '\n'));

        assertThat(list).isNull();
        assertThat(problems).extracting(Problem::id, Problem::line, Problem::column)
                .containsExactly(tuple(id, line, column));
    }

    @Test
    void readsQuotedValuesWithQuotesAndLineBreaks() {
        WordList list = read("# type: Boat\ntext,size\n\"the \"\"Old\nHeron\"\"\",\"1,5\"\n  \ntug,\n");

        assertThat(list.entries()).extracting(WordListEntry::text, WordListEntry::values, WordListEntry::line)
                .containsExactly(tuple("the \"Old\nHeron\"", List.of("1,5"), 3), tuple("tug", List.of(""), 6));
        assertThat(problems).isEmpty();
    }

    @Test
    void reportsAllDefectsOfAFile() {
        read("# type: boat\n# case: any\ntext,size,\nbarge\n,,\n");

        assertThat(problems).extracting(Problem::toString).satisfiesExactly(
                first -> assertThat(first).startsWith("/lists/boats.csv:1:9: ").contains("[boat]"),
                second -> assertThat(second).startsWith("/lists/boats.csv:2:9: ").contains("[any]"),
                third -> assertThat(third).startsWith("/lists/boats.csv:3:11: ").contains("[]"),
                fourth -> assertThat(fourth).startsWith("/lists/boats.csv:4:6: ").contains("found 1"),
                fifth -> assertThat(fifth).startsWith("/lists/boats.csv:5:1: "));
    }

    @Test
    void reportsTheFirstByteThatIsNotUtf8() {
        byte[] latin1 = "# type: Boat\ntext\ncan\u00F4t\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(WordList.read(new RuleFile("rivers", "boats.csv", "/lists/boats.csv", latin1), problems::add)).isEmpty();
        assertThat(problems).extracting(Problem::id, Problem::line, Problem::column)
                .containsExactly(tuple("file/not-utf8", 3, 4));
    }

    @Test
    void warnsOfAByteOrderMarkAndLeavesItOut() {
        WordList list = read("\uFEFF# type: Boat\ntext\nbarge\n");

        assertThat(list.entries()).hasSize(1);
        assertThat(problems).extracting(Problem::id, Problem::isError)
                .containsExactly(tuple("list/byte-order-mark", false));
    }

    @Test
    void warnsOfATextThatStandsTwice() {
        read("# type: Boat\ntext\nbarge\ntug\nbarge\n");

        assertThat(problems).extracting(Problem::id, Problem::line, Problem::isError)
                .containsExactly(tuple("list/duplicate", 5, false));
    }

    private WordList read(String content) {
        RuleFile file = new RuleFile("rivers", "boats.csv", "/lists/boats.csv", content.getBytes(StandardCharsets.UTF_8));
        return WordList.read(file, problems::add).orElse(null);
    }
}
