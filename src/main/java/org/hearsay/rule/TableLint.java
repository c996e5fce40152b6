package org.hearsay.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.antlr.runtime.Token;
import org.apache.uima.ruta.expression.resource.LiteralWordListExpression;
import org.apache.uima.ruta.parser.RutaParser;
import org.hearsay.lexicon.Problem;
import org.hearsay.lexicon.RuleFile;

/** Warns of MARKTABLE with columns that its table does not have. */
final class TableLint {

    private final ParsedScript script;
    private final ScriptTokens tokens;
    private final ScriptContext context;
    private final Consumer<Problem> problems;
    private final Map<String, RuleFile> tables = new HashMap<>();

    TableLint(ParsedScript script, ScriptContext context, Consumer<Problem> problems) {
        this.script = script;
        this.tokens = ScriptTokens.of(script.text(), script.script().file().path(), problem -> { });
        this.context = context;
        this.problems = problems;
    }

    void check() {
        for (int i = 0; i < tokens.size(); i++) {
            boolean declares = tokens.type(i) == RutaParser.WORDTABLE && tokens.type(i + 3) == RutaParser.RessourceLiteral;
            if (declares) {
                RuleFile file = context.files().find(script.script().file().family(),
                        new LiteralWordListExpression(tokens.text(i + 3)).getText());
                if (file != null) {
                    tables.put(tokens.text(i + 1), file);
                }
            } else if (tokens.type(i) == RutaParser.MARKTABLE) {
                checkColumns(i + 1);
            }
        }
    }

    /** Looks at the arguments: type, column of the texts, table, then features with their columns. */
    private void checkColumns(int open) {
        int end = tokens.afterClosing(open) - 1;
        int column = tokens.afterArgument(open + 1, end) + 1;
        int table = tokens.afterArgument(column, end) + 1;
        String name = table < end ? tokens.text(table) : "";
        if (!tables.containsKey(name)) {
            return;
        }
        checkColumn(column, name);
        for (int i = table; i < end; i++) {
            if (tokens.type(i) == RutaParser.ASSIGN_EQUAL) {
                checkColumn(i + 1, name);
            }
        }
    }

    private void checkColumn(int index, String table) {
        if (!tokens.text(index).matches("\\d{1,4}")) {
            return;
        }
        int column = Integer.parseInt(tokens.text(index));
        int columns = context.files().columns(tables.get(table));
        if (column < 1 || column > columns) {
            warn(index, "script/table-column", "expected a column of [" + tables.get(table).fileName() + "], which has "
                    + columns + ", found [" + column + "]", "count the columns from 1");
        }
    }

    private void warn(int index, String id, String message, String hint) {
        Token token = tokens.get(index);
        problems.accept(Problem.warning(script.script().file().path(), token.getLine(), token.getCharPositionInLine() + 1, id,
                message, hint));
    }
}
