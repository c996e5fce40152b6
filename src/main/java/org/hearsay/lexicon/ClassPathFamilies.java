package org.hearsay.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Rule families on the class path: folders of class files or inside jars. */
final class ClassPathFamilies {

    /** Folder of all families on the class path. */
    static final String ROOT = "org/hearsay/rules/";

    private ClassPathFamilies() {
    }

    /**
     * Returns the families of that name, one for each class path entry that has it.
     *
     * @param spec name of a family
     */
    static List<RuleFamily> find(String spec) throws IOException {
        String name = spec.replace('\\', '/').replaceAll("^/+|/+$", "");
        if (name.isEmpty() || name.contains("..") || name.matches(".*[*?{}].*")) {
            return List.of();
        }
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        List<RuleFamily> found = context == null ? List.of() : find(name, context);
        return found.isEmpty() ? find(name, ClassPathFamilies.class.getClassLoader()) : found;
    }

    private static List<RuleFamily> find(String name, ClassLoader loader) throws IOException {
        Map<String, Map<String, RuleFile>> folders = new LinkedHashMap<>();
        String familyName = name.substring(name.lastIndexOf('/') + 1);
        var resolver = new PathMatchingResourcePatternResolver(loader);
        for (Resource resource : resolver.getResources("classpath*:" + ROOT + name + "/*")) {
            String fileName = resource.getFilename();
            if (fileName != null && RuleFamilies.belongs(fileName) && resource.isReadable()) {
                String path = resource.getURL().toString();
                String folder = path.substring(0, path.lastIndexOf('/'));
                folders.computeIfAbsent(folder, key -> new TreeMap<>())
                        .put(fileName, new RuleFile(familyName, fileName, path, read(resource)));
            }
        }
        List<RuleFamily> families = new ArrayList<>();
        folders.forEach((folder, files) -> families.add(new RuleFamily(familyName, folder, List.copyOf(files.values()))));
        return families;
    }

    private static byte[] read(Resource resource) throws IOException {
        try (InputStream in = resource.getInputStream()) {
            return in.readAllBytes();
        }
    }
}
