package org.hearsay.workbench;

import java.util.List;
import java.util.Map;
import org.hearsay.rule.RuleAttempt;
import org.hearsay.rule.RuleOutline;

/**
 * Why a document is tagged as it is.
 *
 * @param document where it came from
 * @param places the places that were asked about, in the order of the text
 */
public record Explanation(String document, List<Place> places) {

    /**
     * A place of the document.
     *
     * @param begin its begin in the text
     * @param end its end
     * @param line its line, from 1
     * @param text what it covers
     * @param tags the tags there
     * @param nearest where there are none: the rules that came nearest, the nearest first
     */
    public record Place(int begin, int end, int line, String text, List<Tag> tags, List<NearMiss> nearest) {

        /**
         * Copies the lists.
         *
         * @param begin its begin in the text
         * @param end its end
         * @param line its line, from 1
         * @param text what it covers
         * @param tags the tags there
         * @param nearest where there are none: the rules that came nearest, the nearest first
         */
        public Place {
            tags = List.copyOf(tags);
            nearest = List.copyOf(nearest);
        }
    }

    /**
     * A tag and how it came about.
     *
     * @param type short name of its type
     * @param features its values
     * @param source the rule that made it
     * @param attempt how that rule matched; null for tags that an engine made by itself
     * @param hits words of lists that patterns of engines used: for the tag, or for what the rule matched on
     */
    public record Tag(String type, int begin, int end, int line, String text, Map<String, String> features,
            Source source, RuleAttempt attempt, List<Hit> hits) {
    }

    /**
     * What made something.
     *
     * @param rule name of the rule, or list and line
     * @param path file that holds it; for a pattern of an engine the README.md that describes it, or null when none does
     * @param line its line there
     * @param description what it matches, in words; may be empty
     */
    public record Source(String rule, String path, int line, String description) {
    }

    /** A word of a list that was found. */
    public record Hit(String type, int begin, int end, String text, Source source) {
    }

    /**
     * A rule that came near.
     *
     * @param rule the rule
     * @param source its place
     * @param attempt its best attempt, or null when it could not even start
     * @param present where it could not start: its elements for which there is something in the sentence, with the text
     * @param missing where it could not start: the element that it starts with
     */
    public record NearMiss(RuleOutline rule, Source source, RuleAttempt attempt, Map<String, String> present,
            String missing) {
    }

    /**
     * Copies the list.
     *
     * @param document where it came from
     * @param places the places that were asked about, in the order of the text
     */
    public Explanation {
        places = List.copyOf(places);
    }
}
