package org.hearsay.pipeline;

import java.util.SortedMap;

/**
 * What a run came to.
 *
 * @param documents how many documents were done, failed ones and those of an earlier run included
 * @param failed how many of them failed
 * @param reused how many an earlier run had done
 * @param bytes input of the documents that this run did
 * @param millis how long it took
 * @param counts number of tags by short type name
 * @param ended false when it was stopped before the last document
 * @param runaways how many engines neither the timeout nor an interrupt could end
 */
public record RunSummary(long documents, long failed, long reused, long bytes, long millis,
        SortedMap<String, Long> counts, boolean ended, int runaways) {
}
