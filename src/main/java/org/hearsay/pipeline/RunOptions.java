package org.hearsay.pipeline;

import java.time.Duration;

/**
 * How a run goes.
 *
 * @param threads number of documents worked on at a time
 * @param timeout how long a document may take, reading included, writing not
 * @param failFast true to start no further document after one has failed
 * @param resume true to keep what an earlier run over the same inputs has done
 */
public record RunOptions(int threads, Duration timeout, boolean failFast, boolean resume) {
}
