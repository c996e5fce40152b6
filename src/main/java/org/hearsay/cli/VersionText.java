package org.hearsay.cli;

import java.util.Map;
import org.hearsay.pipeline.Versions;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionText implements IVersionProvider {

    @Override
    public String[] getVersion() {
        Map<String, String> versions = Versions.all();
        return new String[] {"Hearsay " + versions.get("hearsay"),
            "Java " + versions.get("java") + " (" + System.getProperty("java.vendor") + ")",
            "Apache UIMA " + versions.get("uima"), "Apache UIMA Ruta " + versions.get("ruta")};
    }
}
