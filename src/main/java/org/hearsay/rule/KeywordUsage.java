package org.hearsay.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.uima.ruta.parser.RutaParser;

/** How Ruta's conditions and actions are written. */
final class KeywordUsage {

    /** All words in capitals that Ruta knows. */
    static final List<String> KEYWORDS =
            Arrays.stream(RutaParser.tokenNames).filter(name -> name.matches("[A-Z]{2,}")).toList();

    private static final Map<String, String> USAGES = """
            ADD(LIST, VALUE, ...)
            ADDFILTERTYPE(TYPE, ...)
            ADDRETAINTYPE(TYPE, ...)
            AFTER(TYPE)
            AND(CONDITION, ...)
            ASSIGN(VARIABLE, VALUE)
            BEFORE(TYPE)
            CALL(SCRIPT) or CALL(SCRIPT.BLOCK)
            CLEAR(LIST)
            CONTAINS(TYPE) or CONTAINS(TYPE, LEAST, MOST)
            CONTEXTCOUNT(TYPE, LEAST, MOST)
            COUNT(TYPE, LEAST, MOST)
            CREATE(TYPE, "FEATURE" = VALUE, ...)
            CURRENTCOUNT(TYPE, LEAST, MOST)
            ENDSWITH(TYPE)
            FEATURE("FEATURE", VALUE)
            FILL(TYPE, "FEATURE" = VALUE, ...)
            FILTERTYPE(TYPE, ...)
            GATHER(TYPE, "FEATURE" = NUMBER OF ELEMENT, ...)
            GET(LIST, VARIABLE, "dominant")
            GETFEATURE("FEATURE", VARIABLE)
            GETLIST(LIST, "Types")
            IF(BOOLEAN)
            INLIST(LIST) or INLIST(LIST, TEXT)
            IS(TYPE)
            LAST(TYPE)
            LOG(TEXT)
            MARK(TYPE) or MARK(TYPE, NUMBER OF ELEMENT, ...)
            MARKFAST(TYPE, LIST) or MARKFAST(TYPE, LIST, IGNORE CASE)
            MARKFIRST(TYPE)
            MARKLAST(TYPE)
            MARKONCE(TYPE) or MARKONCE(TYPE, NUMBER OF ELEMENT, ...)
            MARKSCORE(SCORE, TYPE)
            MARKTABLE(TYPE, COLUMN, TABLE, "FEATURE" = COLUMN, ...)
            MATCHEDTEXT(VARIABLE)
            MERGE(UNION, LIST, LIST, ...)
            MOFN(LEAST, MOST, CONDITION, ...)
            NEAR(TYPE, LEAST, MOST)
            NOT(CONDITION)
            OR(CONDITION, ...)
            PARSE(VARIABLE)
            PARTOF(TYPE)
            PARTOFNEQ(TYPE)
            POSITION(TYPE, NUMBER)
            REGEXP("PATTERN") or REGEXP("PATTERN", IGNORE CASE)
            REMOVE(LIST, VALUE, ...)
            REMOVEDUPLICATE(LIST)
            REMOVEFILTERTYPE(TYPE, ...)
            REMOVERETAINTYPE(TYPE, ...)
            REPLACE(TEXT)
            RETAINTYPE(TYPE, ...)
            SCORE(LEAST) or SCORE(LEAST, MOST)
            SETFEATURE("FEATURE", VALUE)
            SHIFT(TYPE, NUMBER OF ELEMENT, ...)
            SIZE(LIST, LEAST, MOST)
            SPLIT(TYPE)
            STARTSWITH(TYPE)
            TOTALCOUNT(TYPE, LEAST, MOST)
            TRANSFER(TYPE)
            TRIE("WORD" = TYPE, ..., LIST, IGNORE CASE, LEAST LENGTH, EDITS, DISTANCE, "IGNORED")
            TRIM(TYPE, ...)
            UNMARK(TYPE)
            UNMARKALL(TYPE)
            VOTE(TYPE, TYPE)
            """.lines().collect(Collectors.toMap(line -> line.substring(0, line.indexOf('(')), Function.identity()));

    private KeywordUsage() {
    }

    /** Returns how the condition or action is written, or null for any other word. */
    static String of(String keyword) {
        return USAGES.get(keyword);
    }
}
