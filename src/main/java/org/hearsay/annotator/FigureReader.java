package org.hearsay.annotator;

import org.hearsay.annotator.QuantityCues.Cue;
import org.hearsay.annotator.QuantityCues.Kind;

/** Reads plain figures: digits, number words, vague counts, and the scale words after them. */
final class FigureReader {

    private static final String SCALE = "scale";
    /** A scale that never stands alone: {@code 3 bn}. */
    private static final String SUFFIX = "suffix";

    private final NumberView view;

    FigureReader(NumberView view) {
        this.view = view;
    }

    /** The figure that begins at a token, or null. */
    Figure read(int token) {
        Figure plain = readPlain(token);
        return plain == null || plain.low() != plain.high() || !view.is(plain.end(), "and") ? plain : withHalf(plain);
    }

    /** {@code two and a half million}; without a scale the half is lost, since a Quantity holds whole numbers. */
    private Figure withHalf(Figure whole) {
        int half = whole.end() + 1;
        int end = view.is(half, "1/2") ? half + 1 : view.is(half, "a") && view.is(half + 1, "half") ? half + 2 : -1;
        if (end < 0 || whole.scale() > 1) {
            return whole;
        }
        Cue scale = scaleAt(end);
        if (scale == null) {
            return new Figure(whole.first(), whole.number(), end, whole.low(), whole.low() + 1, false, 1, Figure.DECIMAL);
        }
        long number = Math.min(Figure.LARGEST, whole.low() * scale.low() + scale.low() / 2);
        return new Figure(whole.first(), whole.number(), end + 1, number, number, false, scale.low(), whole.pattern());
    }

    private Figure readPlain(int token) {
        if (!view.has(token)) {
            return null;
        }
        if (Character.isDigit(view.first(token)) || view.first(token) == '.' && view.width(token) > 1) {
            return digits(token);
        }
        if (!view.hasCues(token) && !view.isOneOf(token, "a", "an", "half")) {
            return null;
        }
        Figure vague = vague(token);
        if (vague != null) {
            return vague;
        }
        if (view.is(token, "half")) {
            return half(token);
        }
        boolean article = view.isOneOf(token, "a", "an");
        Figure words = words(article ? token + 1 : token, article);
        return words == null ? null : words.from(token);
    }

    private Figure digits(int token) {
        String written = view.text().substring(view.begin(token), view.end(token));
        int point = written.indexOf('.');
        if (!isNumeral(written) || written.length() > 18 || point != written.lastIndexOf('.')) {
            return null;
        }
        int end = token + 1;
        if (point >= 0) {
            return decimal(token, Double.parseDouble(ascii(written)));
        }
        StringBuilder digits = new StringBuilder(ascii(written));
        while (isLostThousands(token, end)) {
            digits.append(view.text(), view.begin(end), view.end(end));
            end++;
        }
        return scaled(new Figure(token, token, end, number(digits), number(digits), false, 1, Figure.DIGITS));
    }

    private static long number(CharSequence digits) {
        return digits.length() > 15 ? Figure.LARGEST : Math.min(Figure.LARGEST, Long.parseLong(digits.toString()));
    }

    /** A number with a decimal point: a count only when a scale word follows, else rounded to both sides. */
    private Figure decimal(int token, double value) {
        Cue cue = scaleAt(token + 1);
        if (cue == null) {
            return value > Figure.LARGEST ? null
                    : new Figure(token, token, token + 1, (long) Math.floor(value), (long) Math.ceil(value), false, 1, Figure.DECIMAL);
        }
        long number = Math.round(Math.min(Figure.LARGEST, value * cue.low()));
        return new Figure(token, token, view.after(Kind.NUMBER_WORD, token + 1), number, number, false, cue.low(), Figure.DIGITS);
    }

    /** {@code 3 000}: a text that lost its commas. */
    private boolean isLostThousands(int first, int next) {
        boolean shortFirst = next > first + 1 || view.width(first) <= 3;
        return shortFirst && view.first(first) != '0' && view.width(next) == 3 && isDigits(next)
                && view.begin(next) == view.end(next - 1) + 1 && next < first + 4 && !Character.isDigit(view.first(next + 1))
                && view.text().charAt(view.end(next - 1)) != '\n';
    }

    private boolean isDigits(int token) {
        return view.text().substring(view.begin(token), view.end(token)).chars().allMatch(Character::isDigit);
    }

