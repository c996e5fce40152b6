package org.hearsay.rule;

import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.jcas.JCas;

/** Gives every token exactly one of the types that Ruta scripts know tokens by. */
final class TokenSeeder {

    private static final String PACKAGE = "org.apache.uima.ruta.type.";

    private final Type num;
    private final Type cw;
    private final Type sw;
    private final Type cap;
    private final Type comma;
    private final Type period;
    private final Type colon;
    private final Type semicolon;
    private final Type question;
    private final Type exclamation;
    private final Type amp;
    private final Type special;
    private final Type space;
    private final Type lineBreak;

    /**
     * @throws IllegalStateException when the type system lacks one of the types
     */
    TokenSeeder(TypeSystem types) {
        num = type(types, "NUM");
        cw = type(types, "CW");
        sw = type(types, "SW");
        cap = type(types, "CAP");
        comma = type(types, "COMMA");
        period = type(types, "PERIOD");
        colon = type(types, "COLON");
        semicolon = type(types, "SEMICOLON");
        question = type(types, "QUESTION");
        exclamation = type(types, "EXCLAMATION");
        amp = type(types, "AMP");
        special = type(types, "SPECIAL");
        space = type(types, "SPACE");
        lineBreak = type(types, "BREAK");
    }

    private static Type type(TypeSystem types, String name) {
        Type type = types.getType(PACKAGE + name);
        if (type == null) {
            throw new IllegalStateException("Expected the type [" + PACKAGE + name
                    + "] in the type system of the CAS, found none; make the CAS with the type system that "
                    + "org.hearsay.rule.TypeSystems.of gives for the rule families");
        }
        return type;
    }

    /**
     * Adds the seeds to the indexes.
     *
     * @param whiteSpace whether white space between tokens gets SPACE and BREAK
     * @return whether there was a token
     */
    boolean seed(JCas jcas, boolean whiteSpace) {
        String text = jcas.getDocumentText();
        Offsets offsets = Offsets.in(jcas.getTypeSystem());
        int last = 0;
        boolean any = false;
        for (Token token : jcas.getAnnotationIndex(Token.class)) {
            any = true;
            int begin = offsets.begin(token);
            int end = offsets.end(token);
            if (begin < last || end <= begin) {
                continue;
            }
            if (whiteSpace) {
                seedWhiteSpace(jcas, text, last, begin);
            }
            add(jcas, classify(text, begin, end), begin, end);
            last = end;
        }
        if (any && whiteSpace) {
            seedWhiteSpace(jcas, text, last, text.length());
        }
        return any;
    }

    private void seedWhiteSpace(JCas jcas, String text, int begin, int end) {
        int i = begin;
        while (i < end) {
            char c = text.charAt(i);
            int next = i + 1;
            if (c == '\r' && next < end && text.charAt(next) == '\n') {
                next++;
            }
            boolean breaks = c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
            add(jcas, breaks ? lineBreak : space, i, next);
            i = next;
        }
    }

    private static void add(JCas jcas, Type type, int begin, int end) {
        jcas.getCas().addFsToIndexes(jcas.getCas().createAnnotation(type, begin, end));
    }

    /** Tells a token's type by its characters: what Ruta's own tokeniser would say if it did not cut it into pieces. */
    private Type classify(String text, int begin, int end) {
        return isLowerCase(text, begin, end) ? sw : classifyAny(text, begin, end);
    }

    /** Most tokens are words of plain letters. */
    private static boolean isLowerCase(String text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (c < 'a' || c > 'z') {
                return false;
            }
        }
        return true;
    }

    private Type classifyAny(String text, int begin, int end) {
        int first = text.codePointAt(begin);
        if (end - begin == Character.charCount(first) && !Character.isLetterOrDigit(first)) {
            return punctuation(first);
        }
        int letters = 0;
        boolean lower = false;
        boolean digits = false;
        int firstLetter = -1;
        for (int i = begin; i < end;) {
            int c = text.codePointAt(i);
            if (Character.isLetter(c)) {
                letters++;
                firstLetter = firstLetter < 0 ? c : firstLetter;
                lower |= !Character.isUpperCase(c) && !Character.isTitleCase(c);
            } else if (Character.isDigit(c)) {
                digits = true;
            }
            i += Character.charCount(c);
        }
        if (letters == 0) {
            return digits ? num : special;
        }
        return word(first, firstLetter, lower || letters == 1, end - begin);
    }

    /** A possessive is no word of its own, so that W does not take it for one. */
    private Type word(int first, int firstLetter, boolean mixed, int length) {
        if (!Character.isLetterOrDigit(first) && length <= 2) {
            return special;
        }
        if (Character.isDigit(first)) {
            return sw;
        }
        if (!Character.isUpperCase(firstLetter) && !Character.isTitleCase(firstLetter)) {
            return sw;
        }
        return mixed ? cw : cap;
    }

    private Type punctuation(int c) {
        return switch (c) {
            case ',' -> comma;
            case '.' -> period;
            case ':' -> colon;
            case ';' -> semicolon;
            case '?' -> question;
            case '!' -> exclamation;
            case '&' -> amp;
            default -> special;
        };
    }
}
