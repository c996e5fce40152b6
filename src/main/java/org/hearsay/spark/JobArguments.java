package org.hearsay.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.hearsay.io.InputOptions;
import org.hearsay.io.UsageException;
import org.hearsay.pipeline.PipelineSettings;

/** The command line of a job. Read by hand, so that the job's jar needs no library for it. */
final class JobArguments {

    /** What {@code --help} prints. */
    static final String HELP = """
            Example:
              spark-submit --class org.hearsay.spark.TagJob hearsay-spark.jar reports.jsonl tags

            Usage: TagJob [options] INPUT... OUT
            Tags reports: a table with a row a document, its tags and claims in arrays.
              INPUT              files, folders or globs: .txt, .jsonl, .jsonl.gz and .parquet (column text; id, date,
                                 title, publisher and others are kept)
              OUT                folder for the table
              --format F         parquet (default) or jsonl
              --xmi              add a column with each document as XMI
              --overwrite        replace the table of an earlier job
              --rules X          rules to add: a zip file, which is shipped; or a folder that every process finds, such as
                                 one shipped with --archives X.zip#X; may be repeated
              --replace-rules    a family of --rules named like a built-in one takes its place
              --pipeline P       analysis engine descriptor to run: a path that every process finds, such as X.xml shipped
                                 with --files X.xml, or a short name (default: conflict-news)
              --timeout S        seconds a document may take, for each million characters begun (default: 60)
              --encoding E       encoding of texts (default: UTF-8)
              --language L       language of the texts (default: en)
            """;

    private static final String PARQUET = "parquet";
    private static final String JSON_LINES = "jsonl";

    private final List<String> places = new ArrayList<>();
    private final List<String> rules = new ArrayList<>();
    private String pipeline = PipelineSettings.DEFAULT_DESCRIPTOR;
    private String format = PARQUET;
    private String encoding;
    private String language;
    private int timeout = 60;
    private boolean replaceRules;
    private boolean xmi;
    private boolean overwrite;
    private boolean help;

    private JobArguments() {
    }

    /**
     * Reads a command line.
     *
     * @throws UsageException when it is wrong
     */
    static JobArguments parse(String... args) {
        JobArguments result = new JobArguments();
        Iterator<String> rest = Arrays.asList(args).iterator();
        while (rest.hasNext()) {
            String each = rest.next();
            int equals = each.indexOf('=');
            if (!each.startsWith("-")) {
                result.places.add(each);
            } else if (equals < 0) {
                result.option(each, rest);
            } else {
                Iterator<String> value = List.of(each.substring(equals + 1)).iterator();
                result.option(each.substring(0, equals), value);
                if (value.hasNext()) {
                    throw new UsageException("expected " + each.substring(0, equals) + " without a value, but came ["
                            + value.next() + "]: leave it out, or give the option alone");
                }
            }
        }
        if (!result.help) {
            result.check();
        }
        return result;
    }

    private void option(String name, Iterator<String> rest) {
        switch (name) {
            case "-h", "--help" -> help = true;
            case "--xmi" -> xmi = true;
            case "--overwrite" -> overwrite = true;
            case "--replace-rules" -> replaceRules = true;
            case "--rules" -> rules.add(value(name, rest));
            case "--pipeline" -> pipeline = value(name, rest);
            case "--format" -> format = value(name, rest);
            case "--timeout" -> timeout = seconds(value(name, rest));
            case "--encoding" -> encoding = InputOptions.encoding(value(name, rest)).name();
            case "--language" -> language = value(name, rest);
            default -> throw new UsageException("expected an option that --help names, but came [" + name + "]");
        }
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new UsageException("expected a value behind " + option + ", but the command line ends: add it");
        }
        return rest.next();
    }

    private static int seconds(String value) {
        try {
            int seconds = Integer.parseInt(value);
            if (seconds >= 1) {
                return seconds;
            }
        } catch (NumberFormatException e) {
            // Told below, as a number that is too small.
        }
        throw new UsageException("expected --timeout to be 1 second or more, but came [" + value + "]");
    }

    private void check() {
        if (places.size() < 2) {
            throw new UsageException("expected INPUT and OUT, but came " + places + ": see --help");
        }
        if (!format.equals(PARQUET) && !format.equals(JSON_LINES)) {
            throw new UsageException("expected --format to be parquet or jsonl, but came [" + format + "]");
        }
        if (replaceRules && rules.isEmpty()) {
            throw new UsageException("expected --rules X with --replace-rules, but none came: name the rules that take the"
                    + " place of built-in ones");
        }
    }

    /** Returns true when nothing is asked for but help. */
    boolean help() {
        return help;
    }

    List<String> inputs() {
        return places.subList(0, places.size() - 1);
    }

    String output() {
        return places.get(places.size() - 1);
    }

    boolean asJsonLines() {
        return format.equals(JSON_LINES);
    }

    boolean overwrite() {
        return overwrite;
    }

    JobSettings settings() {
        return new JobSettings(pipeline, List.copyOf(rules), replaceRules, timeout, encoding, language, xmi);
    }
}
