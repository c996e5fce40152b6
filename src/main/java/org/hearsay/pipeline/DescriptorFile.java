package org.hearsay.pipeline;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.resource.ResourceManager;
import org.apache.uima.util.InvalidXMLException;
import org.apache.uima.util.XMLInputSource;
import org.hearsay.io.UsageException;

/** Finds and reads an analysis engine descriptor. */
final class DescriptorFile {

    private static final String ON_CLASS_PATH = "org/hearsay/descriptors/pipelines/";

    private DescriptorFile() {
    }

    /**
     * Finds a descriptor.
     *
     * @param spec a path, or a short name such as {@code conflict-news}
     * @param home where {@code descriptors/pipelines} lies, or null
     * @param loader where one is looked for that is not on disk
     * @throws UsageException when there is none
     */
    static URL find(String spec, Path home, ClassLoader loader) throws UsageException {
        try {
            Path file = Path.of(spec);
            if (Files.isRegularFile(file)) {
                return file.toAbsolutePath().normalize().toUri().toURL();
            }
            if (home != null && Files.isRegularFile(home.resolve("descriptors/pipelines").resolve(spec + ".xml"))) {
                return home.resolve("descriptors/pipelines").resolve(spec + ".xml").toUri().toURL();
            }
        } catch (MalformedURLException | java.nio.file.InvalidPathException e) {
            throw missing(spec);
        }
        URL inJar = loader.getResource(ON_CLASS_PATH + spec + ".xml");
        if (inJar == null) {
            throw missing(spec);
        }
        return inJar;
    }

    private static UsageException missing(String spec) {
        return new UsageException("expected --pipeline to name an analysis engine descriptor, but there is no file [" + spec
                + "]: give the path of an XML file, or leave --pipeline out for " + PipelineSettings.DEFAULT_DESCRIPTOR);
    }

    /**
     * Reads a descriptor and everything it imports.
     *
     * @throws UsageException when it, or an imported one, is missing or broken; the message says which and where
     */
    static AnalysisEngineDescription read(URL url, ResourceManager resources) throws UsageException {
        try {
            AnalysisEngineDescription description =
                    UIMAFramework.getXMLParser().parseAnalysisEngineDescription(new XMLInputSource(url));
            // Types and delegates both: a broken import is to be told now, not when the first engine is made.
            description.resolveImports(resources);
            description.validate(resources);
            return description;
        } catch (IOException e) {
            throw new UsageException("cannot read the descriptor " + DescriptorProblem.display(url) + ": " + e.getMessage());
        } catch (InvalidXMLException | org.apache.uima.resource.ResourceInitializationException
                | org.apache.uima.resource.ResourceConfigurationException e) {
            throw new UsageException(DescriptorProblem.describe(url, e));
        }
    }
}
