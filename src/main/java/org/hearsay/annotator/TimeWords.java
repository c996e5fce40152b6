package org.hearsay.annotator;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The closed vocabulary of English date expressions: months, weekdays, counting words, units. Lower case throughout. */
final class TimeWords {
    private static final Map<String, Month> MONTHS = new HashMap<>();
    private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();
    private static final Map<String, Integer> NUMBERS = new HashMap<>();
    private static final Set<String> OPENERS = new HashSet<>();
    private static final int LONGEST_OPENER = 30;
    /** By the first letter of openers, how long they are, one bit for each length; with a full stop or without. */
    private static final int[] OPENER_LENGTHS = new int['z' - 'a' + 1];

    /** Parts of a day that may follow a weekday or {@code this} and do not change the date. */
    static final Set<String> DAY_PARTS = Set.of("morning", "afternoon", "evening", "night", "noon", "midday", "midnight", "dawn", "dusk");
    private static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th", "d");
    static final Set<String> UNITS = Set.of("day", "days", "week", "weeks", "month", "months", "year", "years", "hour", "hours",
            "minute", "minutes");

    static {
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            MONTHS.put(name, month);
            MONTHS.put(name.substring(0, 3), month);
        }
        MONTHS.put("sept", Month.SEPTEMBER);
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(Locale.ROOT);
            WEEKDAYS.put(name, day);
            WEEKDAYS.put(name.substring(0, 3), day);
        }
        WEEKDAYS.put("tues", DayOfWeek.TUESDAY);
        WEEKDAYS.put("thurs", DayOfWeek.THURSDAY);
        String[] numbers = {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"};
        for (int i = 1; i < numbers.length; i++) {
            NUMBERS.put(numbers[i], i);
        }
        NUMBERS.put("a", 1);
        NUMBERS.put("an", 1);
        OPENERS.addAll(MONTHS.keySet());
        OPENERS.addAll(WEEKDAYS.keySet());
        OPENERS.addAll(NUMBERS.keySet());
        OPENERS.addAll(List.of("on", "in", "since", "during", "by", "until", "late", "early", "from", "last", "this", "mid", "next",
                "today", "tonight", "overnight", "yesterday", "tomorrow", "earlier", "at", "before", "after", "around"));
        for (String opener : OPENERS) {
            OPENER_LENGTHS[opener.charAt(0) - 'a'] |= 3 << opener.length();
        }
    }

    private TimeWords() {
    }

    /** Whether an expression can begin with a word: few can, so that most tokens need no closer look. */
    static boolean mayOpen(String word) {
        if (word.isEmpty() || word.length() > LONGEST_OPENER) {
            return !word.isEmpty() && isDigit(word.charAt(0));
        }
        char first = word.charAt(0);
        boolean opens = first >= 'a' && first <= 'z' && (OPENER_LENGTHS[first - 'a'] & 1 << word.length()) != 0;
        return isDigit(first) || opens && OPENERS.contains(stripStop(word));
    }

    /** The month that a word names, with or without a full stop after its short form; null for other words. */
    static Month month(String word) {
        return MONTHS.get(stripStop(word));
    }

    /** The weekday that a word names, or null. A lower-case {@code sun}, {@code sat} or {@code wed} is a common word. */
    static DayOfWeek weekday(String word) {
        String plain = stripStop(word);
        boolean common = plain.length() == 3 && Character.isLowerCase(word.charAt(0));
        return common ? null : WEEKDAYS.get(plain.toLowerCase(Locale.ROOT));
    }

    /** The day of a month that a token names: {@code 7}, {@code 07}, {@code 7th}. */
    static OptionalInt day(String word) {
        int digits = 0;
        while (digits < word.length() && isDigit(word.charAt(digits))) {
            digits++;
        }
        if (digits < word.length() && !ORDINAL_ENDINGS.contains(word.substring(digits))) {
            return OptionalInt.empty();
        }
        OptionalInt value = number(word.substring(0, digits), 2);
        return value.isPresent() && value.getAsInt() >= 1 && value.getAsInt() <= 31 ? value : OptionalInt.empty();
    }

    /** A four-digit year from 1900 to 2099. */
    static OptionalInt year(String word) {
        OptionalInt value = word.length() == 4 ? number(word, 4) : OptionalInt.empty();
        return value.isPresent() && value.getAsInt() >= 1900 && value.getAsInt() <= 2099 ? value : OptionalInt.empty();
    }

    /** A two-digit year as datelines of the last century write it: 50 to 99 are 1950 to 1999, 00 to 49 are 2000 to 2049. */
    static OptionalInt shortYear(String word) {
        OptionalInt value = word.length() == 2 ? number(word, 2) : OptionalInt.empty();
        return value.isPresent() ? OptionalInt.of(value.getAsInt() + (value.getAsInt() >= 50 ? 1900 : 2000)) : value;
    }

    /** A small count in words or digits: {@code three}, {@code 3}, {@code a}. */
    static OptionalInt count(String word) {
        Integer value = NUMBERS.get(word);
        return value != null ? OptionalInt.of(value) : number(word, 3);
    }

    private static OptionalInt number(String word, int digits) {
        if (word.isEmpty() || word.length() > digits) {
            return OptionalInt.empty();
        }
        int value = 0;
        for (int i = 0; i < word.length(); i++) {
            if (!isDigit(word.charAt(i))) {
                return OptionalInt.empty();
            }
            value = 10 * value + word.charAt(i) - '0';
        }
        return OptionalInt.of(value);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String stripStop(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }
}
