package org.hearsay.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.workbench.Explanation.Source;

/** The patterns of Java engines, as tables in the README.md of the families describe them: a row for each. */
final class PatternTables {

    private static final Pattern ROW = Pattern.compile("\\|\\s*`([\\w-]+/[\\w-]+)`\\s*\\|\\s*(.*?)\\s*\\|\\s*");
    private static final Pattern URL_START = Pattern.compile("(jar|file):.*");
    private static final String README = "README.md";
    private static final String IN_JAR = "org/hearsay/rules/";

    private final Map<String, Source> patterns = new HashMap<>();

    PatternTables(Collection<RuleFamily> families) {
        for (RuleFamily family : families) {
            try {
                read(family);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Reads the README beside the files of a family, or that in the jar where there is none. */
    private void read(RuleFamily family) throws IOException {
        boolean onDisk = !URL_START.matcher(family.location()).matches();
        if (onDisk && Files.isRegularFile(Path.of(family.location(), README))) {
            Path file = Path.of(family.location(), README);
            read(Files.readString(file, StandardCharsets.UTF_8), file.toString());
            return;
        }
        String resource = IN_JAR + family.name() + "/" + README;
        try (InputStream in = PatternTables.class.getClassLoader().getResourceAsStream(resource)) {
            if (in != null) {
                read(new String(in.readAllBytes(), StandardCharsets.UTF_8), resource);
            }
        }
    }

    private void read(String text, String path) {
        String[] lines = text.split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            Matcher row = ROW.matcher(lines[i]);
            if (row.matches()) {
                patterns.putIfAbsent(row.group(1), new Source(row.group(1), path, i + 1, row.group(2).replace("*", "")));
            }
        }
    }

    /** Returns where a pattern is described, or null when it is not. */
    Source of(String name) {
        return patterns.get(name);
    }
}
