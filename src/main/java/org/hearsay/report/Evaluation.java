package org.hearsay.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Compares tagged documents with gold. Mentions are matched one to one by overlap; claims one to one where the triggers
 * overlap and the event is the same. The fields of matched tags are compared: values by equality, spans by overlap.
 */
public final class Evaluation {

    private static final Map<String, List<String>> MENTION_FIELDS = mentionFields();
    /** Outweighs any number of shared characters, so that equal spans are matched first. */
    private static final int SAME_SPAN = 1 << 24;

    private final Map<String, Tally> tallies = emptyTallies();
    private final List<Map<String, Tally>> byDocument = new ArrayList<>();
    private Map<String, Tally> current;
    private final Consumer<EvaluationError> errors;

    /**
     * @param errors is told of each miss, false tag and wrong field
     */
    public Evaluation(Consumer<EvaluationError> errors) {
        this.errors = errors;
    }

    private static Map<String, Tally> emptyTallies() {
        Map<String, Tally> empty = new LinkedHashMap<>();
        Stream.concat(MENTION_FIELDS.keySet().stream(), CasTags.CLAIM_TYPES.stream()).forEach(type -> empty.put(type, new Tally()));
        return empty;
    }

    /** {@return the figures so far, by type, in the order of the guidelines} */
    public Map<String, Tally> tallies() {
        return new LinkedHashMap<>(tallies);
    }

    /** {@return the figures of each document, in the order in which they were added} */
    public List<Map<String, Tally>> byDocument() {
        return List.copyOf(byDocument);
    }

    /**
     * Adds a document.
     *
     * @param gold the gold documents
     * @param system its tags; null where the document is missing, so that all its gold is missed
     */
    public void add(AnnotatedDocument gold, AnnotatedDocument system) {
        AnnotatedDocument judged = system == null ? new AnnotatedDocument(gold.name(), null, List.of(), List.of()) : system;
        String text = gold.text() == null ? judged.text() : gold.text();
        current = emptyTallies();
        MENTION_FIELDS.forEach((type, fields) -> mentions(new Reporter(gold.name(), text, judged, type), fields,
                ofType(gold.mentions(), type), ofType(judged.mentions(), type)));
        for (String type : CasTags.CLAIM_TYPES) {
            claims(new Reporter(gold.name(), text, judged, type), gold.claims().stream().filter(c -> c.type().equals(type)).toList(),
                    judged.claims().stream().filter(c -> c.type().equals(type)).toList());
        }
        tallies.forEach((type, tally) -> tally.add(current.get(type)));
        byDocument.add(current);
    }

    private void mentions(Reporter reporter, List<String> fields, List<Mention> golds, List<Mention> systems) {
        Tally tally = current.get(reporter.type());
        tally.count(golds.size(), systems.size());
        List<Pairing.Pair> pairs = Pairing.match(golds, systems, (g, s) -> {
            int shared = g.span().shared(s.span());
            return shared <= 0 ? OptionalInt.empty() : OptionalInt.of(shared + (g.span().equals(s.span()) ? SAME_SPAN : 0));
        });
        for (Pairing.Pair pair : pairs) {
            Mention gold = golds.get(pair.gold());
            Mention system = systems.get(pair.system());
            tally.pair(gold.span().equals(system.span()));
            for (String field : fields) {
                String expected = gold.features().get(field);
                if (expected != null) {
                    String found = system.features().get(field);
                    boolean right = expected.equalsIgnoreCase(found);
                    tally.field(field, right);
                    if (!right) {
                        reporter.report("wrong", gold.span(), field + ": " + expected + " not " + found, system.rule());
                    }
                }
            }
        }
        unpaired(golds.size(), pairs.stream().map(Pairing.Pair::gold).toList())
                .forEach(i -> reporter.report("missed", golds.get(i).span(), "", null));
        unpaired(systems.size(), pairs.stream().map(Pairing.Pair::system).toList())
                .forEach(i -> reporter.report("false", systems.get(i).span(), "", systems.get(i).rule()));
    }

