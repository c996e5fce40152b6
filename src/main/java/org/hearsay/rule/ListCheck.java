package org.hearsay.rule;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.uima.UIMAException;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.util.CasCreationUtils;
import org.hearsay.annotator.Segmenter;
import org.hearsay.lexicon.Lexicon;
import org.hearsay.lexicon.PhraseMatcher;
import org.hearsay.lexicon.Problem;
import org.hearsay.lexicon.RuleFamilies;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.lexicon.RuleFile;
import org.hearsay.lexicon.RuleFileException;
import org.hearsay.lexicon.TokenBorders;
import org.hearsay.lexicon.WordList;
import org.hearsay.lexicon.WordListEntry;

/** Finds what is odd about word lists: entries that no text can match, and columns that no rule reads. */
final class ListCheck {

    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}]*");
    private static final String BEFORE = "qq ";
    private static final String AFTER = " qq\n";

    private static final int MOST_REMEMBERED = 100;
    /** What lists tell by themselves; who writes rules has most of the same lists checked again and again. */
    private static final Map<RuleFile, Alone> REMEMBERED = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<RuleFile, Alone> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });

    /** What one list tells, whatever else there is, and its entries that texts can match; no list where it cannot be read. */
    private record Alone(Optional<WordList> list, List<Problem> problems, Set<String> matching) {
    }

    private final Set<String> namesInScripts = new HashSet<>();
    private final Set<String> builtInColumns = new HashSet<>();
    private boolean columnsAreKnown = true;
    private final List<Problem> problems = new ArrayList<>();
    /** Made when the first list needs it. */
    private AnalysisEngine segmenter;
    private JCas jcas;

    private ListCheck(Collection<RuleFamily> context) {
        for (RuleFamily family : context) {
            for (RuleFile script : family.scripts()) {
                for (Matcher name = NAME.matcher(script.text()); name.find();) {
                    namesInScripts.add(name.group());
                }
            }
        }
    }

    /**
     * Checks the word lists of some families.
     *
     * @param context all families that run together, whose scripts may use the lists
     * @return warnings, and the errors of lists that cannot be read
     */
    static List<Problem> of(Collection<RuleFamily> families, Collection<RuleFamily> context) {
        List<Problem> inPlainLists = families.stream().flatMap(family -> family.files().stream())
                .filter(file -> file.fileName().endsWith(".txt")).flatMap(file -> duplicates(file).stream()).toList();
        List<RuleFile> files = families.stream().flatMap(family -> family.wordLists().stream()).toList();
        if (files.isEmpty()) {
            return inPlainLists;
        }
        ListCheck check = new ListCheck(context);
        check.readBuiltInColumns(context);
        for (RuleFile file : files) {
            Alone alone = REMEMBERED.get(file);
            if (alone == null) {
                alone = check.alone(file, matchingBefore(file));
                REMEMBERED.keySet().removeIf(earlier -> earlier.path().equals(file.path()));
                REMEMBERED.put(file, alone);
            }
            check.problems.addAll(alone.problems());
            alone.list().filter(each -> check.columnsAreKnown && !RuleFamilies.BUILT_IN.contains(each.family())).ifPresent(each -> check.checkColumns(file, each));
        }
        check.problems.addAll(inPlainLists);
        return check.problems;
    }

    /** Looks for lines that stand twice in a plain list, as MARKFAST and INLIST read it. */
    private static List<Problem> duplicates(RuleFile file) {
        List<Problem> found = new ArrayList<>();
        Map<String, Integer> lineOfText = new HashMap<>();
        String[] lines = file.text().split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String text = lines[i].strip();
            Integer earlier = text.isEmpty() || text.startsWith("#") ? null : lineOfText.putIfAbsent(text, i + 1);
            if (earlier != null) {
                found.add(Problem.warning(file.path(), i + 1, lines[i].indexOf(text) + 1, "list/duplicate",
                        "expected each text once, found [" + text + "] again, as on line " + earlier, "remove one of them"));
            }
        }
        return found;
    }

    private void readBuiltInColumns(Collection<RuleFamily> context) {
        try {
            for (WordList list : Lexicon.of(context).lists()) {
                if (RuleFamilies.BUILT_IN.contains(list.family())) {
                    list.columns().forEach(column -> builtInColumns.add(list.typeName() + "." + column));
                }
            }
        } catch (RuleFileException broken) {
            columnsAreKnown = false;
        }
    }

    /** Returns the entries that texts can match of the list as it was; of thousands few change at a time. */
    private static Set<String> matchingBefore(RuleFile file) {
        synchronized (REMEMBERED) {
            return REMEMBERED.entrySet().stream().filter(each -> each.getKey().path().equals(file.path()))
                    .map(each -> each.getValue().matching()).findFirst().orElse(Set.of());
        }
    }

    private Alone alone(RuleFile file, Set<String> known) {
        List<Problem> found = new ArrayList<>();
        Set<String> matching = new HashSet<>();
        Optional<WordList> list = WordList.read(file, found::add);
        list.ifPresent(each -> checkEntries(each, known, found, matching));
        return new Alone(list, List.copyOf(found), matching);
    }

    /** Looks for each entry that is not known to match in a text that holds it. */
    private void checkEntries(WordList list, Set<String> known, List<Problem> found, Set<String> matching) {
        StringBuilder text = new StringBuilder();
        List<WordListEntry> unknown = new ArrayList<>();
        for (WordListEntry entry : list.entries()) {
            if (known.contains(entry.text())) {
                matching.add(entry.text());
            } else {
                unknown.add(entry);
            }
        }
        if (unknown.isEmpty()) {
            return;
        }
        int[] begins = new int[unknown.size()];
        for (int i = 0; i < begins.length; i++) {
            text.append(BEFORE);
            begins[i] = text.length();
            text.append(unknown.get(i).text()).append(AFTER);
        }
        boolean[] matched = new boolean[text.length()];
        WordList small = new WordList(list.family(), list.name(), list.path(), list.typeName(), list.typeLine(),
                list.description(), list.casePolicy(), list.source(), list.columns(), unknown);
        new PhraseMatcher(List.of(small)).find(text.toString(), tokens(text.toString()), (index, entry, begin, end) ->
                matched[begin] |= text.indexOf(AFTER, end) == end);
        for (int i = 0; i < begins.length; i++) {
            WordListEntry entry = unknown.get(i);
            if (matched[begins[i]]) {
                matching.add(entry.text());
            } else {
                found.add(Problem.warning(list.path(), entry.line(), 1, "list/never-matches",
                        "expected a text of whole words, found [" + entry.text() + "], which no text can match"
                                + invisible(entry.text()), "write it as it stands in texts, between white space or punctuation"));
            }
        }
    }

    /** Names the first character that nobody sees; the likely reason. */
    private static String invisible(String text) {
        return text.codePoints().filter(c -> Character.getType(c) == Character.FORMAT || Character.isISOControl(c)).mapToObj(
                c -> String.format(", as it holds the invisible character U+%04X", c)).findFirst().orElse("");
    }

    private TokenBorders tokens(String text) {
        try {
            if (segmenter == null) {
                segmenter = AnalysisEngineFactory.createEngine(Segmenter.class);
                jcas = CasCreationUtils.createCas(TypeSystems.of(List.of()), null, null).getJCas();
            }
            jcas.reset();
            jcas.setDocumentLanguage("en");
            jcas.setDocumentText(text);
            segmenter.process(jcas);
        } catch (UIMAException e) {
            throw new IllegalStateException("the segmenter failed on a word list", e);
        }
        TokenBorders borders = new TokenBorders();
        jcas.select(Token.class).forEach(token -> borders.add(token.getBegin(), token.getEnd(), false));
        return borders;
    }

    /** A column becomes a feature that scripts read; engines may read those of built-in lists and of lists that add to them. */
    private void checkColumns(RuleFile file, WordList list) {
        String[] lines = file.text().split("\r\n|\r|\n", -1);
        for (String column : list.columns()) {
            if (!namesInScripts.contains(column) && !builtInColumns.contains(list.typeName() + "." + column)) {
                for (int i = 0; i < lines.length; i++) {
                    if (!lines[i].startsWith("#") && !lines[i].isBlank()) {
                        Matcher place = Pattern.compile("\\b" + column + "\\b").matcher(lines[i]);
                        problems.add(Problem.warning(list.path(), i + 1, place.find() ? place.start() + 1 : 1,
                                "list/unused-column", "expected columns that rules read, found [" + column
                                        + "], which no script names", "remove the column, or read it as "
                                        + list.typeName() + "." + column));
                        break;
                    }
                }
            }
        }
    }
}
