package org.hearsay.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The one place that makes XML parsers. They refuse a DOCTYPE, hence there are no entities of a document's own: no
 * external files, no bombs.
 */
public final class SafeXml {

    private static final String XERCES = "http://apache.org/xml/features/";
    private static final String SAX = "http://xml.org/sax/features/";
    private static final String JDK_LIMITS = "http://www.oracle.com/xml/jaxp/properties/";
    private static final int DEEPEST_ELEMENT = 200;

    private SafeXml() {}

    /** {@return a namespace-aware parser that refuses any DOCTYPE} */
    public static XMLReader reader() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(XERCES + "disallow-doctype-decl", true);
            factory.setFeature(XERCES + "nonvalidating/load-external-dtd", false);
            factory.setFeature(SAX + "external-general-entities", false);
            factory.setFeature(SAX + "external-parameter-entities", false);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            reader.setEntityResolver((publicId, systemId) -> {
                throw new SAXException("External entity [" + systemId + "] refused.");
            });
            limit(reader, "maxElementDepth", DEEPEST_ELEMENT);
            // Without DOCTYPE there are no entities to limit, but Java counts long attribute values as such.
            limit(reader, "totalEntitySizeLimit", 0);
            limit(reader, "maxGeneralEntitySizeLimit", 0);
            return reader;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("The XML parser of this Java cannot be made safe.", e);
        }
    }

    private static void limit(XMLReader reader, String name, int value) throws SAXException {
        try {
            reader.setProperty(JDK_LIMITS + name, Integer.toString(value));
        } catch (SAXNotRecognizedException e) {
            throw new IllegalStateException("The XML parser of this Java has no limit " + name + ".", e);
        }
    }

    /**
     * Checks that a file is well-formed XML without DOCTYPE, before a parser of UIMA's gets to see it.
     *
     * @param file the file
     * @throws SafeXmlException with file:line:column
     */
    public static void check(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            parse(in, file.toString(), new DefaultHandler());
        } catch (IOException e) {
            throw new SafeXmlException(file + ": cannot be read: " + Reasons.of(e), e);
        } catch (SAXException e) {
            throw new SafeXmlException(file + ": " + Reasons.oneLine(e), e);
        }
    }

    /**
     * Parses XML safely.
     *
     * @param in the bytes of the document; stays open
     * @param origin what to call the document in messages
     * @param handler gets the events
     * @throws SafeXmlException with origin:line:column, if it is malformed or has a DOCTYPE
     * @throws IOException if it cannot be read
     * @throws SAXException what the handler throws
     */
    public static void parse(InputStream in, String origin, ContentHandler handler) throws IOException, SAXException {
        XMLReader reader = reader();
        reader.setContentHandler(handler);
        reader.setErrorHandler(new DefaultHandler());
        try {
            reader.parse(new InputSource(new BufferedInputStream(in)));
        } catch (SAXParseException e) {
            if (e.getClass() != SAXParseException.class) {
                // What UIMA's handlers complain about is well-formed.
                throw e;
            }
            String place = origin + ":" + e.getLineNumber() + ":" + e.getColumnNumber() + ": ";
            throw new SafeXmlException(place + explain(e), e);
        } catch (CharacterCodingException e) {
            throw new SafeXmlException(origin + ": expected text in the encoding that the XML names, by default UTF-8, got"
                    + " bytes that are none: " + Reasons.oneLine(e), e);
        }
    }

    private static String explain(SAXParseException e) {
        String message = Reasons.oneLine(e);
        if (message.contains("DOCTYPE")) {
            return "expected XML without DOCTYPE, got one; entities and external files are refused. Remove the DOCTYPE.";
        }
        return "expected well-formed XML: " + message;
    }
}
