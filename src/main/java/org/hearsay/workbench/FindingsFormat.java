package org.hearsay.workbench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.lexicon.Problem;

/** How findings are written out. */
public enum FindingsFormat {
    /** For people: the offending line, a caret and a next step below each finding. */
    TEXT,
    /** An array of objects. */
    JSON,
    /** Workflow commands that GitHub shows beside the changed lines. */
    GITHUB,
    /** SARIF 2.1.0, which editors and code hosts read. */
    SARIF;

    private static final Pattern WIDE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}"
            + "\\x{3000}-\\x{303E}\\x{FF01}-\\x{FF60}\\x{1F300}-\\x{1FAFF}]");
    private static final Set<Integer> NO_WIDTH = Set.of((int) Character.NON_SPACING_MARK, (int) Character.ENCLOSING_MARK,
            (int) Character.FORMAT);

    /**
     * Writes findings.
     *
     * @param problems the problems
     * @param base folder that paths below it are written relative to
     * @return the findings in this format
     */
    public String write(Collection<Problem> problems, Path base) {
        return switch (this) {
            case TEXT -> text(problems, base);
            case JSON -> json(problems.stream().map(problem -> object(problem, base)).toList());
            case GITHUB -> github(problems, base);
            case SARIF -> json(Sarif.log(problems, base));
        };
    }

    private static String text(Collection<Problem> problems, Path base) {
        StringBuilder text = new StringBuilder();
        for (Problem problem : problems) {
            text.append(new Problem(relative(problem.path(), base), problem.line(), problem.column(), problem.level(),
                    problem.id(), problem.message(), null).position());
            text.append(": ").append(level(problem)).append(": ").append(problem.message());
            text.append(" (").append(problem.id()).append(")\n");
            offendingLine(problem).ifPresent(line -> {
                text.append("    ").append(line).append('\n');
                if (problem.column() > 0) {
                    String before = line.substring(0, Math.min(line.length(), problem.column() - 1));
                    text.append("    ").append(blanks(before)).append("^\n");
                }
            });
            if (problem.hint() != null) {
                text.append("  next: ").append(problem.hint()).append('\n');
            }
        }
        return text.toString();
    }

    /** Returns blanks as wide as a text on a terminal: tabs stay, and signs that take two columns give a blank that does. */
    private static String blanks(String text) {
        StringBuilder blanks = new StringBuilder();
        text.codePoints().filter(c -> !NO_WIDTH.contains(Character.getType(c))).forEach(c ->
                blanks.append(c == '\t' ? '\t' : WIDE.matcher(Character.toString(c)).matches() ? '\u3000' : ' '));
        return blanks.toString();
    }

    private static Optional<String> offendingLine(Problem problem) {
        if (problem.line() <= 0) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readString(Path.of(problem.path())).lines().toList();
            return problem.line() > lines.size() ? Optional.empty()
                    : Optional.of(lines.get(problem.line() - 1).replace("\uFEFF", ""));
        } catch (IOException | RuntimeException notOnDisk) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> object(Problem problem, Path base) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("path", relative(problem.path(), base));
        object.put("line", problem.line());
        object.put("column", problem.column());
        object.put("level", level(problem));
        object.put("id", problem.id());
        object.put("message", problem.message());
        object.put("next", problem.hint());
        return object;
    }

    private static String github(Collection<Problem> problems, Path base) {
        List<String> lines = new ArrayList<>();
        for (Problem problem : problems) {
            String place = "file=" + property(relative(problem.path(), base))
                    + (problem.line() > 0 ? ",line=" + problem.line() : "")
                    + (problem.column() > 0 ? ",col=" + problem.column() : "");
            lines.add("::" + level(problem) + " " + place + ",title=" + property(problem.id()) + "::"
                    + data(problem.message() + (problem.hint() == null ? "" : "; " + problem.hint())) + "\n");
        }
        return String.join("", lines);
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    static String level(Problem problem) {
        return problem.level().name().toLowerCase(Locale.ROOT);
    }

    /** Returns the path relative to the folder when it lies below it, with slashes. */
    static String relative(String path, Path base) {
        if (path.contains("!") || base == null || !Path.of(path).startsWith(base)) {
            return path;
        }
        return base.relativize(Path.of(path)).toString().replace('\\', '/');
    }

    private static String json(Object value) {
        try {
            return Mapper.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Made when something is written: each start of the program names the formats, for the help. */
    private static final class Mapper {

        static final ObjectMapper JSON = new ObjectMapper();
    }
}
