package org.example.weather;

import java.util.regex.Pattern;

/** What the weather is called. */
final class WeatherWords {

    static final Pattern PATTERN = Pattern.compile("\\b(?:rain|fog|snow)\\b");

    private WeatherWords() {
    }

    /** Makes sure that there are words. */
    static void check() {
        if (PATTERN.pattern().isEmpty()) {
            throw new IllegalStateException("no words for the weather");
        }
    }
}
