package org.hearsay.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.lexicon.Problem;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.lexicon.RuleFile;
import org.hearsay.lexicon.RuleFileException;

/** Finds what is wrong with the comments that name rules and give examples. */
final class ExampleCheck {

    private static final Pattern FIELD = Pattern.compile("\\s*//\\s*(rule|yes|no|todo)\\s*:\\s*(.*?)\\s*");
    private static final Pattern NEARLY = Pattern.compile("\\s*//\\s*((?i)rules?|yes|no|todo|example)\\s*:.*");
    private static final Pattern NAME = Pattern.compile("([^\\s:]+)\\s*(?::.*)?");

    private final RuleFile file;
    private final Map<String, String> places;
    private final List<Problem> problems;
    private boolean inRule;

    private ExampleCheck(RuleFile file, Map<String, String> places, List<Problem> problems) {
        this.file = file;
        this.places = places;
        this.problems = problems;
    }

    /** Checks the scripts of some families. */
    static List<Problem> of(Collection<RuleFamily> families) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> places = new HashMap<>();
        for (RuleFamily family : families) {
            for (RuleFile file : family.scripts()) {
                try {
                    new ExampleCheck(file, places, problems).check(file.text());
                } catch (RuleFileException notUtf8) {
                    problems.addAll(notUtf8.problems());
                }
            }
        }
        return problems;
    }

    private void check(String text) {
        int number = 0;
        for (String line : text.split("\r\n|\r|\n", -1)) {
            number++;
            Matcher field = FIELD.matcher(line);
            if (field.matches()) {
                int column = Math.max(field.start(2), 0) + 1;
                if (field.group(1).equals("rule")) {
                    checkName(field.group(2), number, column);
                } else {
                    checkExample(field.group(1), field.group(2), number, column);
                }
            } else if (NEARLY.matcher(line).matches()) {
                warn(number, line.indexOf('/') + 1, "example/keyword", "expected // rule:, // yes:, // no: or // todo:, found ["
                        + line.strip() + "], which is a comment only", "write the word in lower-case letters");
            }
        }
    }

    private void checkName(String value, int line, int column) {
        inRule = true;
        Matcher matcher = NAME.matcher(value);
        if (!matcher.matches()) {
            warn(line, column, "rule/no-name", "expected a name behind // rule:, found [" + value + "]",
                    "write // rule: " + file.family() + "/NAME: what it matches");
            return;
        }
        String name = matcher.group(1);
        if (!name.startsWith(file.family() + "/") && !name.contains("/")) {
            warn(line, column, "rule/family", "expected a name that starts with [" + file.family() + "/], found [" + name + "]",
                    "write " + file.family() + "/" + name);
        }
        String earlier = places.putIfAbsent(name, file.fileName() + ":" + line);
        if (earlier != null) {
            warn(line, column, "rule/same-name", "expected a name that no other rule has, found [" + name + "] as in " + earlier,
                    "rename one of them");
        }
    }

    private void checkExample(String kind, String text, int line, int column) {
        if (!inRule) {
            warn(line, column, "example/no-rule", "expected // rule: NAME above an example, found none, so that it is not run",
                    "name the rule: // rule: " + file.family() + "/NAME: what it matches");
            return;
        }
        try {
            boolean bracketed = !ExampleText.parse(text).spans().isEmpty();
            if (!bracketed && !kind.equals("no")) {
                warn(line, column, "example/no-span", "expected a span in brackets, found none in this example",
                        "bracket what the rule tags: [like this]");
            }
        } catch (IllegalArgumentException e) {
            warn(line, column, "example/malformed", e.getMessage().split(";")[0],
                    e.getMessage().contains(";") ? e.getMessage().split(";", 2)[1].strip() : "write {feature=value, ...}");
        }
    }

    private void warn(int line, int column, String id, String message, String hint) {
        problems.add(Problem.warning(file.path(), line, column, id, message, hint));
    }
}
