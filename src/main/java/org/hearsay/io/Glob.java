package org.hearsay.io;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;

/** An INPUT argument with {@code * ? [ ] { }}: the folder it starts from and what it selects below that. */
final class Glob implements Predicate<String> {

    private final Path base;
    private final List<PathMatcher> matchers = new ArrayList<>();

    /**
     * Reads a pattern.
     *
     * @throws UsageException if it is none
     */
    Glob(String argument) {
        String pattern = argument.replace('\\', '/');
        int meta = firstMeta(pattern);
        int folder = pattern.lastIndexOf('/', meta);
        base = Path.of(folder < 0 ? "" : folder == 0 ? "/" : pattern.substring(0, folder));
        String below = pattern.substring(folder + 1);
        try {
            add(below);
            // People expect that **/*.txt also finds what lies directly in the folder, as in their shell.
            String shallow = below.replace("**/", "");
            if (!shallow.equals(below)) {
                add(shallow);
            }
        } catch (PatternSyntaxException e) {
            throw new UsageException("Expected a file, a folder or a pattern such as 'reports/*.txt', got [" + argument
                    + "]: " + e.getDescription() + ".", e);
        }
    }

    /** Whether an argument is a pattern, provided that there is no file of that name. */
    static boolean is(String argument) {
        return firstMeta(argument) >= 0;
    }

    private static int firstMeta(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            if ("*?[{".indexOf(pattern.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private void add(String pattern) {
        matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + pattern));
    }

    /** The folder it starts from. */
    Path base() {
        return base;
    }

    /** Whether it selects a path below the base, or a folder that path lies in. */
    @Override
    public boolean test(String name) {
        for (int end = name.indexOf('/'); end >= 0; end = name.indexOf('/', end + 1)) {
            if (matches(name.substring(0, end))) {
                return true;
            }
        }
        return matches(name);
    }

    private boolean matches(String name) {
        Path path = Path.of(OutputNames.possible(name));
        return matchers.stream().anyMatch(matcher -> matcher.matches(path));
    }
}
