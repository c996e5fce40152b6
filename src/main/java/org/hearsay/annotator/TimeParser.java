package org.hearsay.annotator;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Recognises one date expression that starts at a given token and resolves it to ISO 8601. Pure: it knows tokens and the
 * date of the document, nothing of UIMA.
 *
 * <p>Weekdays and days without a year are taken as the last one up to the date of the document, as news does; with no
 * date the expression is found but has no value.
 */
final class TimeParser {
    /** A date expression: how many tokens it covers, its ISO value (null where unknown), and the pattern that found it. */
    record Match(int tokens, String value, String rule) {
    }

    private static final Set<String> SECOND_WORDS = Set.of("late", "early", "the", "on", "in");
    private static final Set<String> BEFORE_MONTHS_AND_YEARS = Set.of("in", "since", "during", "until", "by", "from");
    private static final Set<String> PERIODS = Set.of("week", "month", "year");

    private final List<Word> tokens;
    private final LocalDate documentDate;

    /**
     * @param tokens the words of a document or sentence
     * @param documentDate what relative expressions count from, or null where unknown
     */
    TimeParser(List<Word> tokens, LocalDate documentDate) {
        this.tokens = tokens;
        this.documentDate = documentDate;
    }

    /** The longest expression that starts at this token, with the preposition that belongs to it; null where there is none. */
    Match at(int index) {
        if (!tokens.get(index).opensTime()) {
            return null;
        }
        Match dayPart = dayPart(index);
        if (dayPart != null) {
            return dayPart;
        }
        String word = word(index);
        boolean preposition = switch (word) {
            case "on", "in", "since", "during", "by", "until", "late", "early", "from" -> true;
            default -> false;
        };
        int start = preposition ? index + 1 : index;
        if (preposition && SECOND_WORDS.contains(word(start))) {
            start++;
        }
        Match core = core(start, word);
        if (core == null) {
            return null;
        }
        String value = word.equals("since") && core.value() != null ? core.value() + "/.." : core.value();
        return new Match(start - index + core.tokens(), value, core.rule());
    }

    /** A date with a year of its own, day first or month first; used for datelines. Null where there is none at this token. */
    LocalDate fullDate(int index) {
        Match match = tokens.get(index).opensTime() ? dayMonth(index) : null;
        try {
            return match == null || match.value() == null ? null : LocalDate.parse(match.value());
        } catch (DateTimeParseException yearMonthOnly) {
            return null;
        }
    }

    private Match core(int index, String preposition) {
        if (index >= tokens.size() || !tokens.get(index).opensTime()) {
            return null;
        }
        Match match = isoDate(index);
        match = match != null ? match : dayMonth(index);
        match = match != null ? match : month(index, preposition);
        match = match != null ? match : weekday(index);
        match = match != null ? match : deictic(index);
        match = match != null ? match : ago(index);
        return match != null ? match : year(index, preposition);
    }

