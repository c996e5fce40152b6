package org.hearsay.pipeline;

import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.jcas.JCas;

/** An engine that misbehaves where the text asks for it. */
public class MischiefEngine extends JCasAnnotator_ImplBase {

    private static volatile boolean released;
    private static int depth;

    /** Lets engines that were told to spin come to an end. */
    public static void release(boolean now) {
        released = now;
    }

    @Override
    public void process(JCas jcas) {
        String text = jcas.getDocumentText();
        if (text.contains("THROW")) {
            throw new IllegalStateException("the engine\nis cross");
        }
        if (text.contains("RECURSE")) {
            recurse();
        }
        if (text.contains("MEMORY")) {
            throw new OutOfMemoryError("Java heap space");
        }
        while (text.contains("SLEEP") && !released) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException("woken", e);
            }
        }
        while (text.contains("SPIN") && !released) {
            Thread.onSpinWait();
        }
    }

    private static void recurse() {
        depth++;
        recurse();
        depth--;
    }
}
