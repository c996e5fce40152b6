package org.hearsay.cli;

/** How commands end. */
final class ExitCodes {

    /** All well. */
    static final int OK = 0;

    /** A check has found something. */
    static final int FINDINGS = 1;

    /** The command line or the configuration is wrong; nothing was started. */
    static final int USAGE = 2;

    /** Some documents failed or were not reached; the others are written. */
    static final int DOCUMENTS_FAILED = 3;

    /** A rule file is broken. */
    static final int BROKEN_RULES = 4;

    /** A bug in Hearsay. */
    static final int BUG = 70;

    /** The user stopped the run. */
    static final int INTERRUPTED = 130;

    private ExitCodes() {
    }
}
