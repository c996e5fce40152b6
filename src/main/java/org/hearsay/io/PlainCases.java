package org.hearsay.io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.resource.metadata.FeatureDescription;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.TypeSystemUtil;
import org.xml.sax.SAXException;

/**
 * Copies of tagged documents as their XMI holds them: without working types, and with feature structures in an order that
 * follows from the content alone. For formats that write what they find.
 */
final class PlainCases {

    /** What is done with a copy. */
    interface Use {
        void take(CAS plain) throws IOException;
    }

    /** The CASes of a type system that wait to be used again. */
    private record Pool(TypeSystem types, Queue<CAS> idle) {
    }

    private final XmiOutput xmi = new XmiOutput();
    private volatile Pool pool;

    /** Hands a copy to its use, which must not keep it. */
    void with(CAS cas, Use use) throws IOException {
        Pool current = pool;
        if (current == null || current.types != cas.getTypeSystem()) {
            current = new Pool(cas.getTypeSystem(), new ConcurrentLinkedQueue<>());
            pool = current;
        }
        CAS plain = current.idle.poll();
        if (plain == null) {
            plain = create(cas.getTypeSystem());
        }
        plain.reset();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        xmi.write(cas, bytes);
        try (InputStream in = new ByteArrayInputStream(bytes.toByteArray())) {
            XmiCasDeserializer.deserialize(in, plain);
        } catch (SAXException e) {
            throw new IOException("the XMI of the document cannot be read back: " + Reasons.oneLine(e), e);
        }
        use.take(plain);
        current.idle.add(plain);
    }

    private static CAS create(TypeSystem types) throws IOException {
        try {
            TypeSystemDescription plain = OutputTypes.of(TypeSystemUtil.typeSystem2TypeSystemDescription(types));
            for (TypeDescription type : plain.getTypes()) {
                for (FeatureDescription feature : type.getFeatures()) {
                    // The reader of JSON in uimaj-io-json 0.5.0 knows no arrays but those of any feature structures.
                    feature.setElementType(null);
                }
            }
            return CasCreationUtils.createCas(plain, null, null);
        } catch (ResourceInitializationException e) {
            throw new IOException("no CAS of the types of the output could be made: " + Reasons.oneLine(e), e);
        }
    }
}
