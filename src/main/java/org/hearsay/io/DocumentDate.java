package org.hearsay.io;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of documents, as records and web pages write them, in ISO form. */
final class DocumentDate {

    private static final Pattern ISO =
            Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2})(?!\\d).*)?)?", Pattern.DOTALL);
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T.*)?");
    private static final Pattern WEEKDAY = Pattern.compile("(?i)^(mon|tue|wed|thu|fri|sat|sun)\\w{0,6}[,.]?\\s+");
    private static final Pattern CLOCK = Pattern.compile("\\s+\\d{1,2}:\\d{2}.*$|\\s+at\\s.*$");
    private static final List<DateTimeFormatter> ENGLISH =
            List.of(english("d MMMM uuuu"), english("d MMM uuuu"), english("MMMM d, uuuu"), english("MMM d, uuuu"));

    private DocumentDate() {}

    /** The date as {@code yyyy-MM-dd} (or {@code yyyy-MM}, {@code yyyy}); empty if it is none or could mean two days. */
    static Optional<String> iso(String written) {
        String text = written.strip();
        Matcher compact = COMPACT.matcher(text);
        Matcher iso = ISO.matcher(text);
        try {
            if (compact.matches()) {
                return Optional.of(day(compact).toString());
            }
            if (!iso.matches()) {
                return words(text);
            }
            if (iso.group(2) == null) {
                return Optional.of(iso.group(1));
            }
            if (iso.group(3) == null) {
                return Optional.of(YearMonth.of(number(iso, 1), number(iso, 2)).toString());
            }
            return Optional.of(day(iso).toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate day(Matcher groups) {
        return LocalDate.of(number(groups, 1), number(groups, 2), number(groups, 3));
    }

    private static int number(Matcher groups, int group) {
        return Integer.parseInt(groups.group(group));
    }

    private static Optional<String> words(String text) {
        String day = CLOCK.matcher(text).replaceFirst("");
        day = WEEKDAY.matcher(day).replaceFirst("").replace(".", "").strip();
        for (DateTimeFormatter format : ENGLISH) {
            try {
                return Optional.of(LocalDate.parse(day, format).toString());
            } catch (DateTimeException e) {
                // Not in this form; perhaps in the next.
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter english(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
