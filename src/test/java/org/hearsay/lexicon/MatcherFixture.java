package org.hearsay.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Lists in a line of code, tokens by a simple pattern, hits as text. */
final class MatcherFixture {

    private static final Pattern TOKEN = Pattern.compile("['’]s\\b|[\\p{L}\\p{M}\\p{N}]+([-'’.][\\p{L}\\p{N}]+)*|\\S");

    private MatcherFixture() {
    }

    static WordList list(String type, CasePolicy policy, String... texts) {
        List<WordListEntry> entries = IntStream.range(0, texts.length)
                .mapToObj(i -> new WordListEntry(texts[i], texts[i], null, List.of(), i + 1)).toList();
        return new WordList("test", type.toLowerCase(), "/test.csv", type, 1, null, policy, null, List.of(), entries);
    }

    static TokenBorders tokens(String text, boolean capitals) {
        TokenBorders tokens = new TokenBorders();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.start(), matcher.end(), capitals);
        }
        return tokens;
    }

    /** Returns the hits as {@code Type[covered text]}. */
    static List<String> find(String text, boolean capitals, WordList... lists) {
        List<String> hits = new ArrayList<>();
        new PhraseMatcher(List.of(lists)).find(text, tokens(text, capitals),
                (list, index, begin, end) -> hits.add(lists[list].typeName() + "[" + text.substring(begin, end) + "]"));
        return hits;
    }
}
