package org.hearsay.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.uima.cas.ArrayFS;
import org.apache.uima.cas.CommonArrayFS;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.jcas.cas.ByteArray;
import org.apache.uima.jcas.cas.CommonList;
import org.apache.uima.jcas.cas.NonEmptyFSList;
import org.apache.uima.jcas.cas.NonEmptyFloatList;
import org.apache.uima.jcas.cas.NonEmptyIntegerList;
import org.apache.uima.jcas.cas.NonEmptyList;
import org.apache.uima.jcas.cas.NonEmptyStringList;
import org.apache.uima.jcas.cas.StringArray;
import org.apache.uima.jcas.cas.TOP;

/** Writes the content of one CAS as XMI, one element a line. */
final class XmiWriter {

    private static final String XMI = "http://www.omg.org/XMI";
    private static final String CAS_NAMESPACE = "http:///uima/cas.ecore";
    private static final byte[] ID = " xmi:id=\"".getBytes(StandardCharsets.UTF_8);
    private static final byte[] EMPTY_END = "/>\n".getBytes(StandardCharsets.UTF_8);

    private final XmiContent content;
    private final XmiTypes types;
    private final XmlSink sink;
    private final SortedMap<String, String> prefixes = new TreeMap<>();
    private final Map<XmiType, byte[]> names = new IdentityHashMap<>();
    private XmiType named;
    private byte[] name;

    XmiWriter(XmiContent content, XmiTypes types, OutputStream out) {
        this.content = content;
        this.types = types;
        this.sink = new XmlSink(out);
    }

