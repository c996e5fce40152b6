package org.hearsay.annotator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.hearsay.type.Attribution;

/** The attributions of a document, asked for those whose content holds a stretch of text. */
final class ClaimSpeakers {

    private final List<Attribution> byBegin = new ArrayList<>();
    private final Map<Integer, List<Attribution>> cues = new HashMap<>();
    /** Largest end of the contents up to each place of the list, so that a search can stop early. */
    private final List<Integer> reach = new ArrayList<>();

    ClaimSpeakers(JCas jcas) {
        for (Attribution attribution : jcas.getAnnotationIndex(Attribution.class)) {
            cues.computeIfAbsent(attribution.getBegin(), key -> new ArrayList<>()).add(attribution);
            if (attribution.getContent() != null) {
                byBegin.add(attribution);
            }
        }
        byBegin.sort(Comparator.comparingInt((Attribution each) -> each.getContent().getBegin()));
        int farthest = 0;
        for (Attribution attribution : byBegin) {
            farthest = Math.max(farthest, attribution.getContent().getEnd());
            reach.add(farthest);
        }
    }

    /** Returns the attributions whose content holds a stretch, the innermost first; an event that is itself an act of speech belongs to its speaker. */
    List<Attribution> covering(Annotation stretch) {
        List<Attribution> found = new ArrayList<>();
        List<Attribution> own = cues.getOrDefault(stretch.getBegin(), List.of());
        int at = lastBeginningBefore(stretch.getBegin());
        for (int i = at; i >= 0 && reach.get(i) >= stretch.getEnd(); i--) {
            Annotation content = byBegin.get(i).getContent();
            if (content.getEnd() >= stretch.getEnd()) {
                found.add(byBegin.get(i));
            }
        }
        found.sort(Comparator.comparingInt((Attribution each) -> length(each.getContent())).thenComparingInt(Attribution::getBegin));
        found.removeAll(own);
        found.addAll(0, own);
        return found;
    }

    private static int length(Annotation annotation) {
        return annotation.getEnd() - annotation.getBegin();
    }

    private int lastBeginningBefore(int offset) {
        int low = 0;
        int high = byBegin.size() - 1;
        while (low <= high) {
            int middle = (low + high) / 2;
            if (byBegin.get(middle).getContent().getBegin() <= offset) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }
}
