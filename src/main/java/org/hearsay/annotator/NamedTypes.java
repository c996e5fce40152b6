package org.hearsay.annotator;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.lexicon.RuleFile;

/**
 * Which types of word lists the scripts of rule families may look at. Rather too many than too few: any word of a script
 * counts as a name, and a script that names a supertype, or calls an engine, may look at all.
 */
final class NamedTypes {

    private static final Pattern COMMENT_OR_STRING = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*+\"|//[^\\n]*+|/\\*(?s:.*?)\\*/");
    private static final Pattern DECLARE_WORKING = Pattern.compile("\\bDECLARE\\s+(?:org\\.hearsay\\.type\\.)?Working\\b");
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Set<String> ANY = Set.of("LexiconHit", "Working", "Annotation", "AnnotationBase", "TOP", "ENGINE", "UIMAFIT",
            "CALL", "EXEC");
    /** Of these lists an engine changes the hits, so that they have to be in the CAS. */
    private static final Set<String> CHANGED = Set.of(FactionNameResolver.NAME, FactionNameResolver.HEAD);

    private NamedTypes() {
    }

    /** Returns those of the types, by their full names, whose hits have to be in the CAS. */
    static Set<String> of(Set<String> types, Collection<RuleFamily> families) {
        Set<String> words = new HashSet<>(CHANGED);
        for (RuleFamily family : families) {
            for (RuleFile script : family.scripts()) {
                addWords(script.text(), words);
            }
        }
        if (ANY.stream().anyMatch(words::contains)) {
            return types;
        }
        return types.stream().filter(type -> words.contains(type.substring(type.lastIndexOf('.') + 1)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void addWords(String script, Set<String> words) {
        String code = COMMENT_OR_STRING.matcher(script).replaceAll(found -> found.group().startsWith("\"") ? "" : " ");
        Matcher word = WORD.matcher(DECLARE_WORKING.matcher(code).replaceAll(" "));
        while (word.find()) {
            words.add(word.group());
        }
    }
}
