package org.hearsay.annotator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InOrderTest {

    private JCas jcas;

    @BeforeEach
    void makeCas() throws Exception {
        jcas = JCasFactory.createText("one two three four five");
    }

    @Test
    void putsTheLongerFirstWhereTwoBeginTogether() {
        assertThat(texts(order(4, 7, 0, 3, 4, 13).within(0, 23))).containsExactly("one", "two three", "two");
    }

    @Test
    void findsTheLongestThatBeginsAtAnOffset() {
        assertThat(order(4, 7, 4, 13).beginningAt(4).getCoveredText()).isEqualTo("two three");
        assertThat(order(4, 7, 4, 13).beginningAt(5)).isNull();
    }

    @Test
    void findsTheLastThatBeginsAtAnOffsetOrBefore() {
        assertThat(order(0, 3, 4, 7).lastFrom(6).getCoveredText()).isEqualTo("two");
        assertThat(order(4, 7).lastFrom(3)).isNull();
    }

    @Test
    void leavesOutWhatReachesBeyondTheEnd() {
        assertThat(texts(order(0, 3, 4, 13).within(0, 10))).containsExactly("one");
    }

    @Test
    void findsTheNearestBefore() {
        assertThat(texts(order(0, 3, 4, 7, 8, 13).before(8, 1))).containsExactly("two");
        assertThat(texts(order(0, 3, 4, 7, 8, 13).before(10, 2))).containsExactly("one", "two");
    }

    @Test
    void findsTheNextAfter() {
        assertThat(texts(order(0, 3, 4, 7, 8, 13).after(4, 5))).containsExactly("two", "three");
    }

    private InOrder<Annotation> order(int... bounds) {
        List<Annotation> annotations = new ArrayList<>();
        for (int i = 0; i < bounds.length; i += 2) {
            annotations.add(new Annotation(jcas, bounds[i], bounds[i + 1]));
        }
        return new InOrder<>(annotations);
    }

    private static List<String> texts(List<Annotation> annotations) {
        return annotations.stream().map(Annotation::getCoveredText).toList();
    }
}