    static boolean isNumeral(String token) {
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (!Character.isDigit(c) && c != ',' && c != '.' && c != '\u066B' && c != '\u066C') {
                return false;
            }
        }
        return !token.endsWith(".");
    }

    /** Digits of any script as ASCII digits, without the signs that group them. */
    private static String ascii(String numeral) {
        StringBuilder ascii = new StringBuilder();
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            if (Character.isDigit(c)) {
                ascii.append(Character.digit(c, 10));
            } else if (c == '.') {
                ascii.append('.');
            }
        }
        return ascii.toString();
    }

    /** The figure multiplied by the scale words after it. */
    private Figure scaled(Figure figure) {
        Figure scaled = figure;
        for (Cue cue = scaleAt(scaled.end()); cue != null; cue = scaleAt(scaled.end())) {
            long low = Math.min(Figure.LARGEST, scaled.low() * cue.low());
            boolean exact = scaled.low() == scaled.high() && !scaled.is(Figure.VAGUE);
            long high = exact ? low : Math.min(Figure.LARGEST, (scaled.high() + 1) * cue.low() - 1);
            scaled = new Figure(scaled.first(), scaled.number(), view.after(Kind.NUMBER_WORD, scaled.end()), low, high, scaled.approximate(),
                    Math.min(Figure.LARGEST, scaled.scale() * cue.low()), scaled.pattern());
        }
        return scaled;
    }

    private Cue scaleAt(int token) {
        Cue cue = view.cue(Kind.NUMBER_WORD, token);
        return cue != null && (cue.role().equals(SCALE) || cue.role().equals(SUFFIX)) ? cue : null;
    }

    /** {@code half a million}, {@code half a dozen}. */
    private Figure half(int token) {
        int scale = view.isOneOf(token + 1, "a", "-") ? token + 2 : token + 1;
        Cue cue = scaleAt(scale);
        return cue == null ? null : new Figure(token, token, scale + 1, cue.low() / 2, cue.low() / 2, false, cue.low(), Figure.WORDS);
    }

    private Figure vague(int token) {
        Cue cue = view.cue(Kind.VAGUE_COUNT, token);
        if (cue == null) {
            return null;
        }
        int end = view.after(Kind.VAGUE_COUNT, token);
        String next = view.lower(end);
        if (!cue.next().isEmpty() && !cue.next().contains(next) || cue.unless().contains(next)) {
            return null;
        }
        Figure plain = new Figure(token, token, end, cue.low(), cue.high(), false, 1, Figure.VAGUE);
        Figure scaled = scaled(plain);
        return scaled.end() == end && !cue.role().equals("count") ? null : scaled;
    }

    /** {@code twenty-five}, {@code two hundred and three thousand}; after an article only words that begin with a scale (a hundred). */
    private Figure words(int token, boolean article) {
        Cue cue = view.cue(Kind.NUMBER_WORD, token);
        if (cue == null || cue.role().equals(SUFFIX) || article && !cue.role().equals(SCALE)) {
            return null;
        }
        long total = 0;
        long current = 0;
        long lastScale = Figure.LARGEST;
        long scale = 1;
        boolean open = true;
        int at = token;
        while (cue != null) {
            long value = cue.low();
            if (!cue.role().equals("number")) {
                if (value >= lastScale) {
                    break;
                }
                current = Math.min(Figure.LARGEST, Math.max(current, 1) * value);
                scale = value;
                if (value >= 1000) {
                    lastScale = value;
                    total += current;
                    current = 0;
                }
                open = true;
            } else if (open && value < 100) {
                current += value;
                scale = 1;
                open = false;
            } else {
                break;
            }
            at = view.after(Kind.NUMBER_WORD, at);
            if (view.is(at, "and") && scale > 1 && isRemainder(at + 1)) {
                at++;
            }
            cue = view.cue(Kind.NUMBER_WORD, at);
        }
        long number = Math.min(Figure.LARGEST, total + current);
        return new Figure(token, token, at, number, number, false, scale, Figure.WORDS);
    }

    /** {@code and twenty} in a hundred and twenty, but not {@code and two hundred}. */
    private boolean isRemainder(int token) {
        Cue cue = view.cue(Kind.NUMBER_WORD, token);
        return cue != null && cue.role().equals("number") && scaleAt(view.after(Kind.NUMBER_WORD, token)) == null;
    }
}