    private void claims(Reporter reporter, List<ClaimRecord> golds, List<ClaimRecord> systems) {
        Tally tally = current.get(reporter.type());
        tally.count(golds.size(), systems.size());
        List<Pairing.Pair> pairs = Pairing.match(golds, systems, (g, s) -> {
            boolean same = Objects.equals(g.event(), s.event()) && g.trigger().overlaps(s.trigger());
            return same ? OptionalInt.of((int) agreements(g, s, false).values().stream().filter(Boolean::booleanValue).count()) : OptionalInt.empty();
        });
        for (Pairing.Pair pair : pairs) {
            ClaimRecord gold = golds.get(pair.gold());
            ClaimRecord system = systems.get(pair.system());
            Map<String, Boolean> fields = agreements(gold, system, true);
            tally.pair(fields.get("polarity") && fields.get(reporter.type().equals("CasualtyClaim") ? "count" : "commodities"));
            fields.forEach((field, right) -> {
                tally.field(field, right);
                if (!right) {
                    reporter.report("wrong", gold.trigger(), field + ": " + value(gold, field, reporter) + " not " + value(system, field, reporter),
                            system.rule());
                }
            });
        }
        unpaired(golds.size(), pairs.stream().map(Pairing.Pair::gold).toList())
                .forEach(i -> reporter.report("missed", golds.get(i).trigger(), golds.get(i).event(), null));
        unpaired(systems.size(), pairs.stream().map(Pairing.Pair::system).toList())
                .forEach(i -> reporter.report("false", systems.get(i).trigger(), systems.get(i).event(), systems.get(i).rule()));
    }

    private static Map<String, Boolean> agreements(ClaimRecord gold, ClaimRecord system, boolean withJudged) {
        Map<String, Boolean> fields = new LinkedHashMap<>();
        boolean casualty = gold.type().equals("CasualtyClaim");
        for (String name : casualty ? List.of("polarity", "certainty", "count", "victimClass") : List.of("polarity", "certainty")) {
            fields.put(name, Objects.equals(gold.values().get(name), system.values().get(name)));
        }
        for (String name : casualty ? List.of("source", "victims", "perpetrator") : List.of("source", "actor", "recipient")) {
            fields.put(name, sameSpan(gold.spans().get(name), system.spans().get(name)));
        }
        if (!casualty) {
            fields.put("commodities", gold.commodities().equals(system.commodities()));
        }
        if (withJudged && gold.judged().contains("place")) {
            fields.put("place", sameSpan(gold.spans().get("place"), system.spans().get("place")));
        }
        if (withJudged && gold.judged().contains("time")) {
            fields.put("time", Objects.equals(gold.values().get("time"), system.values().get("time")));
        }
        return fields;
    }

    private static boolean sameSpan(TextSpan gold, TextSpan system) {
        return gold == null ? system == null : system != null && gold.overlaps(system);
    }

    private static String value(ClaimRecord claim, String field, Reporter reporter) {
        if (field.equals("commodities")) {
            return claim.commodities().stream().sorted().toList().toString();
        }
        return claim.spans().containsKey(field) ? "[" + reporter.covered(claim.spans().get(field)) + "]" : claim.values().get(field);
    }

    private static List<Integer> unpaired(int size, List<Integer> paired) {
        Set<Integer> taken = new HashSet<>(paired);
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (!taken.contains(i)) {
                left.add(i);
            }
        }
        return left;
    }

    private static List<Mention> ofType(List<Mention> mentions, String type) {
        return mentions.stream().filter(mention -> mention.type().equals(type)).toList();
    }

    private static Map<String, List<String>> mentionFields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("Faction", List.of("actorClass", "named"));
        fields.put("MilitarySite", List.of("siteKind"));
        fields.put("Hedge", List.of("hedgeKind"));
        fields.put("Source", List.of("sourceKind"));
        return fields;
    }

    /** Tells of the errors of one type in one document. */
    private final class Reporter {

        private final String document;
        private final String text;
        private final AnnotatedDocument judged;
        private final String type;

        Reporter(String document, String text, AnnotatedDocument judged, String type) {
            this.document = document;
            this.text = text;
            this.judged = judged;
            this.type = type;
        }

        String type() {
            return type;
        }

        String covered(TextSpan span) {
            return text == null || span.end() > text.length() ? span.toString() : text.substring(span.begin(), span.end());
        }

        void report(String outcome, TextSpan span, String detail, String rule) {
            errors.accept(EvaluationError.of(document, outcome, type, span, text, judged.sentenceAt(span), detail, rule));
        }
    }
}
