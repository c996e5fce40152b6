package org.hearsay.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearsay.rule.RuleAttempt;
import org.hearsay.rule.RuleAttempt.Condition;
import org.hearsay.rule.RuleAttempt.Piece;
import org.hearsay.rule.RuleAttempt.State;
import org.hearsay.rule.RuleAttempt.Step;
import org.hearsay.workbench.Explanation.Hit;
import org.hearsay.workbench.Explanation.NearMiss;
import org.hearsay.workbench.Explanation.Place;
import org.hearsay.workbench.Explanation.Source;
import org.hearsay.workbench.Explanation.Tag;

/** Writes explanations for people: a few lines for each tag. */
public final class ExplanationText {

    private static final int WIDEST_ELEMENT = 48;
    private static final int LONGEST_VALUE = 60;

    private final Path base;
    private final RuleSources sources;

    private ExplanationText(Path base, RuleSources sources) {
        this.base = base;
        this.sources = sources;
    }

    /**
     * Writes an explanation.
     *
     * @param explanation what is to be told
     * @param question what was asked
     * @param explainer who gave it
     * @param base folder that paths below it are written relative to
     * @return lines for a terminal
     */
    public static String of(Explanation explanation, ExplainQuestion question, Explainer explainer, Path base) {
        ExplanationText writer = new ExplanationText(base, explainer.sources());
        boolean untagged = explanation.places().stream().allMatch(place -> place.tags().isEmpty());
        if (question.isAboutAll() && untagged) {
            return explanation.document() + ": no such tag\n  To see which rules came near, name a place with --at \"its text\""
                    + " or --line N.\n";
        }
        return explanation.places().stream().map(place -> writer.place(explanation, place))
                .collect(Collectors.joining("\n"));
    }

    /**
     * {@return what to ask next, for a place that has tags: rules that made none there are told of only when they are asked
     * for} Nothing for other questions.
     *
     * @param explanation what is to be told
     * @param question what is asked
     */
    public static String hint(Explanation explanation, ExplainQuestion question) {
        boolean some = explanation.places().stream().anyMatch(place -> !place.tags().isEmpty());
        boolean asked = question.isAboutAll() || question.type() != null || question.rule() != null;
        return !some || asked ? "" : "To see why another rule made no tag here, name it with --rule, or what it makes with --type.\n";
    }

    private String place(Explanation explanation, Place place) {
        List<String> lines = new ArrayList<>();
        place.tags().forEach(tag -> lines.addAll(tag(explanation.document(), tag)));
        if (place.tags().isEmpty()) {
            lines.add(explanation.document() + ":" + place.line() + ": no tag on [" + shortened(place.text()) + "]");
            lines.add(place.nearest().isEmpty() ? "  No rule came near: none of them has anything to start with here."
                    : "  The rules that came nearest:");
            for (int i = 0; i < place.nearest().size(); i++) {
                lines.addAll(nearMiss(i + 1, place.nearest().get(i)));
            }
        }
        return lines.stream().map(line -> line.stripTrailing() + "\n").collect(Collectors.joining());
    }

    private List<String> tag(String document, Tag tag) {
        List<String> lines = new ArrayList<>();
        lines.add(document + ":" + tag.line() + ": " + tag.type() + " [" + shortened(tag.text()) + "]"
                + features(tag.features()));
        lines.add("  by " + source(tag.source()));
        if (tag.attempt() != null) {
            lines.addAll(steps(tag.attempt()));
        }
        if (tag.attempt() == null && tag.hits().isEmpty()) {
            lines.add("    no word of a list: the engine goes by the words around it, or knows them by itself");
        }
        for (Hit hit : tag.hits()) {
            boolean beside = tag.attempt() == null && (hit.end() <= tag.begin() || hit.begin() >= tag.end());
            lines.add("    word of a list" + (beside ? " near it: " : ": ") + hit.type() + " [" + shortened(hit.text()) + "]  " + place(hit.source()));
        }
        return lines;
    }

    private static String features(Map<String, String> features) {
        return features.isEmpty() ? "" : features.entrySet().stream()
                .map(each -> each.getKey() + "=" + shortened(each.getValue())).collect(Collectors.joining(", ", "  {", "}"));
    }

    private String source(Source source) {
        String where = place(source);
        boolean pattern = sources.isPattern(source.rule());
        return source.rule() + (pattern ? ", a pattern of an engine" + (where.isEmpty() ? "" : ", described in " + where)
                : "  " + where)
                + (source.description() == null || source.description().isEmpty() ? "" : ": " + source.description());
    }

