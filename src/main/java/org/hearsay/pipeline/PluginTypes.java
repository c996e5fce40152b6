package org.hearsay.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.apache.uima.UIMAFramework;
import org.apache.uima.resource.ResourceManager;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.InvalidXMLException;
import org.apache.uima.util.XMLInputSource;
import org.hearsay.io.UsageException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The types that plug-ins bring, as uimaFIT finds them: by the patterns of a file in each jar. */
final class PluginTypes {

    private static final String PATTERNS = "META-INF/org.apache.uima.fit/types.txt";

    private PluginTypes() {
    }

    /**
     * Reads the types.
     *
     * @param places URLs of jars and folders of plug-ins; others on the class path are not looked at
     * @param loader knows the classes of the plug-ins
     * @param resources finds what the descriptors import
     * @throws UsageException when a descriptor cannot be read
     */
    static List<TypeSystemDescription> read(Collection<String> places, ClassLoader loader, ResourceManager resources)
            throws UsageException {
        List<TypeSystemDescription> types = new ArrayList<>();
        try {
            for (URL file : Collections.list(loader.getResources(PATTERNS))) {
                if (isIn(places, file)) {
                    addAll(file, places, loader, resources, types);
                }
            }
        } catch (IOException e) {
            throw new UsageException("the types of a plug-in cannot be read: " + e.getMessage(), e);
        }
        return types;
    }

    private static void addAll(URL file, Collection<String> places, ClassLoader loader, ResourceManager resources,
            List<TypeSystemDescription> types) throws IOException {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver(loader);
        for (String pattern : lines(file)) {
            for (Resource resource : resolver.getResources(pattern)) {
                if (isIn(places, resource.getURL())) {
                    types.add(parse(resource.getURL(), resources));
                }
            }
        }
    }

    private static List<String> lines(URL file) throws IOException {
        try (InputStream in = file.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !line.isEmpty()).toList();
        }
    }

    private static TypeSystemDescription parse(URL url, ResourceManager resources) throws IOException {
        try {
            TypeSystemDescription types = UIMAFramework.getXMLParser().parseTypeSystemDescription(new XMLInputSource(url));
            types.resolveImports(resources);
            return types;
        } catch (InvalidXMLException e) {
            throw new UsageException(DescriptorProblem.describe(url, e), e);
        }
    }

    private static boolean isIn(Collection<String> places, URL url) {
        return places.stream().anyMatch(place -> url.toString().startsWith("jar:" + place + "!/")
                || url.toString().startsWith(place));
    }
}
