package org.hearsay.rule;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.hearsay.lexicon.Problem;

/** Describes the types that scripts DECLARE. */
final class DeclaredTypes {

    private static final Map<String, String> RUTA_NAMES = Map.of("STRING", CAS.TYPE_NAME_STRING, "INT",
            CAS.TYPE_NAME_INTEGER, "DOUBLE", CAS.TYPE_NAME_DOUBLE, "FLOAT", CAS.TYPE_NAME_FLOAT, "BOOLEAN",
            CAS.TYPE_NAME_BOOLEAN, "FSArray", CAS.TYPE_NAME_FS_ARRAY, "StringArray", CAS.TYPE_NAME_STRING_ARRAY);

    private static final Pattern COMMENT_BEHIND = Pattern.compile(";\\s*//\\s*(.*?)\\s*$");
    /** The head of a script and the notes on rules and examples have a name before a colon. */
    private static final Pattern COMMENT_ABOVE = Pattern.compile("\\s*//\\s*+(?!\\w+:)(.*?)\\s*");

    private final KnownTypes known;
    private final Set<String> lost;
    private final Consumer<Problem> problems;
    private final Map<String, DeclaredType> byName = new HashMap<>();
    private final Map<String, String> byShortName = new HashMap<>();

    /**
     * @param known the types that do not depend on scripts
     * @param lost names that must not be reported when they are unknown
     * @param problems gets what is wrong with the declarations
     */
    DeclaredTypes(KnownTypes known, Set<String> lost, Consumer<Problem> problems) {
        this.known = known;
        this.lost = lost;
        this.problems = problems;
    }

    /** Returns the types, without those that they extend. */
    TypeSystemDescription describe(Collection<ParsedScript> scripts) {
        List<DeclaredType> types = scripts.stream().flatMap(each -> each.types().stream()).toList();
        types.forEach(this::register);
        TypeSystemDescription description = UIMAFramework.getResourceSpecifierFactory().createTypeSystemDescription();
        Set<String> added = new HashSet<>();
        for (ParsedScript script : scripts) {
            for (DeclaredType type : script.types()) {
                if (added.add(type.name())) {
                    add(description, type, script.script().text());
                }
            }
        }
        return description;
    }

    /** Returns the comment that stands behind the declaration of a type, or on the line above it, as a sentence. */
    private static String comment(String script, int line) {
        String[] lines = script.split("\r\n|\r|\n", -1);
        Matcher behind = COMMENT_BEHIND.matcher(lines[line - 1]);
        Matcher above = COMMENT_ABOVE.matcher(line > 1 ? lines[line - 2] : "");
        String comment = behind.find() ? behind.group(1) : above.matches() ? above.group(1) : "";
        return comment.isEmpty() ? "" : comment.substring(0, 1).toUpperCase(Locale.ROOT) + comment.substring(1)
                + (comment.endsWith(".") ? " " : ". ");
    }

    private void register(DeclaredType type) {
        if (known.isTaken(type.shortName())) {
            report(type.origin(), "type/taken", "expected a type name of its own, found [" + type.shortName()
                    + "], which has a meaning already", "rename the type");
        } else if (byName.putIfAbsent(type.name(), type) != null) {
            report(type.origin(), "type/declared-twice", "expected each type to be declared once, found [" + type.shortName()
                    + "] again", "remove this declaration");
        }
        byShortName.put(type.shortName(), type.name());
    }

    private void add(TypeSystemDescription description, DeclaredType type, String script) {
        String text = comment(script, type.origin().line()) + "DECLAREd in the script " + type.origin().id() + ".";
        String resolved = type.parent() == null || extendsItself(type) ? null : resolve(type, type.parent());
        String parent = resolved == null ? CAS.TYPE_NAME_ANNOTATION : resolved;
        TypeDescription added = description.addType(type.name(), text, parent);
        type.features().forEach((name, written) -> {
            String range = RUTA_NAMES.containsKey(written) ? RUTA_NAMES.get(written) : resolve(type, written);
            if (range != null && !inherits(parent, name)) {
                added.addFeature(name, "DECLAREd with " + type.shortName() + " in the script " + type.origin().id() + ".", range);
            }
        });
        if (!type.features().containsKey(RuleRecorder.RULE_FEATURE) && !inherits(parent, RuleRecorder.RULE_FEATURE)) {
            added.addFeature(RuleRecorder.RULE_FEATURE,
                    "The id of the rule that made this annotation, so that any tag can be explained.",
                    CAS.TYPE_NAME_STRING);
        }
    }

    /** Returns true, and reports it, when the type is among the types that it extends. */
    private boolean extendsItself(DeclaredType type) {
        Set<String> passed = new HashSet<>();
        for (DeclaredType each = type; each != null && each.parent() != null && passed.add(each.name());) {
            String parent = resolve(each, each.parent());
            if (type.name().equals(parent)) {
                report(type.parentOrigin(), "type/circle", "expected a type that does not extend [" + type.shortName()
                        + "] itself, found [" + type.parent() + "]", "let one of them extend another type");
                return true;
            }
            each = byName.get(parent);
        }
        return false;
    }

    /** Returns the full name of the type, preferring those of the same script, or null when there is none. */
    private String resolve(DeclaredType user, String name) {
        String script = user.name().substring(0, user.name().lastIndexOf('.') + 1);
        if (byName.containsKey(script + name)) {
            return script + name;
        }
        if (byName.containsKey(name)) {
            return name;
        }
        String family = family(user);
        List<String> ofFamily = byName.values().stream().filter(type -> type.shortName().equals(name)
                && family(type).equals(family)).map(DeclaredType::name).toList();
        if (ofFamily.size() == 1) {
            return ofFamily.get(0);
        }
        Collection<String> found = known.named(name);
        if (found.size() == 1) {
            return found.iterator().next();
        }
        if (byShortName.containsKey(name)) {
            return byShortName.get(name);
        }
        if (lost.contains(name)) {
            return null;
        }
        Set<String> names = new HashSet<>(byShortName.keySet());
        names.addAll(known.shortNames());
        report(name.equals(user.parent()) ? user.parentOrigin() : user.origin(), "type/unknown", "expected a known type, found [" + name + "]",
                Suggestions.hint(name, names, "DECLARE it before, or name a type of a list or script"));
        return null;
    }

    private static String family(DeclaredType type) {
        return type.origin().id().substring(0, type.origin().id().lastIndexOf('/'));
    }

    private boolean inherits(String type, String feature) {
        String name = type;
        while (byName.containsKey(name)) {
            DeclaredType declared = byName.get(name);
            if (declared.features().containsKey(feature) || feature.equals(RuleRecorder.RULE_FEATURE)) {
                return true;
            }
            name = declared.parent() == null || extendsItself(declared) ? CAS.TYPE_NAME_ANNOTATION
                    : resolve(declared, declared.parent());
        }
        return name != null && known.range(name, feature) != null;
    }

    private void report(RuleOrigin place, String id, String message, String hint) {
        problems.accept(Problem.error(place.path(), place.line(), place.column(), id, message, hint));
    }
}
