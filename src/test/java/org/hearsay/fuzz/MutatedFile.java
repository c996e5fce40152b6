package org.hearsay.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A rule file or word list with some damage, always the same for the same number. */
final class MutatedFile {

    private static final String[] PIECES = {"{", "}", "(", ")", "[", "]", "->", "<-", ",", ";", "\"", "'", "@", "*", "+", "?", "&", "|",
        "#", "==", "!", "-PARTOF(PERIOD)", "{-> CREATE(", "ANY", "CW", "NUM", "Nowhere", "DECLARE", "DECLARE Working X;", "WORDLIST",
        "STRING s;", "BLOCK(a) Document{} {", "FOREACH(x) CW{} {", "1000000", "-1", "$", "\\", "\u0000", "\uFEFF", "// rule: ", "/*", "*/",
        ".ct", ".begin", "[0,5]?", "[5,0]", "%", "\r", "\t", "\u2028", "REGEXP(\"(a+)+b\")", "IF(true)", "EXEC", "CALL(a.b)", "x:", "null",
        "# type: ", "# case: nonsense", "text,text", ",,,,,,,", "\"\"\"", "\uD83D\uDE00", "// stage: never", "// yes: [[a]", "PACKAGE a;",
        "SCRIPT a;", "TYPESYSTEM b;", "ENGINE c;", "UIMAFIT d;", "IMPORT e FROM f;", "#include", "~", "^", "=", ":", "."};

    private final Random random;
    private final List<String> lines;

    private MutatedFile(String whole, long number) {
        random = new Random(number);
        lines = new ArrayList<>(Arrays.asList(whole.split("\n", -1)));
    }

    /** Returns the file after one to four random changes. */
    static String of(String whole, long number) {
        MutatedFile file = new MutatedFile(whole, number);
        for (int n = 1 + file.random.nextInt(4); n > 0; n--) {
            file.change();
        }
        return String.join("\n", file.lines);
    }

    private void change() {
        int at = random.nextInt(lines.size());
        // Comments make up half of a file and are less interesting.
        for (int tries = 0; tries < 5 && (lines.get(at).isBlank() || lines.get(at).startsWith("//")); tries++) {
            at = random.nextInt(lines.size());
        }
        String line = lines.get(at);
        int column = random.nextInt(line.length() + 1);
        int end = Math.min(line.length(), column + 1 + random.nextInt(6));
        switch (random.nextInt(9)) {
            case 0 -> lines.set(at, line.substring(0, column) + line.substring(end));
            case 1, 2 -> lines.set(at, line.substring(0, column) + piece() + line.substring(column));
            case 3 -> lines.set(at, line.substring(0, column) + piece() + line.substring(end));
            case 4 -> lines.add(at, lines.get(random.nextInt(lines.size())));
            case 5 -> lines.set(at, "");
            case 6 -> Collections.swap(lines, at, random.nextInt(lines.size()));
            case 7 -> swapWords(at);
            default -> {
                lines.subList(at, lines.size()).clear();
                lines.add(line.substring(0, column));
            }
        }
    }

    private String piece() {
        return PIECES[random.nextInt(PIECES.length)];
    }

    private void swapWords(int at) {
        String[] words = lines.get(at).split(" ");
        if (words.length > 1) {
            Collections.swap(Arrays.asList(words), random.nextInt(words.length), random.nextInt(words.length));
            lines.set(at, String.join(" ", words));
        }
    }
}
