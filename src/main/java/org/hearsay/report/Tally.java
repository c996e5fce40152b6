package org.hearsay.report;

import java.util.Map;
import java.util.TreeMap;

/** What has been counted for one type: gold and system tags, pairs, strict pairs, and agreeing fields over the pairs. */
public final class Tally {

    /** How often a field was judged and how often it agreed. */
    public record Field(int judged, int right) {

        /** {@return share of agreeing fields, 0 to 1} */
        public double accuracy() {
            return judged == 0 ? 0 : (double) right / judged;
        }
    }

    private int gold;
    private int system;
    private int pairs;
    private int strict;
    private final Map<String, Field> fields = new TreeMap<>();

    void count(int golds, int systems) {
        gold += golds;
        system += systems;
    }

    void pair(boolean strictly) {
        pairs++;
        strict += strictly ? 1 : 0;
    }

    void field(String name, boolean right) {
        fields.merge(name, new Field(1, right ? 1 : 0), (a, b) -> new Field(a.judged() + b.judged(), a.right() + b.right()));
    }

    void add(Tally other) {
        gold += other.gold;
        system += other.system;
        pairs += other.pairs;
        strict += other.strict;
        other.fields.forEach((name, field) -> fields.merge(name, field,
                (a, b) -> new Field(a.judged() + b.judged(), a.right() + b.right())));
    }

    /** {@return number of gold tags} */
    public int gold() {
        return gold;
    }

    /** {@return number of tags judged} */
    public int system() {
        return system;
    }

    /** {@return share of the tags judged that are in gold: by overlap for mentions, by trigger and event for claims} */
    public double precision() {
        return system == 0 ? 0 : (double) pairs / system;
    }

    /** {@return share of gold that was found} */
    public double recall() {
        return gold == 0 ? 0 : (double) pairs / gold;
    }

    /** {@return harmonic mean of precision and recall} */
    public double f1() {
        return f1(pairs);
    }

    /**
     * {@return as {@link #f1}, over pairs with equal spans (mentions), or equal count or commodities and polarity (claims)}
     */
    public double strictF1() {
        return f1(strict);
    }

    /** {@return accuracy of each field over the pairs, by name} */
    public Map<String, Field> fields() {
        return new TreeMap<>(fields);
    }

    private double f1(int hits) {
        return gold + system == 0 ? 0 : 2.0 * hits / (gold + system);
    }
}
