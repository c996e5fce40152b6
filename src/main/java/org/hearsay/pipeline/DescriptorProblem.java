package org.hearsay.pipeline;

import java.net.URL;
import java.util.regex.Pattern;
import org.apache.uima.UIMAException;
import org.apache.uima.resource.ResourceSpecifier;
import org.apache.uima.util.InvalidXMLException;
import org.xml.sax.SAXParseException;

/** Turns what UIMA throws at a descriptor, often nested a dozen deep, into one line for its author. */
final class DescriptorProblem {

    private static final Pattern WHERE = Pattern.compile("\\s*\\(Descriptor:\\s*(?<url>[^)]*)\\)");

    private DescriptorProblem() {
    }

    /** Returns a line that names the file, the place where known, and the innermost reason. */
    static String describe(URL descriptor, Throwable thrown) {
        String file = display(descriptor);
        String position = "";
        String reason = null;
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof InvalidXMLException invalid && InvalidXMLException.INVALID_DESCRIPTOR_FILE.equals(invalid.getMessageKey())
                    && invalid.getArguments().length > 0 && invalid.getArguments()[0] != null) {
                file = display(String.valueOf(invalid.getArguments()[0]));
            }
            if (t instanceof SAXParseException sax) {
                position = ":" + sax.getLineNumber() + ":" + sax.getColumnNumber();
            }
            if (t instanceof UIMAException || t.getMessage() != null) {
                reason = t instanceof ClassNotFoundException ? "class not found: " + t.getMessage() : t.getMessage();
            }
        }
        String text = reason == null ? thrown.getClass().getSimpleName() : oneLine(reason);
        return "the descriptor " + file + position + " cannot be used: " + text + "; correct it or choose another --pipeline";
    }

    /** Returns where a description was read from, for people. */
    static String source(ResourceSpecifier description) {
        return display(String.valueOf(description.getSourceUrlString()));
    }

    private static String oneLine(String text) {
        return WHERE.matcher(text).replaceAll("").replaceAll("\\s+", " ").strip();
    }

    /** Returns the URL as people write paths. */
    static String display(URL url) {
        return display(String.valueOf(url));
    }

    private static String display(String url) {
        return url.startsWith("file:") ? java.net.URI.create(url.replace(" ", "%20")).getPath() : url;
    }
}
