package org.hearsay.annotator;

import java.util.Set;
import org.apache.uima.jcas.JCas;
import org.hearsay.annotator.QuantityCues.Cue;
import org.hearsay.annotator.QuantityCues.Kind;
import org.hearsay.type.Quantity;

/** Makes the Quantities of one document, sentence by sentence. */
final class QuantityMaker {

    private static final String RULE_PREFIX = "quantities/";
    /** How far behind a figure its noun is looked for: two adjectives, then the noun. */
    private static final int NOUN_DISTANCE = 3;
    private static final int SHORTEST_PLURAL = 4;
    /** Words in -s that are no plural, and words that end the noun phrase of a figure. */
    private static final Set<String> NO_NOUNS = Set.of("was", "has", "is", "his", "its", "this", "does", "as", "us", "thus", "less", "unless",
            "across", "perhaps", "besides", "always", "plus", "versus", "towards", "afterwards", "according", "and", "or", "but",
            "in", "on", "at", "of", "to", "by", "for", "from", "with", "were", "are", "had", "have", "been", "be", "who", "whom", "whose",
            "that", "which", "when", "while", "where", "after", "before", "since", "during", "near", "the", "a", "an", "their", "her", "said",
            "killed", "wounded", "injured", "died", "including", "among", "over", "more", "most", "than", "also", "some");

    private final JCas jcas;
    private final NumberView view;
    private final FigureFinder finder;
    private final NumberContexts contexts;

    QuantityMaker(JCas jcas, NumberView view) {
        this.jcas = jcas;
        this.view = view;
        this.finder = new FigureFinder(view);
        this.contexts = new NumberContexts(view);
    }

    /** Makes the Quantities of the sentence that the view shows. */
    void make() {
        int token = view.from();
        while (token < view.to()) {
            Figure figure = mayBegin(token) ? finder.find(token) : null;
            if (figure != null) {
                add(figure);
                token = figure.end();
            } else {
                token++;
            }
        }
    }

    private boolean mayBegin(int token) {
        return view.hasCues(token) || Character.isDigit(view.first(token)) || view.isOneOf(token, "a", "an", "half", "between")
                || view.first(token) == '.' && view.width(token) > 1;
    }

    private void add(Figure figure) {
        String measure = measure(figure);
        boolean single = figure.low() == 1 && figure.high() == 1;
        String noun = measure == null && !single ? noun(figure.end()) : null;
        if (contexts.isNoFigure(figure, measure != null || noun != null) || figure.is(Figure.DECIMAL) && measure == null) {
            return;
        }
        Quantity quantity = new Quantity(jcas, view.begin(figure.first()), view.end(figure.end() - 1));
        quantity.setLow(figure.low());
        quantity.setHigh(figure.high());
        quantity.setApproximate(figure.approximate());
        quantity.setUnit(measure != null ? measure : noun);
        quantity.setRule(RULE_PREFIX + (measure != null ? "measure" : figure.pattern()));
        quantity.addToIndexes();
    }

    private String measure(Figure figure) {
        Cue currency = currencyBefore(figure.number());
        if (currency != null) {
            return currency.unit();
        }
        int after = CharClass.isHyphen(view.first(figure.end())) && view.touchesNext(figure.end()) ? figure.end() + 1 : figure.end();
        Cue unit = view.cue(Kind.MEASURE, view.is(after, "of") ? after + 1 : after);
        return unit == null ? null : unit.unit();
    }

    private Cue currencyBefore(int number) {
        for (int token = number - 1; token >= number - 3; token--) {
            if (view.after(Kind.CURRENCY, token) == number) {
                return view.cue(Kind.CURRENCY, token);
            }
        }
        return null;
    }

    /** The noun that is counted, as written, when one is found close behind; null where the figure stands for the people themselves. */
    private String noun(int end) {
        int from = view.is(end, "of") ? end + 1 : end;
        for (int token = from; token < from + NOUN_DISTANCE && view.isWord(token); token++) {
            if (view.cue(Kind.COUNT_NOUN, token) != null) {
                return view.text().substring(view.begin(token), view.end(token));
            }
            String word = view.lower(token);
            boolean acronym = view.isUpperCaseWord(token) && !view.isUpperCaseWord(token + 1) && !view.isUpperCaseWord(token - 1);
            if (!acronym && NO_NOUNS.contains(word)) {
                return null;
            }
            boolean plural = !acronym && word.length() >= SHORTEST_PLURAL && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
            if (plural) {
                return view.text().substring(view.begin(token), view.end(token));
            }
        }
        return null;
    }
}