    private String place(Source source) {
        if (source == null || source.path() == null) {
            return "";
        }
        Path path = Path.of(source.path()).toAbsolutePath().normalize();
        return (path.startsWith(base) ? base.relativize(path).toString() : source.path()) + ":" + source.line();
    }

    /** Each element on a line: the element, what it stands on, and where that comes from. */
    private List<String> steps(RuleAttempt attempt) {
        int width = attempt.steps().stream().mapToInt(step -> head(step).length()).max().orElse(0);
        width = Math.min(width, WIDEST_ELEMENT);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < attempt.steps().size(); i++) {
            Step step = attempt.steps().get(i);
            boolean failed = i == attempt.failedAt();
            String mark = failed ? "  NO" : step.state() == State.MATCHED ? "  ok" : "   -";
            String element = head(step);
            lines.add(mark + " " + element + " ".repeat(Math.max(0, width - element.length())) + "  "
                    + (failed ? failure(step, attempt.failedOn()) : onWhat(step)));
            lines.addAll(conditions(step));
        }
        return lines;
    }

    private static List<String> conditions(Step step) {
        List<String> lines = new ArrayList<>();
        String held = step.conditions().stream().filter(Condition::holds).map(each -> shortened(each.text()))
                .collect(Collectors.joining(", "));
        if (!held.isEmpty()) {
            lines.add("       holds: " + held);
        }
        if (step.failedCondition() != null) {
            lines.add("       fails: " + step.failedCondition());
        }
        return lines;
    }

    private static String head(Step step) {
        return step.element().conditions().isEmpty() ? shortened(step.element().text(), WIDEST_ELEMENT)
                : headOf(step.element().text());
    }

    /** Returns an element without its conditions. */
    private static String headOf(String element) {
        int brace = element.indexOf('{');
        return shortened(brace < 0 ? element : element.substring(0, brace), WIDEST_ELEMENT);
    }

    private String onWhat(Step step) {
        return switch (step.state()) {
            case MATCHED -> step.pieces().isEmpty() ? "" : pieces(step.pieces());
            case LEFT_OUT -> "left out";
            case NOT_REACHED -> step.element().optional() ? "not needed" : "not reached";
            case FAILED -> step.pieces().isEmpty() ? "" : "no further than " + texts(step.pieces());
        };
    }

    private String pieces(List<Piece> pieces) {
        String from = pieces.stream().map(Piece::rule).filter(rule -> rule != null).distinct().map(this::from)
                .collect(Collectors.joining(", "));
        return texts(pieces) + (from.isEmpty() ? "" : "  from " + from);
    }

    private String from(String rule) {
        Source source = sources.of(rule);
        String where = place(source);
        return where.isEmpty() ? rule : where.endsWith(".csv:" + source.line()) ? where : rule + " (" + where + ")";
    }

    private static String failure(Step step, Piece on) {
        if (step.failedCondition() != null) {
            return on == null ? "" : text(on);
        }
        String head = step.element().head();
        String what = "expected " + (step.element().generic() ? "a word" : head.contains(".") ? head(step) : shortened(head));
        return on == null ? what + ", but the text ends" : what + ", found " + text(on);
    }

    private List<String> nearMiss(int number, NearMiss miss) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + number + ". " + source(miss.source()));
        if (miss.attempt() != null) {
            steps(miss.attempt()).forEach(line -> lines.add("  " + line));
            return lines;
        }
        lines.add("      NO " + headOf(miss.missing()) + "  the rule starts with it, and there is none in the sentence");
        miss.present().forEach((element, text) ->
                lines.add("       - " + headOf(element) + "  there is [" + shortened(text) + "]"));
        return lines;
    }

    private static String texts(List<Piece> pieces) {
        return "[" + shortened(pieces.stream().map(Piece::text).distinct().collect(Collectors.joining(" "))) + "]";
    }

    private static String text(Piece piece) {
        return "[" + shortened(piece.text()) + "]";
    }

    private static String shortened(String text) {
        return shortened(text, LONGEST_VALUE);
    }

    private static String shortened(String text, int most) {
        String flat = TextLines.flat(text);
        return flat.length() <= most ? flat : flat.substring(0, most * 2 / 3) + " … " + flat.substring(flat.length() - most / 3);
    }
}
