package org.hearsay.annotator;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.uima.jcas.tcas.Annotation;
import org.hearsay.type.Attribution;
import org.hearsay.type.Hedge;

/** Decides how sure it is that the event of a claim happened, and whether it is said not to have happened. */
final class EventReality {

    private static final int FRAME_REACH = 30;
    private static final int NEGATION_REACH = 9;
    private static final Set<String> POSSIBLE = Set.of("may", "might", "could", "possibly", "perhaps", "maybe", "would", "possible", "unclear",
            "possibility", "possibilities", "conceivably", "potentially", "uncertain", "if confirmed");
    private static final Set<String> BLAME = Set.of("responsibility", "involvement", "role", "charges", "charge", "accusations", "accusation",
            "allegations", "allegation", "being", "knowledge", "blame", "link", "links");
    /** Without incident, without trial: what is lacking is not the event. */
    private static final Set<String> NO_EVENTS = Set.of("incident", "incidents", "trial", "charge", "charges", "warning", "reason", "cause", "provocation",
            "resistance", "explanation", "mercy", "evidence", "discrimination", "justification", "due", "firing");
    private static final Set<String> NO_NEGATION = Set.of("only", "just", "merely", "least", "longer", "doubt", "matter", "fewer", "less", "than");

    private final TokenTable table;
    private final ClauseBorders borders;

    EventReality(TokenTable table, ClauseBorders borders) {
        this.table = table;
        this.borders = borders;
    }

    /** Returns the certainty of an event: certain, probable, possible or unknown. */
    String certainty(Annotation trigger, List<Hedge> hedges) {
        String result = frame(trigger, "polarity").equals("negative") ? "" : frame(trigger, "certainty");
        result = result.isEmpty() ? "certain" : result;
        for (Hedge hedge : hedges) {
            String force = force(hedge);
            if (force.equals("unknown")) {
                return "unknown";
            }
            if (force.equals("possible") || force.equals("probable") && result.equals("certain")) {
                result = force;
            }
        }
        return result;
    }

    /** What a hedge does to the certainty of what it covers; the word list knows, else the kind tells. */
    private String force(Hedge hedge) {
        if ("approximator".equals(hedge.getHedgeKind())) {
            return "none";
        }
        Hit cue = table.startingAt(table.tokenAt(hedge.getBegin()), WordClass.HEDGE_CUE);
        if (cue != null && !cue.has("hedgeKind", "none") && !cue.value("force").isEmpty()) {
            return cue.value("force");
        }
        if ("attribution".equals(hedge.getHedgeKind())) {
            return "unknown";
        }
        return POSSIBLE.contains(hedge.getCoveredText().toLowerCase(Locale.ROOT)) ? "possible" : "probable";
    }

    /** Returns the polarity of an event: positive or negative. */
    String polarity(Annotation trigger, List<Attribution> attributions) {
        for (Attribution attribution : attributions) {
            if ("denies".equals(attribution.getStance()) && !deniesBlame(attribution)) {
                return "negative";
            }
        }
        String framed = frame(trigger, "polarity");
        if (!framed.isEmpty()) {
            return framed;
        }
        return isNegated(trigger) ? "negative" : "positive";
    }

    /** {@code denied responsibility for the attack}: the attack is not denied. */
    private boolean deniesBlame(Attribution attribution) {
        int from = table.tokenAt(attribution.getEnd() - 1) + 1;
        for (int i = from; i < Math.min(table.size(), from + 5); i++) {
            if (BLAME.contains(table.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns what the nearest frame before an event that reaches it says of its certainty or polarity, or the empty string. */
    private String frame(Annotation trigger, String feature) {
        int event = table.tokenAt(trigger.getBegin());
        int floor = Math.max(borderBefore(event), event - FRAME_REACH);
        for (int i = event; i >= floor; i--) {
            Hit frame = table.endingAt(i, WordClass.EVENT_FRAME);
            if (frame == null || frame.first() > event || i == event && frame.first() == event) {
                continue;
            }
            int reach = Integer.parseInt(frame.value("reach"));
            if (event - i > reach || part(frame)) {
                continue;
            }
            if (frame.has("polarity", "positive")) {
                return "";
            }
            if (!frame.value(feature).isEmpty()) {
                return frame.value(feature);
            }
        }
        return "";
    }

    /** {@code if} in {@code if confirmed} is a hedge of its own. */
    private boolean part(Hit frame) {
        return table.is(frame.first(), WordClass.HEDGE);
    }

    /** Frames do not reach over a full clause: a colon, a semicolon or a relative clause. */
    private int borderBefore(int event) {
        int floor = table.firstOf(table.sentenceOf(event));
        int i = event;
        while (i > floor && !table.text(i - 1).equals(";") && !table.text(i - 1).equals(":") && !table.lower(i - 1).equals("but")) {
            i--;
        }
        return i;
    }

    private boolean isNegated(Annotation trigger) {
        int event = table.tokenAt(trigger.getBegin());
        int floor = Math.max(borders.left(event), event - NEGATION_REACH);
        for (int i = event - 1; i >= floor; i--) {
            if (table.lower(i).equals("and") || table.text(i).equals(",") && !table.lower(Math.min(i + 1, event)).equals("or")) {
                return false;
            }
            Hit negation = table.endingAt(i, WordClass.NEGATION);
            boolean plain = negation != null && !negation.has("kind", "fail") && !NO_NEGATION.contains(table.lower(i + 1))
                    && !(table.lower(i).equals("without") && NO_EVENTS.contains(table.lower(i + 1)));
            if (plain) {
                return !table.lower(i).equals("none") || event - i < 6;
            }
        }
        return false;
    }
}
