package org.hearsay.pipeline;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.uima.UIMAException;
import org.hearsay.io.UsageException;

/** Says which plug-in could not be loaded, and why. */
final class PluginFailure {

    private final Plugins plugins;

    PluginFailure(Plugins plugins) {
        this.plugins = plugins;
    }

    /**
     * Describes what went wrong with the class of an engine.
     *
     * @param className the engine
     * @param thrown what came of loading or initialising it
     */
    UsageException of(String className, Throwable thrown) {
        return new UsageException("the plug-in [" + name(plugins.placeOf(className)) + "] cannot be loaded: its engine "
                + className + " failed with " + reason(thrown) + "; mend the plug-in or leave it out", thrown);
    }

    /**
     * Describes what a pipeline threw.
     *
     * @return null when no class of others was involved
     */
    UsageException find(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            for (String className : classes(each)) {
                if (isForeign(className)) {
                    return of(className, thrown);
                }
            }
        }
        return null;
    }

    /** Returns the classes that an exception names: UIMA's tell of the engine, all of where they were thrown. */
    private static List<String> classes(Throwable thrown) {
        List<String> classes = new ArrayList<>();
        if (thrown instanceof UIMAException uima && uima.getArguments() != null) {
            Arrays.stream(uima.getArguments()).map(String::valueOf).forEach(classes::add);
        }
        Arrays.stream(thrown.getStackTrace()).map(StackTraceElement::getClassName).forEach(classes::add);
        return classes;
    }

    private boolean isForeign(String className) {
        return className.matches("[\\w.$]+") && plugins.isForeign(className);
    }

    private static String name(String place) {
        String path = place == null ? "unknown" : URI.create(place).getPath().replaceAll("/+$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String reason(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && !(root instanceof LinkageError)) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? "" : ": " + root.getMessage().replaceAll("\\s+", " ").strip();
        return root.getClass().getSimpleName() + message;
    }
}
