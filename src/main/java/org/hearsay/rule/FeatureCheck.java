package org.hearsay.rule;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.uima.cas.CAS;
import org.apache.uima.ruta.parser.RutaParser;

/** Looks up the names of features in one script. */
final class FeatureCheck {

    private static final Set<String> FEATURES_OF_ALL = Set.of("ct", "coveredText", "type", "begin", "end");

    /** Takes the index of a token, and the id, the message and the hint of what is wrong with it. */
    interface Reporter {
        void report(int index, String id, String message, String hint);
    }

    private final ScriptTokens tokens;
    private final KnownTypes known;
    private final Function<String, Collection<String>> types;
    private final Reporter reporter;

    /**
     * @param types gives the full names that a name in the script may stand for
     */
    FeatureCheck(ScriptTokens tokens, KnownTypes known, Function<String, Collection<String>> types, Reporter reporter) {
        this.tokens = tokens;
        this.known = known;
        this.types = types;
        this.reporter = reporter;
    }

    /** Checks {@code .feature.feature} behind a type or label; knows nothing about what features of unknown type hold. */
    void checkChain(Set<String> owners, int start, int end) {
        Set<String> types = owners;
        for (int i = start + 1; i < end && !types.isEmpty(); i += 2) {
            String feature = tokens.text(i).replaceAll("\\[.*", "");
            if (FEATURES_OF_ALL.contains(feature)) {
                return;
            }
            check(types, feature, i);
            Set<String> ranges = new HashSet<>();
            for (String owner : types) {
                String range = known.range(owner, feature);
                if (range != null && !range.startsWith("uima.cas.") && !range.equals(CAS.TYPE_NAME_ANNOTATION)) {
                    ranges.add(range);
                }
            }
            types = ranges;
        }
    }

    private void check(Set<String> owners, String feature, int index) {
        if (owners.isEmpty() || owners.stream().anyMatch(type -> known.hasFeature(type, feature))) {
            return;
        }
        Set<String> features = new TreeSet<>();
        owners.forEach(type -> features.addAll(known.features(type)));
        features.removeAll(Set.of("sofa", "begin", "end"));
        reporter.report(index, "script/unknown-feature", "expected a feature of " + owners.stream()
                .map(KnownTypes::shortName).sorted().toList() + ", found [" + feature + "]",
                Suggestions.hint(feature, features, features.isEmpty() ? "it has none; name it in the DECLARE"
                        : "it has " + features));
    }

    /** Checks the features that CREATE, FILL and the like set on the type that they name first. */
    void checkAssignments(int start) {
        int type = start + 2;
        int afterType = ScriptNames.afterChain(tokens, type);
        Set<String> owners = tokens.type(type) == RutaParser.Identifier
                ? new HashSet<>(types.apply(ScriptNames.join(tokens, type, afterType))) : Set.of();
        int end = tokens.afterClosing(start + 1);
        int i = afterType;
        while (i < end - 1) {
            boolean assigned = tokens.type(i) == RutaParser.StringLiteral
                    && tokens.type(i + 1) == RutaParser.ASSIGN_EQUAL;
            if (assigned) {
                check(owners, ScriptNames.unquote(tokens.text(i)), i);
            }
            int bracket = tokens.type(i);
            i = bracket == RutaParser.LPAREN || bracket == RutaParser.LCURLY ? tokens.afterClosing(i) : i + 1;
        }
    }

    /**
     * Checks the features that FEATURE, SETFEATURE and GETFEATURE read or set on what their element matches.
     *
     * @param elements all elements of the statement
     * @param labels the types that labels of the statement may have
     */
    void checkOfElement(List<ElementShape> elements, Map<String, Set<String>> labels) {
        for (ElementShape element : elements) {
            if (element.kind() != ElementShape.Kind.NAME || element.head().end() - element.head().start() > 1
                    && types.apply(head(element)).isEmpty()) {
                continue;
            }
            Set<String> owners = labels.getOrDefault(head(element), new HashSet<>(types.apply(head(element))));
            checkNamed(element.conditions(), owners);
            checkNamed(element.actions(), owners);
        }
    }

    private String head(ElementShape element) {
        return ScriptNames.join(tokens, element.head().start(), element.head().end());
    }

    private void checkNamed(ElementShape.Range range, Set<String> owners) {
        for (int i = range.start(); i < range.end(); i++) {
            int type = tokens.type(i);
            boolean named = (type == RutaParser.SETFEATURE || type == RutaParser.GETFEATURE || type == RutaParser.FEATURE)
                    && tokens.type(i + 1) == RutaParser.LPAREN && tokens.type(i + 2) == RutaParser.StringLiteral;
            if (named) {
                String feature = ScriptNames.unquote(tokens.text(i + 2));
                if (!FEATURES_OF_ALL.contains(feature)) {
                    check(owners, feature, i + 2);
                }
            }
        }
    }
}
