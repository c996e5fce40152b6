package org.hearsay.io;

import java.util.Set;
import java.util.StringTokenizer;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Stops what UIMA's reader of XMI would take for an empty document, or answer with a stack trace on the terminal. */
final class XmiGuard extends XMLFilterImpl {

    private static final String XMI = "http://www.omg.org/XMI";
    private static final String CAS = "http:///uima/cas.ecore";
    private static final Set<String> NUMBERS =
            Set.of("sofa", "members", "added_members", "deleted_members", "reindexed_members");

    private Locator place;
    private boolean inside;

    XmiGuard(ContentHandler reader) {
        setContentHandler(reader);
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        place = locator;
        super.setDocumentLocator(locator);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        if (!inside && !(uri.equals(XMI) && localName.equals("XMI"))) {
            throw new SAXException(where() + "the root element is [" + qName + "], not [xmi:XMI].");
        }
        inside = true;
        if (localName.equals("View") && uri.equals(CAS)) {
            for (int i = 0; i < attributes.getLength(); i++) {
                if (NUMBERS.contains(attributes.getQName(i))) {
                    checkNumbers(attributes.getValue(i));
                }
            }
        }
        super.startElement(uri, localName, qName, attributes);
    }

    private void checkNumbers(String list) throws SAXException {
        StringTokenizer numbers = new StringTokenizer(list);
        while (numbers.hasMoreTokens()) {
            String number = numbers.nextToken();
            if (number.charAt(0) == '0' || number.startsWith("-") || number.startsWith("+")) {
                throw new SAXException(where() + "a view refers to [" + number + "], which is no xmi:id of anything.");
            }
        }
    }

    private String where() {
        return place == null ? "" : "line " + place.getLineNumber() + ", column " + place.getColumnNumber() + ": ";
    }
}
