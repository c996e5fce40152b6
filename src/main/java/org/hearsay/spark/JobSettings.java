package org.hearsay.spark;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hearsay.io.InputOptions;
import org.hearsay.pipeline.PipelineSettings;

/**
 * What the processes of a job must know to tag.
 *
 * @param pipeline descriptor to run: a path, or a short name
 * @param rules folders of drop-in rules, as every process finds them
 * @param replaceRules true when a drop-in named like a built-in family takes its place
 * @param timeout seconds that a document may take, for each million characters begun
 * @param encoding encoding of texts, or null
 * @param language language of texts, or null
 * @param xmi true for rows with the whole document
 */
record JobSettings(String pipeline, List<String> rules, boolean replaceRules, int timeout, String encoding, String language,
        boolean xmi) implements Serializable {

    private static final String XML = ".xml";

    /**
     * Returns what the pipeline is built from in this process.
     *
     * @throws org.hearsay.io.UsageException when the descriptor or rules are not there
     */
    PipelineSettings pipelineSettings() {
        String descriptor = pipeline.endsWith(XML) ? ShippedFiles.find("--pipeline", pipeline,
                "ship it with --files X.xml and name it X.xml").toString() : pipeline;
        List<Path> families = rules.stream().flatMap(each -> ShippedFiles.families(each).stream()).toList();
        return new PipelineSettings(descriptor, null, families, replaceRules, List.of());
    }

    /** Returns how inputs are read. */
    InputOptions inputOptions() {
        return new InputOptions(encoding == null ? null : InputOptions.encoding(encoding), language);
    }

    /** Returns how long a document may take. */
    Duration allowed() {
        return Duration.ofSeconds(timeout);
    }

    /** Returns these settings with other rules. */
    JobSettings withRules(List<String> others) {
        return new JobSettings(pipeline, others, replaceRules, timeout, encoding, language, xmi);
    }
}
