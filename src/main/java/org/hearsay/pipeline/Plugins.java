package org.hearsay.pipeline;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.uima.analysis_component.AnalysisComponent;
import org.apache.uima.resource.ResourceManager;
import org.hearsay.io.UsageException;

/** Jars that bring engines, types, descriptors or rule families, and the class loader that knows them. */
final class Plugins {

    private static final Pattern FAMILY = Pattern.compile("(org/hearsay/rules/([^/]+)/)[^/]+");

    private final List<Path> jars;
    private final Set<String> families;
    private final ClassLoader loader;

    private Plugins(List<Path> jars, Set<String> families, ClassLoader loader) {
        this.jars = jars;
        this.families = families;
        this.loader = loader;
    }

    /**
     * Opens the jars of a folder; those on the class path are known anyway.
     *
     * @param folder the folder, or null for none
     * @throws UsageException when there is no such folder, no jar in it, or one that cannot be read
     */
    static Plugins in(Path folder) throws UsageException {
        if (folder == null) {
            return new Plugins(List.of(), Set.of(), Plugins.class.getClassLoader());
        }
        List<Path> jars = list(folder);
        Set<String> families = new TreeSet<>();
        List<URL> urls = new ArrayList<>();
        for (Path jar : jars) {
            try (JarFile file = new JarFile(jar.toFile())) {
                families.addAll(families(file, jar));
                urls.add(jar.toUri().toURL());
            } catch (IOException e) {
                throw new UsageException("the plug-in [" + jar.getFileName() + "] cannot be loaded: " + e.getMessage()
                        + "; expected a jar: build it anew, or take it out of " + folder, e);
            }
        }
        return new Plugins(jars, families, new URLClassLoader(urls.toArray(URL[]::new), Plugins.class.getClassLoader()));
    }

    private static Set<String> families(JarFile file, Path jar) throws UsageException {
        Set<String> families = new TreeSet<>();
        file.stream().map(entry -> FAMILY.matcher(entry.getName())).filter(Matcher::matches).forEach(family -> {
            if (file.getEntry(family.group(1)) == null) {
                throw new UsageException("the plug-in [" + jar.getFileName() + "] cannot be loaded: expected an entry for the"
                        + " folder " + family.group(1) + ", found none; build the jar with such entries, as jar and Maven do");
            }
            families.add(family.group(2));
        });
        return families;
    }

    private static List<Path> list(Path folder) throws UsageException {
        List<Path> jars = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.toAbsolutePath().normalize(), "*.jar")) {
                files.forEach(jars::add);
            } catch (IOException e) {
                throw new UsageException("cannot read the folder of plug-ins [" + folder + "]: " + e.getMessage(), e);
            }
        }
        if (jars.isEmpty()) {
            throw new UsageException("expected --plugins to name a folder with jars, but there are none in [" + folder
                    + "]: correct the path");
        }
        Collections.sort(jars);
        return jars;
    }

    /** Returns the class loader of the jars, whose parent is that of Hearsay. */
    ClassLoader loader() {
        return loader;
    }

    /** Returns the names of the rule families in the jars. */
    Set<String> families() {
        return families;
    }

    /** Lets a resource manager find classes and descriptors in the jars. */
    void addTo(ResourceManager resources) {
        if (!jars.isEmpty()) {
            resources.setExtensionClassLoader(loader, true);
        }
    }

    /** Runs what may look for classes or resources of the jars by the class loader of its thread. */
    <T, E extends Exception> T call(Action<T, E> action) throws E {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(jars.isEmpty() ? before : loader);
        try {
            return action.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Something that may fail in one way. */
    interface Action<T, E extends Exception> {
        T run() throws E;
    }

    /** Returns file names and checksums of the jars. */
    Map<String, String> checksums() {
        Map<String, String> checksums = new LinkedHashMap<>();
        for (Path jar : jars) {
            try {
                checksums.put(jar.getFileName().toString(), Checksum.of(Files.readAllBytes(jar)));
            } catch (IOException e) {
                throw new UsageException("the plug-in [" + jar.getFileName() + "] cannot be read: " + e.getMessage(), e);
            }
        }
        return checksums;
    }

    /**
     * Returns where plug-ins lie: the jars, and the jars or folders on the class path that engines of others come from.
     *
     * @param engineClasses class names of the engines of a pipeline
     */
    Set<String> places(Set<String> engineClasses) {
        Set<String> places = new LinkedHashSet<>();
        jars.forEach(jar -> places.add(place(jar)));
        for (String name : engineClasses) {
            String place = placeOf(name);
            if (place != null) {
                places.add(place);
            }
        }
        places.remove(placeOf(Plugins.class.getName()));
        return places;
    }

    /** Returns true for any class of the jars, and for an engine of others on the class path. */
    boolean isForeign(String className) {
        String place = placeOf(className);
        return place != null && (jars.stream().anyMatch(jar -> place(jar).equals(place))
                || !place.equals(placeOf(Plugins.class.getName())) && isEngine(className));
    }

    private boolean isEngine(String className) {
        try {
            return AnalysisComponent.class.isAssignableFrom(Class.forName(className, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** Returns the URL of a jar as class loaders write it. */
    private static String place(Path jar) {
        return "file:" + jar.toUri().getRawPath();
    }

    /** Returns the URL of the jar or folder of a class, or null when there is no such class. */
    String placeOf(String className) {
        String file = className.replace('.', '/') + ".class";
        URL url = loader.getResource(file);
        if (url == null) {
            return null;
        }
        String place = url.toString();
        place = place.substring(0, place.length() - file.length());
        return place.startsWith("jar:") ? place.substring("jar:".length(), place.length() - "!/".length()) : place;
    }
}