    void write() throws IOException {
        assignPrefixes();
        sink.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xmi:XMI xmlns:xmi=\"" + XMI + "\"");
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            sink.raw(" xmlns:" + prefix.getValue() + "=\"").escaped(prefix.getKey()).raw('"');
        }
        sink.raw(" xmi:version=\"2.0\">\n<cas:NULL xmi:id=\"0\"/>\n");
        int number = 1;
        for (TOP fs : content.elements()) {
            write(fs, number++);
        }
        for (XmiContent.View view : content.views()) {
            write(view);
        }
        sink.raw("</xmi:XMI>\n").flush();
    }

    /** Only what the document uses is declared: its bytes do not hang on types that happen to be around. */
    private void assignPrefixes() {
        prefixes.put(CAS_NAMESPACE, "cas");
        XmiType last = null;
        for (TOP fs : content.elements()) {
            XmiType type = types.of(fs.getType());
            if (type != last) {
                prefixes.putIfAbsent(type.namespace(), "");
                last = type;
            }
        }
        Set<String> taken = new HashSet<>(Set.of("xmi", "cas"));
        for (Map.Entry<String, String> entry : prefixes.entrySet()) {
            if (entry.getValue().isEmpty()) {
                String wanted = prefixFor(entry.getKey());
                String prefix = wanted;
                for (int n = 2; !taken.add(prefix); n++) {
                    prefix = wanted + n;
                }
                entry.setValue(prefix);
            }
        }
    }

    /** The last part of the package, but many packages end in {@code type}: then the part before. */
    private static String prefixFor(String uri) {
        String path = uri.substring(0, uri.lastIndexOf('.'));
        if (path.endsWith("/type") && path.charAt(path.length() - "/type".length() - 1) != '/') {
            path = path.substring(0, path.length() - "/type".length());
        }
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The name of an element; elements of one type mostly follow each other. */
    private byte[] name(XmiType type) {
        if (type != named) {
            name = names.computeIfAbsent(type,
                    t -> (prefixes.get(t.namespace()) + ":" + t.localName()).getBytes(StandardCharsets.UTF_8));
            named = type;
        }
        return name;
    }

    private void write(TOP fs, int number) throws IOException {
        XmiType type = types.of(fs.getType());
        byte[] name = name(type);
        sink.raw('<').raw(name).raw(ID).number(number).raw('"');
        boolean children;
        if (fs instanceof CommonArrayFS<?> array) {
            children = fs instanceof StringArray strings && strings.size() > 0;
            if (!children) {
                sink.raw(" elements=\"");
                elements(array);
                sink.raw('"');
            }
        } else {
            children = attributes(fs, type);
        }
        if (!children) {
            sink.raw(EMPTY_END);
            return;
        }
        sink.raw('>');
        if (fs instanceof StringArray strings) {
            children("elements", strings);
        } else {
            childElements(fs, type);
        }
        sink.raw("</").raw(name).raw(">\n");
    }

    /** Writes all features but lists of strings, which become elements; says whether there are such. */
    private boolean attributes(TOP fs, XmiType type) throws IOException {
        boolean children = false;
        for (XmiType.XmiFeature feature : type.features()) {
            switch (feature.range()) {
                case INTEGER -> sink.raw(feature.opening()).number(fs._getIntValueNc(feature.feature())).raw('"');
                case BOOLEAN -> sink.raw(feature.opening())
                        .raw(fs._getBooleanValueNc(feature.feature()) ? "true" : "false").raw('"');
                case STRING -> attribute(feature, fs._getStringValueNc(feature.feature()));
                case OTHER_PRIMITIVE -> attribute(feature, fs.getFeatureValueAsString(feature.feature()));
                case REFERENCE -> reference(feature, fs._getFeatureValueNc(feature.feature()));
                default -> children |= many(feature, fs._getFeatureValueNc(feature.feature()));
            }
        }
        return children;
    }

    private void attribute(XmiType.XmiFeature feature, String value) throws IOException {
        if (value != null) {
            sink.raw(feature.opening()).escaped(value).raw('"');
        }
    }

    private void reference(XmiType.XmiFeature feature, FeatureStructure value) throws IOException {
        int number = content.number(value);
        if (number > 0) {
            sink.raw(feature.opening()).number(number).raw('"');
        }
    }

    private boolean many(XmiType.XmiFeature feature, FeatureStructure value) throws IOException {
        if (value == null) {
            return false;
        }
        if (feature.shared()) {
            reference(feature, value);
            return false;
        }
        if (value instanceof StringArray strings && strings.size() > 0 || value instanceof NonEmptyStringList) {
            return true;
        }
        sink.raw(feature.opening());
        if (value instanceof CommonArrayFS<?> array) {
            elements(array);
        } else {
            elements((CommonList) value);
        }
        sink.raw('"');
        return false;
    }

    private void elements(CommonArrayFS<?> array) throws IOException {
        if (array instanceof ByteArray bytes) {
            for (byte b : bytes.toArray()) {
                sink.raw(String.format("%02X", b));
            }
        } else if (array instanceof ArrayFS<?> references) {
            for (int i = 0; i < references.size(); i++) {
                separate(i > 0).number(content.number(references.get(i)));
            }
        } else {
            String[] values = array.toStringArray();
            for (int i = 0; i < values.length; i++) {
                separate(i > 0).raw(values[i]);
            }
        }
    }

    private void elements(CommonList list) throws IOException {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        CommonList node = list;
        while (node instanceof NonEmptyList && seen.add(node)) {
            separate(seen.size() > 1);
            if (node instanceof NonEmptyFSList<?> references) {
                sink.number(content.number(references.getHead()));
            } else if (node instanceof NonEmptyIntegerList integers) {
                sink.number(integers.getHead());
            } else if (node instanceof NonEmptyFloatList floats) {
                sink.raw(Float.toString(floats.getHead()));
            }
            node = node.getCommonTail();
        }
    }

    private XmlSink separate(boolean needed) throws IOException {
        return needed ? sink.raw(' ') : sink;
    }

    private void childElements(TOP fs, XmiType type) throws IOException {
        for (XmiType.XmiFeature feature : type.features()) {
            if (feature.shared()) {
                continue;
            }
            if (feature.range() == XmiType.Range.STRING_ARRAY
                    && fs._getFeatureValueNc(feature.feature()) instanceof StringArray strings) {
                children(feature.name(), strings);
            } else if (feature.range() == XmiType.Range.STRING_LIST) {
                Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
                Object node = fs._getFeatureValueNc(feature.feature());
                while (node instanceof NonEmptyStringList strings && seen.add(node)) {
                    child(feature.name(), strings.getHead());
                    node = strings.getTail();
                }
            }
        }
    }

    private void children(String name, StringArray strings) throws IOException {
        for (int i = 0; i < strings.size(); i++) {
            child(name, strings.get(i));
        }
    }

    /** XMI does not tell null from an empty string here: both are read as the latter. */
    private void child(String name, String value) throws IOException {
        if (value == null || value.isEmpty()) {
            sink.raw('<').raw(name).raw("/>");
        } else {
            sink.raw('<').raw(name).raw('>').escaped(value).raw("</").raw(name).raw('>');
        }
    }

    private void write(XmiContent.View view) throws IOException {
        if (view.members().length == 0) {
            return;
        }
        sink.raw("<cas:View");
        if (view.sofa() > 0) {
            sink.raw(" sofa=\"").number(view.sofa()).raw('"');
        }
        sink.raw(" members=\"");
        for (int i = 0; i < view.members().length; i++) {
            separate(i > 0).number(view.members()[i]);
        }
        sink.raw("\"/>\n");
    }
}
