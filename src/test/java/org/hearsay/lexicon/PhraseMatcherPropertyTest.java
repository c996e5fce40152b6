package org.hearsay.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The matcher finds what a reference finds that tries every entry at every pair of token borders. */
class PhraseMatcherPropertyTest {

    private static final Pattern TOKEN = Pattern.compile("[a-zA-Z'’-]+|\\S");
    private static final String[] WORDS = {"ab", "Ab", "AB", "b", "B", "a", "ba's", "Ba", "c'a", "a’b"};
    private static final String[] JOINTS = {" ", "-", "  ", "\n", " - ", " "};

    @Test
    void findsWhatTheReferenceFindsInRandomTexts() {
        int found = 0;
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            List<WordList> lists = randomLists(random);
            String text = phrase(random, 3 + random.nextInt(12));
            boolean capitals = random.nextInt(4) == 0;
            Set<String> expected = reference(lists, text, capitals);
            assertThat(matches(lists, text, capitals)).as("seed %d, text [%s], lists %s", seed, text, lists)
                    .isEqualTo(expected);
            found += expected.size();
        }
        assertThat(found).isGreaterThan(3000);
    }

    private static List<WordList> randomLists(Random random) {
        List<WordList> lists = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            Set<String> texts = new LinkedHashSet<>();
            for (int j = 1 + random.nextInt(5); j > 0; j--) {
                texts.add(phrase(random, 1 + random.nextInt(3)));
            }
            CasePolicy policy = CasePolicy.values()[random.nextInt(3)];
            lists.add(MatcherFixture.list(random.nextBoolean() ? "One" : "Two", policy, texts.toArray(String[]::new)));
        }
        return lists;
    }

    private static String phrase(Random random, int words) {
        StringBuilder phrase = new StringBuilder(WORDS[random.nextInt(WORDS.length)]);
        for (int i = 1; i < words; i++) {
            phrase.append(JOINTS[random.nextInt(JOINTS.length)]).append(WORDS[random.nextInt(WORDS.length)]);
        }
        return phrase.toString();
    }

    private static Set<String> matches(List<WordList> lists, String text, boolean capitals) {
        TokenBorders tokens = new TokenBorders();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.start(), matcher.end(), capitals);
        }
        Set<String> hits = new TreeSet<>();
        new PhraseMatcher(lists).find(text, tokens, (list, index, begin, end) -> hits
                .add(begin + "-" + end + " " + lists.get(list).typeName() + " " + list + ":" + lists.get(list).entries().get(index).line()));
        return hits;
    }

    private static Set<String> reference(List<WordList> lists, String text, boolean capitals) {
        List<int[]> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(new int[] {matcher.start(), matcher.end()});
        }
        Set<String> hits = new TreeSet<>();
        for (String type : List.of("One", "Two")) {
            int free = 0;
            for (int[] first : tokens) {
                for (int last = tokens.size() - 1; last >= 0 && first[0] >= free; last--) {
                    int end = tokens.get(last)[1];
                    String best = end <= first[0] ? null : best(lists, type, text.substring(first[0], end), capitals);
                    if (best != null) {
                        hits.add(first[0] + "-" + end + " " + type + " " + best);
                        free = end;
                    }
                }
            }
        }
        return hits;
    }

    /** Returns list and line of the entry that fits a stretch best: as written before any case, then the later list. */
    private static String best(List<WordList> lists, String type, String stretch, boolean capitals) {
        String anyCase = null;
        String asWritten = null;
        for (int i = 0; i < lists.size(); i++) {
            boolean earlierEntry = false;
            boolean earlierWritten = false;
            for (WordListEntry entry : lists.get(i).entries()) {
                int rank = lists.get(i).typeName().equals(type)
                        ? rank(lists.get(i).casePolicy(), entry.text(), stretch, capitals) : 0;
                if (rank == 1 && !earlierEntry) {
                    anyCase = i + ":" + entry.line();
                    earlierEntry = true;
                } else if (rank == 2 && !earlierWritten) {
                    asWritten = i + ":" + entry.line();
                    earlierWritten = true;
                }
            }
        }
        return asWritten != null ? asWritten : anyCase;
    }

    private static int rank(CasePolicy policy, String entry, String stretch, boolean capitals) {
        String plain = plain(entry);
        String found = plain(stretch);
        boolean withApostrophes = found.equalsIgnoreCase(plain);
        if (!withApostrophes && !found.equalsIgnoreCase(plain.replace("'", ""))) {
            return 0;
        }
        String spelling = withApostrophes ? plain : plain.replace("'", "");
        if (policy == CasePolicy.IGNORE || policy == CasePolicy.SMART && plain.equals(plain.toLowerCase())) {
            return 1;
        }
        String tail = policy == CasePolicy.EXACT ? spelling : spelling.substring(1);
        boolean written = found.endsWith(tail) && (policy == CasePolicy.EXACT || found.charAt(0) == spelling.charAt(0)
                || found.charAt(0) == Character.toUpperCase(spelling.charAt(0)));
        if (written) {
            return 2;
        }
        return policy == CasePolicy.SMART && capitals && stretch.equals(stretch.toUpperCase()) ? 1 : 0;
    }

    private static String plain(String text) {
        return text.replace('’', '\'').replaceAll("(?<=\\S)-(?=\\S)", " ").replaceAll("\\s+", " ");
    }
}
