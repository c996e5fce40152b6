package org.hearsay.workbench;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.hearsay.lexicon.Problem;
import org.hearsay.workbench.ExampleResult.Outcome;

/** Test results in the XML that build servers read: a suite for each script, a case for each example. */
public final class JUnitReport {

    private JUnitReport() {
    }

    /**
     * {@return the report; rules without examples are failed cases of a suite of their own}
     *
     * @param report what came of the run
     */
    public static String of(RuleTests.Report report) {
        Map<String, List<ExampleResult>> suites = new LinkedHashMap<>();
        report.results().forEach(result -> suites.computeIfAbsent(result.path(), path -> report.results().stream()
                .filter(each -> each.path().equals(path)).toList()));
        List<Problem> others = report.findings().stream().filter(each -> each.id().startsWith("test/no-")).toList();
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            for (Map.Entry<String, List<ExampleResult>> suite : suites.entrySet()) {
                write(xml, suite.getKey(), suite.getValue());
            }
            if (!others.isEmpty()) {
                startSuite(xml, "rules without examples", others.size(), others.size(), 0);
                for (Problem problem : others) {
                    startCase(xml, problem.id(), problem.position());
                    writeFailure(xml, problem.message());
                    xml.writeEndElement();
                }
                xml.writeCharacters("\n");
                xml.writeEndElement();
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a report in memory could not be written", e);
        }
        return text + "\n";
    }

    private static void write(XMLStreamWriter xml, String path, List<ExampleResult> results) throws XMLStreamException {
        long failed = results.stream().filter(each -> isFailure(each.outcome())).count();
        long skipped = results.stream().filter(each -> each.outcome() == Outcome.TODO).count();
        startSuite(xml, path, results.size(), failed, skipped);
        for (ExampleResult result : results) {
            startCase(xml, result.rule().id(), "line " + result.example().line() + ": " + result.example().text());
            if (isFailure(result.outcome())) {
                writeFailure(xml, result.toString());
            } else if (result.outcome() == Outcome.TODO) {
                xml.writeEmptyElement("skipped");
                xml.writeAttribute("message", plain(result.message()));
            }
            xml.writeEndElement();
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private static boolean isFailure(Outcome outcome) {
        return outcome == Outcome.FAILED || outcome == Outcome.TODO_HOLDS;
    }

    private static void startSuite(XMLStreamWriter xml, String name, long tests, long failures, long skipped)
            throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", plain(name));
        xml.writeAttribute("tests", String.valueOf(tests));
        xml.writeAttribute("failures", String.valueOf(failures));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", String.valueOf(skipped));
    }

    private static void startCase(XMLStreamWriter xml, String className, String name) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", plain(className));
        xml.writeAttribute("name", plain(name));
    }

    private static void writeFailure(XMLStreamWriter xml, String message) throws XMLStreamException {
        xml.writeEmptyElement("failure");
        xml.writeAttribute("message", plain(message));
    }

    /** XML has no place for most control characters. */
    private static String plain(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
    }
}
