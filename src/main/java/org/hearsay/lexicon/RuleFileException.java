package org.hearsay.lexicon;

import java.util.List;
import java.util.stream.Collectors;

/** Says that rule or list files cannot be used, with every problem that was found in them. */
public class RuleFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Transient, since the message already tells all to whoever gets a serialised copy. */
    private final transient List<Problem> problems;

    /**
     * @param problems what is wrong, at least one
     */
    public RuleFileException(List<Problem> problems) {
        this(problems, null);
    }

    /**
     * @param problems what is wrong, at least one
     * @param cause the exception that brought it to light, or null
     */
    public RuleFileException(List<Problem> problems, Throwable cause) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")), cause);
        this.problems = List.copyOf(problems);
    }

    /** {@return the problems in the order in which they were found} */
    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }
}
