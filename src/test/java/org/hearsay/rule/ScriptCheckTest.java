package org.hearsay.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.lexicon.Problem;
import org.hearsay.lexicon.RuleFamilies;
import org.hearsay.lexicon.RuleFamily;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScriptCheckTest {

    private ScriptRunner runner;

    @BeforeEach
    void makeFamily(@TempDir Path home) throws Exception {
        runner = new ScriptRunner(home, "protests");
        runner.with("crowds.csv", "# type: CrowdNoun\ntext,size\ncrowd,large\n");
    }

    private List<Problem> check(String script) throws Exception {
        runner.with("a.ruta", script);
        List<RuleFamily> families = RuleFamilies.resolve(List.of(runner.family()), null);
        return ScriptCheck.check(families, families);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void findsTheMistakeAtItsPlace(String statement, String expected) throws Exception {
        List<Problem> problems = check("DECLARE Crowd (STRING size);\n\n" + statement + "\n");

        assertThat(problems).first().asString().contains("a.ruta:" + expected);
    }

    /** A statement in line 3, and what is said of it. */
    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments("CW{-> Crowd}",
                        "3:13: expected [;] after [}], found the end of the file; write the semicolon"),
                arguments("DECLARE Mob\nCW{-> Mob};",
                        "3:12: expected [;] after [Mob], found the next line"),
                arguments("CW{-> Crwd};",
                        "3:7: expected a type, label or variable, found [Crwd]; did you mean [Crowd]?"),
                arguments("Crowdd{-> Crowd};",
                        "3:1: expected a type, label or variable, found [Crowdd]; did you mean [Crowd]?"),
                arguments("CW{REGEX(\"x\") -> Crowd};",
                        "3:4: expected a condition or action, found [REGEX]; did you mean [REGEXP]?"),
                arguments("CW{-> MARKK(Crowd)};",
                        "3:7: expected a condition or action, found [MARKK]; did you mean [MARK]?"),
                arguments("WORDLIST L = 'nope.txt';",
                        "3:14: expected a word list of a rule family, found [nope.txt]; put it into the folder of the script"),
                arguments("Document{-> MARKFAST(Crowd, L)};",
                        "3:29: expected"),
                arguments("CW{CONTAINS() -> Crowd};",
                        "3:13: expected CONTAINS(TYPE) or CONTAINS(TYPE, LEAST, MOST), found [)] after [(]; correct what is in the parentheses"),
                arguments("(CW{-> Crowd};",
                        "3:1: expected [)] to close this [(], found [;] at 3:14; close it"),
                arguments("CW{-> Crowd;",
                        "3:3: expected [}] to close this [{], found [;] at 3:12; close it"),
                arguments("CW{-> CREATE(Crowd, \"sise\" = \"x\")};",
                        "3:21: expected a feature of [Crowd], found [sise]; did you mean [size]?"),
                arguments("Crowd.sise == \"x\"{-> Crowd};",
                        "3:7: expected a feature of [Crowd], found [sise]; did you mean [size]?"),
                arguments("c:CrowdNoun{-> CREATE(Crowd, \"size\" = c.sizes)};",
                        "3:41: expected a feature of [CrowdNoun], found [sizes]; did you mean [size]?"),
                arguments("CW{REGEXP(\"(a\") -> Crowd};",
                        "3:11: expected a regular expression, found [(a]: Unclosed group"),
                arguments("\"x[\" -> Crowd;",
                        "3:1: expected a regular expression, found [x[]: Unclosed character class"),
                arguments("CW{-> Crowd} \"half;",
                        "3:14: expected a quote to end this string, found the end of the line; close it"),
                arguments("CW{REGEXP(\u201cx\u201d) -> Crowd};",
                        "3:11: expected no such character outside strings and comments, found [\u201c] (U+201C); write straight quotes: \""),
                arguments("INT n; INT n;",
                        "3:12: expected a new name for the variable, found [n], which is declared already; choose another name"),
                arguments("SCRIPT b;",
                        "3:1: expected imports at the head of the script, found [SCRIPT] after a statement; move it above the first DECLARE and the first rule"),
                arguments("DECLARE COUNT;",
                        "3:9: expected a name, found the reserved word [COUNT]; choose another name"),
                arguments("DECLARE NUM;",
                        "3:9: expected a type name of its own, found [NUM], which has a meaning already; rename the type"),
                arguments("DECLARE Faction;",
                        "3:9: expected a type name of its own, found [Faction], which has a meaning already; rename the type"),
                arguments("DECLARE Crod Mob;",
                        "3:9: expected a known type, found [Crod]; did you mean [Crowd]?"),
                arguments("Document{-> CALL(Nope)};",
                        "3:18: expected a block, or a script that is imported with SCRIPT, found [Nope]; import it at the head: SCRIPT Nope;"),
                arguments("CW{CONTAINS(\"x\") -> Crowd};",
                        "3:4: expected CONTAINS(TYPE) or CONTAINS(TYPE, LEAST, MOST), found [\"x\"]"));
    }

    @Test
    void tellsTheErrorsOfAllStatements() throws Exception {
        assertThat(check("DECLARE Crowd;\nCW{-> MARKK(Crowd)};\nSW{-> Crowd};\nNUM{REGEX(\"1\") -> Crowd};\n"))
                .extracting(Problem::line).containsExactly(2, 4);
    }

    @Test
    void tellsUnknownStages() throws Exception {
        assertThat(check("// stage: mention\nDECLARE Crowd;\n")).extracting(Problem::toString).singleElement().asString()
                .endsWith("a.ruta:1:1: expected one of the stages [mentions, claims, last], found [mention]; "
                        + "did you mean [mentions]?");
    }

    @Test
    void tellsFileNamesThatNoTypeCanBeNamedAfter() throws Exception {
        runner.with("big-crowds.ruta", "DECLARE Throng;");

        assertThat(check("DECLARE Crowd;")).extracting(Problem::id).containsExactly("script/name");
    }

    @Test
    void findsNothingWrongWithWhatIsRight() throws Exception {
        runner.with("names.txt", "Anna\n");
        runner.with("other.ruta", "DECLARE Gathering; BLOCK(each) Sentence{} { SW{-> Gathering}; }");

        assertThat(check("""
                // stage: mentions
                SCRIPT other;
                DECLARE Crowd (STRING size, Annotation head, INT n);
                DECLARE Mob2, Mob3;
                DECLARE Crowd Mob (BOOLEAN angry, FSArray parts);
                WORDLIST Names = 'names.txt';
                STRINGLIST sizes = {"large", "small"};
                INT n, m = 2;
                TYPE kind = Crowd;
                BOOLEAN seen;
                Document{-> MARKFAST(Mob, Names), MARKFAST(Mob, 'names.txt', true, 2)};
                (a:CrowdNoun b:@CW{REGEXP("[A-Z].*", true)}){-> CREATE(Mob, "size" = a.size, "head" = b, "angry" = true)}
                    ->{ c:Mob{c.size == "large", c.angry == true -> c.head = a, Mob}; };
                m1:Mob.head.begin > 3{-> SETFEATURE("size", "small")};
                CrowdNoun.size == "large"{-> kind};
                "a+" -> Mob;
                Document{-> CALL(other), CALL(other.each)};
                BLOCK(inner) Mob{CONTAINS(CW)} { (SW | NUM)+{-> T} ; DECLARE T; SW[0,2]? t:T{t.ct == "x" -> UNMARK(T)}; }
                FOREACH(crowd) Crowd{} { crowd{-> crowd.size = "small"}; }
                Document{-> CALL(inner), ASSIGN(seen, true), ASSIGN(n, m + 1)};
                ANY{-PARTOF(org.hearsay.type.Faction), seen, n < 3 -> MARK(Mob)};
                """.replace("(SW | NUM)+{-> T} ; DECLARE T;", "DECLARE T; (SW | NUM)+{-> T};"))).isEmpty();
    }

    @Test
    void tellsNamesThatMayBeTheTypeOfSeveralScripts() throws Exception {
        runner.with("b.ruta", "DECLARE Throng;");
        runner.with("c.ruta", "DECLARE Throng;");

        assertThat(check("Throng{-> Throng};")).first().asString().endsWith("a.ruta:1:1: expected the name of one type, found "
                + "[Throng], which may be any of [b.Throng, c.Throng]; write the full name");
    }

    @Test
    void namesMeanTheTypesOfTheOwnFamilyFirst(@TempDir Path other) throws Exception {
        runner.with("b.ruta", "DECLARE Throng;");
        ScriptRunner others = new ScriptRunner(other, "riots").with("d.ruta", "DECLARE Throng;");
        runner.with("a.ruta", "CW{-> Throng};");
        List<RuleFamily> families = RuleFamilies.resolve(List.of(runner.family(), others.family()), null);

        assertThat(ScriptCheck.check(families, families)).isEmpty();
    }

    @Test
    void checksTheRestOfTheScriptsWhenOneOrAListIsBroken() throws Exception {
        runner.with("b.ruta", "DECLARE Throng;\nCW{-> MARKK(Throng)};\n");
        runner.with("broken.csv", "# type: BrokenNoun\ntext,size\nmob\n");

        assertThat(check("DECLARE Crowd;\nBrokenNoun.size==\"x\"{-> Throng};\nCW{-> Crwd};\n"))
                .extracting(problem -> problem.id() + " " + problem.line())
                .containsExactly("script/unknown-name 3", "script/unknown-keyword 2", "list/row-length 3");
    }
}
