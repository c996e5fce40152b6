package org.hearsay.annotator;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The closed vocabulary of English date expressions: months, weekdays, counting words, units. Lower case throughout. */
final class TimeWords {
    private static final Map<String, Month> MONTHS = new HashMap<>();
    private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();
    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    /** Parts of a day that may follow a weekday or {@code this} and do not change the date. */
    static final Set<String> DAY_PARTS = Set.of("morning", "afternoon", "evening", "night", "noon", "midday", "midnight", "dawn", "dusk");
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
    }

    private TimeWords() {
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
        String digits = word.replaceFirst("(?<=\\d)(st|nd|rd|th|d)$", "");
        OptionalInt value = number(digits, 2);
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
        boolean plain = !word.isEmpty() && word.length() <= digits && word.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? OptionalInt.of(Integer.parseInt(word)) : OptionalInt.empty();
    }

    private static String stripStop(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }
}