    private Match isoDate(int index) {
        String word = word(index);
        if (word.length() != 10 || word.charAt(4) != '-') {
            return null;
        }
        try {
            return new Match(1, LocalDate.parse(word).toString(), "iso-date");
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }

    /** {@code 12 November [2016]}, {@code the 12th of November}, {@code November 12[, 2016]}, {@code 4 MAY 87}. */
    private Match dayMonth(int index) {
        OptionalInt day = TimeWords.day(word(index));
        int next = index + 1;
        Month month;
        if (day.isPresent()) {
            next += word(next).equals("of") ? 1 : 0;
            month = month(next++);
        } else {
            month = month(index);
            day = month == null ? day : TimeWords.day(word(next++));
        }
        if (day.isEmpty() || month == null) {
            return null;
        }
        int comma = word(next).equals(",") ? 1 : 0;
        OptionalInt year = TimeWords.year(word(next + comma));
        if (year.isEmpty()) {
            comma = 0;
            year = TimeWords.shortYear(word(next));
        }
        try {
            LocalDate date = year.isPresent() ? LocalDate.of(year.getAsInt(), month, day.getAsInt()) : lastUpTo(month, day.getAsInt());
            int length = next - index + (year.isPresent() ? comma + 1 : 0);
            return new Match(length, date == null ? null : date.toString(), "day-and-month");
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** {@code November 2016}, or a month alone after a preposition or {@code last}. */
    private Match month(int index, String preposition) {
        int at = index;
        boolean last = word(index).equals("last") || word(index).equals("this") || word(index).equals("early") || word(index).equals("late")
                || word(index).equals("mid");
        at += last ? 1 : 0;
        Month month = month(at);
        if (month == null) {
            return null;
        }
        OptionalInt year = TimeWords.year(word(at + 1));
        if (year.isPresent()) {
            return new Match(at - index + 2, YearMonth.of(year.getAsInt(), month).toString(), "month-and-year");
        }
        boolean named = last || BEFORE_MONTHS_AND_YEARS.contains(preposition);
        if (!named || tokens.get(at).text().equals("may") || tokens.get(at).text().equals("march")) {
            return null;
        }
        return new Match(at - index + 1, documentDate == null ? null : lastUpTo(month).toString(), "month");
    }

    private Match weekday(int index) {
        boolean last = word(index).equals("last") || word(index).equals("this");
        boolean next = word(index).equals("next");
        int at = index + (last || next ? 1 : 0);
        DayOfWeek day = at < tokens.size() ? TimeWords.weekday(tokens.get(at).text()) : null;
        if (day == null) {
            return null;
        }
        int length = at - index + 1 + (TimeWords.DAY_PARTS.contains(word(at + 1)) ? 1 : 0);
        LocalDate date = documentDate;
        if (date != null) {
            date = next ? date.with(TemporalAdjusters.next(day)) : date.with(TemporalAdjusters.previousOrSame(day));
            Match full = dayMonth(at + (word(at + 1).equals(",") ? 2 : 1));
            if (full != null && length == at - index + 1) {
                int comma = word(at + 1).equals(",") ? 1 : 0;
                return new Match(length + comma + full.tokens(), full.value(), "weekday-and-date");
            }
        }
        return new Match(length, date == null ? null : date.toString(), "weekday");
    }

    /** {@code today}, {@code last night}, {@code this week}, {@code overnight} and the like. */
    private Match deictic(int index) {
        String word = word(index);
        String next = word(index + 1);
        switch (word) {
            case "today", "tonight", "overnight" -> {
                return found(1, documentDate, "deictic");
            }
            case "yesterday" -> {
                return found(TimeWords.DAY_PARTS.contains(next) ? 2 : 1, minusDays(1), "deictic");
            }
            case "tomorrow" -> {
                return found(TimeWords.DAY_PARTS.contains(next) ? 2 : 1, minusDays(-1), "deictic");
            }
            case "this" -> {
                return TimeWords.DAY_PARTS.contains(next) ? found(2, documentDate, "deictic") : period(0, next);
            }
            case "last" -> {
                return next.equals("night") ? found(2, minusDays(1), "deictic") : period(1, next);
            }
            case "earlier" -> {
                boolean inTheDay = next.equals("in") && word(index + 2).equals("the") && word(index + 3).equals("day");
                return inTheDay ? found(4, documentDate, "deictic") : next.equals("today") ? found(2, documentDate, "deictic") : null;
            }
            default -> {
                return null;
            }
        }
    }

    /** {@code before dawn}, {@code at noon}: parts of a day say no date. */
    private Match dayPart(int index) {
        boolean lead = switch (word(index)) {
            case "at", "before", "after", "around" -> true;
            default -> false;
        };
        return lead && TimeWords.DAY_PARTS.contains(word(index + 1)) ? new Match(2, null, "day-part") : null;
    }

    private Match period(int back, String unit) {
        String value = null;
        if (documentDate != null) {
            value = switch (unit) {
                case "week" -> {
                    LocalDate day = documentDate.minusWeeks(back);
                    yield String.format(Locale.ROOT, "%04d-W%02d", day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
                }
                case "month" -> YearMonth.from(documentDate).minusMonths(back).toString();
                case "year" -> String.valueOf(documentDate.getYear() - back);
                default -> null;
            };
        }
        return PERIODS.contains(unit) ? new Match(2, value, "period") : null;
    }

    private Match ago(int index) {
        OptionalInt count = TimeWords.count(word(index));
        String unit = word(index + 1);
        if (count.isEmpty() || !TimeWords.UNITS.contains(unit) || !(word(index + 2).equals("ago") || word(index + 2).equals("earlier"))) {
            return null;
        }
        LocalDate date = documentDate;
        if (date == null || word(index + 2).equals("earlier")) {
            return new Match(3, null, "ago");
        }
        int n = count.getAsInt();
        String value = switch (unit.charAt(0)) {
            case 'd' -> date.minusDays(n).toString();
            case 'w' -> date.minusWeeks(n).toString();
            case 'y' -> String.valueOf(date.getYear() - n);
            case 'm' -> unit.startsWith("month") ? YearMonth.from(date).minusMonths(n).toString() : date.toString();
            default -> date.toString();
        };
        return new Match(3, value, "ago");
    }

    private Match year(int index, String preposition) {
        OptionalInt year = TimeWords.year(word(index));
        boolean named = BEFORE_MONTHS_AND_YEARS.contains(preposition);
        return year.isPresent() && named && !TimeWords.UNITS.contains(word(index + 1)) ? new Match(1, String.valueOf(year.getAsInt()), "year") : null;
    }

    private static Match found(int tokens, LocalDate date, String rule) {
        return new Match(tokens, date == null ? null : date.toString(), rule);
    }

    private LocalDate minusDays(int days) {
        return documentDate == null ? null : documentDate.minusDays(days);
    }

    /** The last such day up to a month after the document, as announcements look a little ahead. */
    private LocalDate lastUpTo(Month month, int day) {
        if (documentDate == null) {
            return null;
        }
        LocalDate date = LocalDate.of(documentDate.getYear(), month, day);
        return date.isAfter(documentDate.plusMonths(1)) ? date.minusYears(1) : date;
    }

    private YearMonth lastUpTo(Month month) {
        YearMonth inYear = YearMonth.of(documentDate.getYear(), month);
        return inYear.isAfter(YearMonth.from(documentDate).plusMonths(1)) ? inYear.minusYears(1) : inYear;
    }

    private Month month(int index) {
        if (index >= tokens.size() || Character.isLowerCase(tokens.get(index).text().charAt(0))) {
            return null;
        }
        return TimeWords.month(tokens.get(index).lower());
    }

    private String word(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).lower() : "";
    }
}
