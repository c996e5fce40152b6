package org.hearsay.rule;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Type;
import org.apache.uima.ruta.RutaEnvironment;
import org.apache.uima.ruta.RutaModule;
import org.apache.uima.ruta.RutaScriptFactory;
import org.apache.uima.ruta.RutaStream;
import org.apache.uima.ruta.block.RutaBlock;
import org.apache.uima.ruta.expression.ExpressionFactory;

/** The scripts of one engine, in the order in which they run. */
final class LoadedScripts {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\b(SPACE|BREAK|WS|NBSP|ALL)\\b");

    private final List<ParsedScript> all;
    private final List<ParsedScript> involved;
    private final List<ParsedScript> running;
    private final boolean mentionWhiteSpace;

    /**
     * @param all all scripts that may be CALLed
     * @param stage stage of those that run, or null to run all; one that another script imports runs only where that one
     *     CALLs it
     */
    LoadedScripts(Collection<ParsedScript> all, String stage) {
        this.all = List.copyOf(all);
        Map<String, RutaModule> modules = new HashMap<>();
        Set<String> imported = imported(all);
        for (ParsedScript each : all) {
            each.module().getScripts().keySet().forEach(name -> modules.put(name, null));
        }
        for (ParsedScript each : all) {
            modules.replaceAll((name, module) ->
                    KnownTypes.shortName(name).equals(each.script().name()) ? each.module() : module);
        }
        involved = involved(all, stage);
        involved.forEach(each -> each.module().setScriptDependencies(modules));
        running = involved.stream().filter(each -> !imported.contains(each.script().name())).toList();
        mentionWhiteSpace = involved.stream().anyMatch(each -> WHITE_SPACE.matcher(each.script().text()).find());
    }

    /** Returns the scripts that take part when those of a stage run, or all when that is null: they and what may be CALLed. */
    static List<ParsedScript> involved(Collection<ParsedScript> all, String stage) {
        Set<String> imported = imported(all);
        return all.stream().filter(each -> imported.contains(each.script().name()) || runs(each, stage)).toList();
    }

    /** Returns the names of the scripts that others import. */
    private static Set<String> imported(Collection<ParsedScript> all) {
        Set<String> imported = new HashSet<>();
        for (ParsedScript each : all) {
            for (String name : each.module().getScripts().keySet()) {
                imported.add(KnownTypes.shortName(name));
            }
        }
        return imported;
    }

    private static boolean runs(ParsedScript script, String stage) {
        return stage == null || stage.equals(script.script().stage());
    }

    boolean isEmpty() {
        return running.isEmpty();
    }

    /** Returns true when a script names a type of white space, which needs annotations of its own then. */
    boolean mentionWhiteSpace() {
        return mentionWhiteSpace;
    }

    /**
     * Tells the scripts the types of a type system. What a script DECLAREs is nearest to it; behind all of them stands one
     * common environment with the short names of all types.
     */
    void resolveTypes(CAS cas) {
        RutaBlock common = new RutaScriptFactory(new ExpressionFactory()).createRootScriptBlock("types", null);
        commonTypes(cas).forEach(common.getEnvironment()::addType);
        for (ParsedScript each : involved) {
            each.module().getRootBlock().setParent(common);
            RutaEnvironment environment = each.module().getRootBlock().getEnvironment();
            ofFamily(each).forEach((name, type) -> addType(environment, name, type, cas));
            each.types().forEach(type -> addType(environment, type.shortName(), type, cas));
        }
    }

    /** Returns the types that one other script of the family declares, by short name; see {@link KnownTypes#namedIn}. */
    private Map<String, DeclaredType> ofFamily(ParsedScript script) {
        Map<String, DeclaredType> types = new HashMap<>();
        Set<String> several = new HashSet<>();
        for (ParsedScript other : all) {
            if (other.script().file().family().equals(script.script().file().family())) {
                for (DeclaredType type : other.types()) {
                    DeclaredType same = types.put(type.shortName(), type);
                    if (same != null && !same.name().equals(type.name())) {
                        several.add(type.shortName());
                    }
                }
            }
        }
        types.keySet().removeAll(several);
        return types;
    }

    private static void addType(RutaEnvironment environment, String name, DeclaredType declared, CAS cas) {
        Type type = cas.getTypeSystem().getType(declared.name());
        if (type == null) {
            throw new IllegalStateException("Expected the type [" + declared.name() + "] of the script ["
                    + declared.origin().path() + "] in the type system of the CAS, found none; make the CAS "
                    + "with the type system that org.hearsay.rule.TypeSystems.of gives for the rule families");
        }
        environment.addType(name, type);
    }

    private static Map<String, Type> commonTypes(CAS cas) {
        Map<String, Set<String>> byShortName = new LinkedHashMap<>();
        cas.getTypeSystem().getTypeIterator().forEachRemaining(type ->
                byShortName.computeIfAbsent(type.getShortName(), key -> new LinkedHashSet<>()).add(type.getName()));
        Map<String, Type> types = new LinkedHashMap<>();
        byShortName.forEach((shortName, names) -> {
            Collection<String> chosen = KnownTypes.choose(names);
            for (String name : names) {
                boolean isMeant = chosen.size() == 1 && chosen.contains(name);
                types.put(isMeant ? shortName : name, cas.getTypeSystem().getType(name));
            }
        });
        types.put("Document", cas.getTypeSystem().getType(CAS.TYPE_NAME_DOCUMENT_ANNOTATION));
        return types;
    }

    /** Returns the texts of all scripts that may run. */
    List<String> texts() {
        return involved.stream().map(each -> each.script().text()).toList();
    }

    /** Runs the scripts on one document. */
    void run(RutaStream stream, RuleRecorder recorder) {
        involved.forEach(each -> reset(each.module(), stream.getCas()));
        running.forEach(each -> each.module().apply(stream, recorder));
    }

    private static void reset(RutaModule module, CAS cas) {
        module.getRootBlock().getEnvironment().reset(cas);
        for (RutaBlock block : module.getBlocks().values()) {
            block.getEnvironment().reset(cas);
        }
    }
}
