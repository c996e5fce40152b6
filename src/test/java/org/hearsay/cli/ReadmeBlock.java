package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of README.md.
 *
 * @param language the word behind the opening fence, such as sh
 * @param content its lines
 * @param line where it begins
 * @param before the text between the block before and this one
 */
record ReadmeBlock(String language, String content, int line, String before) {

    private static final Pattern FENCED = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");

    static List<ReadmeBlock> all() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        List<ReadmeBlock> blocks = new ArrayList<>();
        Matcher matcher = FENCED.matcher(readme);
        for (int from = 0; matcher.find(); from = matcher.end()) {
            int line = 1 + (int) readme.substring(0, matcher.start(2)).chars().filter(c -> c == '\n').count();
            blocks.add(new ReadmeBlock(matcher.group(1), matcher.group(2), line, readme.substring(from, matcher.start())));
        }
        return blocks;
    }

    static List<ReadmeBlock> in(String language) throws IOException {
        return all().stream().filter(block -> block.language().equals(language)).toList();
    }

    /** Returns its one block of a language. */
    static ReadmeBlock only(String language) throws IOException {
        List<ReadmeBlock> blocks = in(language);
        if (blocks.size() != 1) {
            throw new IllegalStateException("expected one block marked " + language + " in README.md, but there are " + blocks.size()
                    + ": teach ReadmeIT what to do with them");
        }
        return blocks.get(0);
    }
}
