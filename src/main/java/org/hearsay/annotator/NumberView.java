package org.hearsay.annotator;

import java.util.Locale;
import org.hearsay.annotator.QuantityCues.Cue;
import org.hearsay.annotator.QuantityCues.Kind;
import org.hearsay.lexicon.TokenBorders;

/**
 * The tokens of a document with the number cues that begin at them, seen one sentence at a time: beyond the borders of the sentence
 * there are no words and no cues, so that no figure crosses them.
 */
final class NumberView {

    /** A cue at its place; a token may begin several. */
    private record Found(Cue cue, int lastToken, Found other) {
    }

    private final String text;
    private final Spans tokens;
    private final TokenBorders borders;
    private final Found[] cues;
    private int lastWithCue;
    private int from;
    private int to;

    NumberView(String text, Spans tokens, TokenBorders borders) {
        this.text = text;
        this.tokens = tokens;
        this.borders = borders;
        this.cues = new Found[tokens.size()];
    }

    String text() {
        return text;
    }

    TokenBorders borders() {
        return borders;
    }

    /** Adds a cue; cues come in the order of their begin. */
    void add(Cue cue, int begin, int end) {
        while (tokens.begin(lastWithCue) < begin) {
            lastWithCue++;
        }
        int last = lastWithCue;
        while (tokens.end(last) < end) {
            last++;
        }
        cues[lastWithCue] = new Found(cue, last, cues[lastWithCue]);
    }

    /** Looks at the tokens from one index to another (exclusive) only. */
    void show(int fromToken, int toToken) {
        from = fromToken;
        to = toToken;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    boolean has(int token) {
        return token >= from && token < to;
    }

    int begin(int token) {
        return tokens.begin(token);
    }

    int end(int token) {
        return tokens.end(token);
    }

    boolean hasCues(int token) {
        return has(token) && cues[token] != null;
    }

    /** The cue of this kind at a token, or null. */
    Cue cue(Kind kind, int token) {
        Found found = find(kind, token);
        return found == null ? null : found.cue;
    }

    /** The token after the cue of this kind at a token; the token itself where there is none. */
    int after(Kind kind, int token) {
        Found found = find(kind, token);
        return found == null ? token : found.lastToken + 1;
    }

    private Found find(Kind kind, int token) {
        Found found = has(token) ? cues[token] : null;
        while (found != null && found.cue.kind() != kind) {
            found = found.other;
        }
        return found != null && found.lastToken < to ? found : null;
    }

    /** Whether a cue of this kind and role ends right before a token. */
    boolean endsBefore(Kind kind, String role, int token) {
        for (int start = token - 1; start >= from && start >= token - 4; start--) {
            Found found = find(kind, start);
            if (found != null && found.lastToken == token - 1 && found.cue.role().equals(role)) {
                return true;
            }
        }
        return false;
    }

    boolean isRole(Kind kind, String role, int token) {
        Cue cue = cue(kind, token);
        return cue != null && cue.role().equals(role);
    }

    /** Whether the token is this word, in any case. */
    boolean is(int token, String word) {
        return has(token) && width(token) == word.length() && text.regionMatches(true, begin(token), word, 0, word.length());
    }

    boolean isOneOf(int token, String... words) {
        for (String word : words) {
            if (is(token, word)) {
                return true;
            }
        }
        return false;
    }

    String lower(int token) {
        return has(token) ? text.substring(begin(token), end(token)).toLowerCase(Locale.ROOT) : "";
    }

    /** The first character of a token, or 0 outside the sentence. */
    char first(int token) {
        return has(token) ? text.charAt(begin(token)) : 0;
    }

    char last(int token) {
        return has(token) ? text.charAt(end(token) - 1) : 0;
    }

    int width(int token) {
        return has(token) ? end(token) - begin(token) : 0;
    }

    /** Whether there is nothing between a token and the next. */
    boolean touchesNext(int token) {
        return has(token) && has(token + 1) && end(token) == begin(token + 1);
    }

    boolean isWord(int token) {
        return Character.isLetter(first(token));
    }

    boolean isUpperCaseWord(int token) {
        return width(token) > 1 && Character.isUpperCase(first(token)) && Character.isUpperCase(text.charAt(begin(token) + 1));
    }

    /** Whether a word looks like {@code killed} or {@code wounding}. */
    boolean isVerbForm(int token) {
        char last = Character.toLowerCase(last(token));
        return width(token) > 4 && (last == 'd' || last == 'g');
    }
}
