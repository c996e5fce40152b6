package org.hearsay.embed;

import java.io.File;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.cas.CAS;
import org.apache.uima.pear.tools.PackageBrowser;
import org.apache.uima.pear.tools.PackageInstaller;
import org.apache.uima.util.XMLInputSource;

/** A program that knows UIMA alone: it installs a PEAR, runs it on a text and prints the tags. Tests run it in a Java of its own. */
public final class PearProgram {

    private PearProgram() {
    }

    /** Takes the PEAR and the folder to install it in. */
    public static void main(String[] arguments) throws Exception {
        PackageBrowser installed = PackageInstaller.installPackage(new File(arguments[1]), new File(arguments[0]), true);
        AnalysisEngine engine = UIMAFramework.produceAnalysisEngine(UIMAFramework.getXMLParser()
                .parsePearSpecifier(new XMLInputSource(installed.getComponentPearDescPath())));
        CAS cas = engine.newCAS();
        for (String text : new String[] {"Rebels said 12 civilians were killed in Tarsin.", "Aid trucks reached Beth Sala."}) {
            cas.reset();
            cas.setDocumentLanguage("en");
            cas.setDocumentText(text);
            engine.process(cas);
            cas.getAnnotationIndex().forEach(tag -> {
                if (tag.getType().getShortName().matches("Faction|CasualtyClaim|SupplyClaim")) {
                    System.out.println(tag.getType().getShortName() + " [" + tag.getCoveredText() + "]");
                }
            });
        }
    }
}
