package org.hearsay.rule;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.uima.ruta.RutaStream;
import org.apache.uima.ruta.condition.RegExpCondition;
import org.apache.uima.ruta.expression.bool.IBooleanExpression;
import org.apache.uima.ruta.expression.string.IStringExpression;
import org.apache.uima.ruta.rule.EvaluatedCondition;
import org.apache.uima.ruta.rule.MatchContext;
import org.apache.uima.ruta.visitor.InferenceCrowd;

/**
 * A REGEXP condition whose pattern is written out, and so compiled once. Where it only lists words, it becomes a look-up.
 */
final class TextPattern extends RegExpCondition {

    private static final Pattern WORDS = Pattern.compile("[A-Za-z0-9' -]+(?:\\|[A-Za-z0-9' -]+)*");
    private static final Pattern PLAIN = Pattern.compile("\\p{ASCII}*");

    private final Pattern pattern;
    private final Set<String> words;
    private final boolean ignoresCase;

    TextPattern(IStringExpression expression, IBooleanExpression ignore, String text, boolean ignoresCase) {
        super(expression, ignore);
        this.ignoresCase = ignoresCase;
        int flags = ignoresCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
        pattern = Pattern.compile(text, Pattern.MULTILINE | Pattern.DOTALL | flags);
        words = WORDS.matcher(text).matches() ? new HashSet<>() : null;
        if (words != null) {
            for (String word : text.split("\\|")) {
                words.add(ignoresCase ? word.toLowerCase(Locale.ROOT) : word);
            }
        }
    }

    @Override
    public EvaluatedCondition eval(MatchContext context, RutaStream stream, InferenceCrowd crowd) {
        return new EvaluatedCondition(this,
                context.getAnnotation() != null && matches(context.getAnnotation().getCoveredText()));
    }

    /** Letters that only Unicode folds onto ASCII ones, such as the long s, are left to the pattern. */
    private boolean matches(String text) {
        if (words == null || ignoresCase && !PLAIN.matcher(text).matches()) {
            return pattern.matcher(text).matches();
        }
        return words.contains(ignoresCase ? text.toLowerCase(Locale.ROOT) : text);
    }
}
