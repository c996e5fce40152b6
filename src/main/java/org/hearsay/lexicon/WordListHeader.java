package org.hearsay.lexicon;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comment lines at the head of a word list.
 *
 * @param typeName short name of the hit type, or null when it is missing
 * @param typeLine its line
 */
record WordListHeader(String typeName, int typeLine, String description, CasePolicy casePolicy, String source) {

    private static final Pattern FIELD = Pattern.compile("#\\s*(type|case|description|source)\\s*:\\s*(.*?)\\s*");
    private static final Pattern TYPE_NAME = Pattern.compile("[A-Z][A-Za-z0-9]*");

    private record Field(String value, int line, int column) {
    }

    /** Reads the comment lines above the first other line and reports what is wrong with them. */
    static WordListHeader read(String path, String text, Consumer<Problem> problems) {
        Map<String, Field> fields = new HashMap<>();
        int line = 0;
        for (String content : (Iterable<String>) text.lines()::iterator) {
            if (!content.isBlank() && !content.startsWith("#")) {
                break;
            }
            line++;
            Matcher matcher = FIELD.matcher(content);
            if (matcher.matches()) {
                fields.putIfAbsent(matcher.group(1), new Field(matcher.group(2), line, matcher.start(2) + 1));
            }
        }
        Field type = fields.get("type");
        String typeName = typeName(path, type, problems);
        CasePolicy policy = policy(path, fields.get("case"), problems);
        return new WordListHeader(typeName, type == null ? 0 : type.line(), value(fields.get("description")), policy,
                value(fields.get("source")));
    }

    private static String value(Field field) {
        return field == null || field.value().isEmpty() ? null : field.value();
    }

    private static String typeName(String path, Field field, Consumer<Problem> problems) {
        if (field == null) {
            problems.accept(Problem.error(path, 1, 1, "list/no-type",
                    "expected a comment line [# type: NAME] above the entries, found none",
                    "name the type of the hits, such as [# type: HarmVerb]"));
            return null;
        }
        if (!TYPE_NAME.matcher(field.value()).matches()) {
            problems.accept(Problem.error(path, field.line(), field.column(), "list/type-name",
                    "expected a type name of letters and digits with a capital in front, found [" + field.value() + "]",
                    "rename it, such as [# type: HarmVerb]"));
            return null;
        }
        return field.value();
    }

    private static CasePolicy policy(String path, Field field, Consumer<Problem> problems) {
        if (field == null) {
            return CasePolicy.SMART;
        }
        return CasePolicy.of(field.value()).orElseGet(() -> {
            problems.accept(Problem.error(path, field.line(), field.column(), "list/case-policy",
                    "expected a case policy of " + Arrays.toString(CasePolicy.values()) + ", found [" + field.value()
                            + "]", "correct it, or remove the line to get [" + CasePolicy.SMART + "]"));
            return CasePolicy.SMART;
        });
    }
}
