package org.hearsay.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Texts made by chance, the same for the same number: from plain noise to what looks like a report. */
final class GeneratedText {

    private static final String[] WORDS = {"rebels", "government forces", "the army", "at least", "12", "civilians", "were",
        "killed", "injured", "wounding", "killing", "said", "reportedly", "according to", "a spokesman", "aid trucks",
        "blocked", "entered", "the", "of", "in", "on Monday", "and", "including", "children", "airbase", "checkpoint",
        "denied", "that", "claimed", "no fewer than", "dozens", "did not", "may have", "if", "(", ")", ",", ".", ";", ":",
        "\"", "'", "\u201C", "\u201D", "\u2018", "\u2019", "-", "\u2013", "\u2014", "[", "]", "FMLN", "U.S.", "Col. Adem",
        "the Northern Valley Front", "(NVF)", "shortage of food", "died", "he added", "15 Aug 1991", "was", "by", "up to"};
    private static final String[] FIGURES = {"3,000", "1.2 million", "12-15", "-", "999999999999999999999999", "0", "1/2",
        "\u0663\u0664", "7\u00BD", "$5", "9mm", "T-72", "two hundred and", "a dozen", "more than", "between", "and", "1e9", ".",
        "100,000,000,000,000,000,000", "3rd", "2016-08-31", "31/02/2016", "99:99", "\u216B", "\u4E09\u5341", "%", "000"};
    private static final int[][] BLOCKS = {{0x20, 0x7F}, {0xA0, 0x24F}, {0x370, 0x52F}, {0x590, 0x6FF}, {0x900, 0xDFF},
        {0x1E00, 0x206F}, {0x2070, 0x2BFF}, {0x3000, 0x9FFF}, {0xAC00, 0xD7A3}, {0xD800, 0xDFFF}, {0xE000, 0xFFFF},
        {0x1F300, 0x1FAFF}, {0x10000, 0x10FFFF}, {0x200B, 0x202F}, {0x300, 0x36F}, {0x0, 0x1F}, {0x7F, 0x9F}};
    private static final String SPACES = " \t\n\r\u000B\f\u0085\u00A0\u1680\u2003\u2028\u2029\u202F\u3000\uFEFF";

    private final Random random;
    private final StringBuilder text = new StringBuilder();

    private GeneratedText(long number) {
        random = new Random(number);
    }

    /** Returns the text of a number. */
    static String of(long number) {
        GeneratedText generated = new GeneratedText(number);
        int parts = 1 + generated.random.nextInt(4);
        for (int i = 0; i < parts; i++) {
            generated.addPart(generated.random.nextInt(9));
        }
        return generated.text.toString();
    }

    private void addPart(int kind) {
        switch (kind) {
            case 0 -> anyCharacters();
            case 1 -> text.append(sentences(WORDS, 120));
            case 2 -> text.append(sentences(WORDS, 120).toUpperCase(Locale.ROOT).replace("(", "[").replace(")", "]"));
            case 3 -> quotes(random.nextInt(60));
            case 4 -> text.append(sentences(FIGURES, 80));
            case 5 -> longToken();
            case 6 -> scrambled(sentences(WORDS, 120));
            case 7 -> text.append("\u202E").append("\u0642\u062A\u0644 12 \u0645\u062F\u0646\u064A\u0627 ".repeat(random.nextInt(30)))
                    .append(sentences(WORDS, 10));
            default -> text.append(lists());
        }
    }

    private void anyCharacters() {
        int[] block = BLOCKS[random.nextInt(BLOCKS.length)];
        for (int n = random.nextInt(400); n > 0; n--) {
            if (random.nextInt(6) == 0) {
                text.append(SPACES.charAt(random.nextInt(SPACES.length())));
            } else if (random.nextInt(12) == 0) {
                block = BLOCKS[random.nextInt(BLOCKS.length)];
            }
            text.appendCodePoint(block[0] + random.nextInt(block[1] - block[0] + 1));
        }
    }

    private String sentences(String[] words, int most) {
        StringBuilder made = new StringBuilder();
        for (int n = random.nextInt(most); n > 0; n--) {
            made.append(words[random.nextInt(words.length)]);
            made.append(random.nextInt(15) == 0 ? ".\n" : random.nextInt(20) == 0 ? "" : " ");
        }
        return made.toString();
    }

    private void quotes(int depth) {
        String marks = "\"\"''\u201C\u201D\u2018\u2019\u00AB\u00BB()[]";
        List<Character> open = new ArrayList<>();
        for (int i = 0; i < depth; i++) {
            int pair = random.nextInt(marks.length() / 2);
            text.append(marks.charAt(2 * pair)).append(sentences(WORDS, 5));
            open.add(marks.charAt(2 * pair + (random.nextInt(9) == 0 ? 0 : 1)));
        }
        for (int i = open.size() - 1; i >= 0; i--) {
            text.append(open.get(i)).append(random.nextBoolean() ? " said " : "");
        }
    }

    private void longToken() {
        String letters = List.of("a", "Ab", "7", "-", "x-", "A.", "7,", "\u0301", "\uD83D\uDE00", "\u0645", "'", "1/").get(random.nextInt(12));
        text.append(letters.repeat(1 + random.nextInt(random.nextInt(20) == 0 ? 30_000 : 400))).append(' ');
    }

    private void scrambled(String sentences) {
        StringBuilder made = new StringBuilder(sentences);
        for (int n = made.length() / 10; n > 0; n--) {
            int at = random.nextInt(made.length());
            switch (random.nextInt(4)) {
                case 0 -> made.deleteCharAt(at);
                case 1 -> made.insert(at, SPACES.charAt(random.nextInt(SPACES.length())));
                case 2 -> made.insert(at, made.charAt(random.nextInt(made.length())));
                default -> made.setCharAt(at, (char) random.nextInt(0x10000));
            }
            if (made.isEmpty()) {
                return;
            }
        }
        text.append(made);
    }

    /** Enumerations without end, as in orders of battle and casualty lists. */
    private String lists() {
        StringBuilder made = new StringBuilder("The raid killed ");
        for (int n = random.nextInt(150); n > 0; n--) {
            made.append(random.nextInt(50)).append(' ').append(random.nextBoolean() ? "civilians" : "soldiers from the army")
                    .append(random.nextBoolean() ? ", " : " and ");
        }
        return made.append("others. ").toString();
    }
}
