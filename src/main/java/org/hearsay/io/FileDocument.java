package org.hearsay.io;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.apache.uima.cas.CAS;

/** A file that is one document: text, HTML or XMI. */
record FileDocument(FoundFile file, String name, InputOptions options) implements InputDocument {

    @Override
    public String origin() {
        return file.path().toString();
    }

    @Override
    public long size() {
        return file.size();
    }

    @Override
    public ReadNotes read(CAS cas, Collection<String> taggedTypes) throws DocumentException {
        if (file.kind() == FileKind.XMI) {
            DocumentFacts facts = new DocumentFacts.Builder(name, file.uri()).build();
            new XmiInput(taggedTypes).read(file.path(), cas);
            new CasFiller(options).describe(cas, facts);
            return ReadNotes.NONE;
        }
        byte[] bytes = Limits.readAll(file.path());
        BinaryFiles.refuseKnown(bytes);
        return file.kind() == FileKind.HTML ? readHtml(bytes, cas) : readText(bytes, cas);
    }

    private ReadNotes readText(byte[] bytes, CAS cas) throws DocumentException {
        Charset encoding = options.encoding() == null ? StandardCharsets.UTF_8 : options.encoding();
        return fill(cas, bytes, encoding, new DocumentFacts.Builder(name, file.uri()).build(), options);
    }

    /** Decodes a plain text into a CAS. */
    static ReadNotes fill(CAS cas, byte[] bytes, Charset encoding, DocumentFacts facts, InputOptions options)
            throws DocumentException {
        DecodedText decoded = DecodedText.of(bytes, encoding);
        BinaryFiles.refuseControls(decoded.text());
        return new CasFiller(options).fill(cas, decoded.text(), decoded.bomDropped(), facts);
    }

    private ReadNotes readHtml(byte[] bytes, CAS cas) throws DocumentException {
        Charset encoding = options.encoding() == null ? HtmlPage.encoding(bytes) : options.encoding();
        DecodedText decoded = DecodedText.of(bytes, encoding);
        BinaryFiles.refuseControls(decoded.text());
        HtmlPage page = new HtmlPage(decoded.text());
        return new CasFiller(options).fill(cas, page.text(), decoded.bomDropped(), page.facts(name, file.uri()));
    }
}
