package org.hearsay.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.lexicon.RuleFile;

/**
 * A rule script as its author sees it: the header, the named rules and their examples. What the rules mean is not looked
 * at here.
 */
public final class RuleScript {

    /** Stage of scripts whose header names none. */
    public static final String DEFAULT_STAGE = "claims";

    /** Stages in the order in which they run. */
    public static final List<String> STAGES = List.of("mentions", "claims", "last");

    private static final Pattern FIELD =
            Pattern.compile("\\s*//\\s*(stage|description|rule|yes|no|todo)\\s*:(.*)");
    private static final Pattern RULE = Pattern.compile("\\s*([^\\s:]+)\\s*(?::\\s*(.*?)\\s*)?");

    private final RuleFile file;
    private final String text;
    private final String stage;
    private final int stageLine;
    private final String description;
    private final List<RuleDescription> rules;
    private final BraceDepths depths;

    private RuleScript(RuleFile file, String text, Comments comments) {
        this.file = file;
        this.text = text;
        this.stage = comments.stage == null ? DEFAULT_STAGE : comments.stage;
        this.stageLine = comments.stageLine;
        this.description = comments.description;
        this.rules = List.copyOf(comments.rules);
        this.depths = BraceDepths.of(text);
    }

    /**
     * Reads the comments of a script.
     *
     * @param file the file
     * @return the script as an object
     * @throws org.hearsay.lexicon.RuleFileException when the file is not UTF-8
     */
    public static RuleScript read(RuleFile file) {
        String text = file.text();
        return new RuleScript(file, text, Comments.read(text));
    }

    /** {@return the file} */
    public RuleFile file() {
        return file;
    }

    /** {@return the content of the file} */
    public String text() {
        return text;
    }

    /** {@return the name of the script, which is that of its file without extension} */
    public String name() {
        return file.baseName();
    }

    /** {@return the stage that the header names, or {@value #DEFAULT_STAGE}} */
    public String stage() {
        return stage;
    }

    /** {@return the line of the header that names the stage, or 0} */
    public int stageLine() {
        return stageLine;
    }

    /** {@return the description in the header, or an empty string} */
    public String description() {
        return description;
    }

    /** {@return the named rules in the order of the script} */
    public List<RuleDescription> rules() {
        return rules;
    }

    /**
     * {@return the name of the rule that starts at the line: that of the nearest {@code // rule:} comment above it in the
     * same block or around it, else {@code family/script:line}}
     *
     * @param line a line, from 1
     */
    public String ruleId(int line) {
        for (int i = rules.size() - 1; i >= 0; i--) {
            RuleDescription rule = rules.get(i);
            if (rule.line() <= line && depths.encloses(rule.line(), line)) {
                return rule.id();
            }
        }
        return file.qualifiedName() + ":" + line;
    }

    /** What the comment lines hold. */
    private static final class Comments {

        private String stage;
        private int stageLine;
        private String description = "";
        private final List<RuleDescription> rules = new ArrayList<>();

        static Comments read(String text) {
            Comments comments = new Comments();
            int line = 0;
            for (String content : text.split("\r\n|\r|\n", -1)) {
                line++;
                Matcher matcher = FIELD.matcher(content);
                if (matcher.matches()) {
                    comments.add(matcher.group(1), matcher.group(2), line);
                }
            }
            return comments;
        }

        private void add(String key, String value, int line) {
            switch (key) {
                case "stage" -> {
                    if (stage == null) {
                        stage = value.strip();
                        stageLine = line;
                    }
                }
                case "description" -> description = description.isEmpty() ? value.strip() : description;
                case "rule" -> {
                    Matcher matcher = RULE.matcher(value);
                    if (matcher.matches()) {
                        String words = matcher.group(2) == null ? "" : matcher.group(2);
                        rules.add(new RuleDescription(matcher.group(1), words, line, List.of()));
                    }
                }
                default -> addExample(RuleExample.Kind.valueOf(key.toUpperCase(Locale.ROOT)), value.strip(), line);
            }
        }

        private void addExample(RuleExample.Kind kind, String text, int line) {
            if (!rules.isEmpty()) {
                RuleDescription last = rules.remove(rules.size() - 1);
                List<RuleExample> examples = new ArrayList<>(last.examples());
                examples.add(new RuleExample(kind, text, line));
                rules.add(new RuleDescription(last.id(), last.description(), last.line(), examples));
            }
        }
    }
}
