package org.hearsay.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** The versions a run depends on, as the build wrote them down. */
public final class Versions {

    private static final String RESOURCE = "versions.properties";

    private Versions() {
    }

    /** {@return the versions of hearsay, java, uima and ruta, in this order} */
    public static Map<String, String> all() {
        Properties properties = new Properties();
        try (InputStream in = Versions.class.getResourceAsStream(RESOURCE)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("hearsay", properties.getProperty("hearsay"));
        versions.put("java", System.getProperty("java.version"));
        versions.put("uima", properties.getProperty("uima"));
        versions.put("ruta", properties.getProperty("ruta"));
        return versions;
    }
}
