package org.hearsay.rule;

import static org.apache.uima.fit.factory.AnalysisEngineFactory.createEngine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.apache.uima.UimaContext;
import org.apache.uima.UimaContextAdmin;
import org.apache.uima.fit.factory.UimaContextFactory;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.util.Logger;
import org.hearsay.lexicon.Problem;
import org.hearsay.lexicon.RuleFamilies;
import org.hearsay.lexicon.RuleFamily;
import org.hearsay.lexicon.RuleFileException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** An engine finds what {@code rules check} finds, when it is made and not when it runs. */
class EngineChecksTest {

    private static final Path BROKEN = Path.of("testdata/broken/rules").toAbsolutePath();

    @TestFactory
    List<DynamicTest> eachErrorStopsItAtItsPlace() throws Exception {
        List<RuleFamily> builtIn = RuleFamilies.resolve(RuleFamilies.BUILT_IN, null);
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(BROKEN)) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(ruta|csv)")).sorted().toList()) {
                List<String> errors = errors(file, builtIn);
                if (!errors.isEmpty()) {
                    tests.add(DynamicTest.dynamicTest(file.getFileName().toString(), () ->
                            assertThat(thrownFor(file)).containsExactlyElementsOf(errors)));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(20);
        return tests;
    }

    private static List<String> errors(Path file, List<RuleFamily> builtIn) {
        List<RuleFamily> own = RuleFamilies.resolve(List.of(file.toString()), null);
        List<RuleFamily> all = new ArrayList<>(builtIn);
        all.addAll(own);
        return FamilyCheck.of(own, all).stream().filter(Problem::isError).map(Problem::toString).toList();
    }

    private static List<String> thrownFor(Path file) {
        ResourceInitializationException thrown = catchThrowableOfType(ResourceInitializationException.class,
                () -> createEngine(RuleEngine.class, RuleEngine.PARAM_RULES, file.toString()));
        return thrown == null ? List.of() : ExceptionUtils.<RuleFileException>throwableOfType(thrown, RuleFileException.class)
                .problems().stream().map(Problem::toString).toList();
    }

    @Test
    void aWarningGoesToTheLogOnceForAllEngines(@TempDir Path home) throws Exception {
        ScriptRunner folder = new ScriptRunner(home, "crowds").with("crowds.ruta", """
                // stage: mentions
                // description: Crowds
                // yes: A [crowd] came.
                DECLARE Crowd;
                "crowd"{-> Crowd};
                """);
        List<String> log = new ArrayList<>();
        initialize(folder, log);
        initialize(folder, log);
        assertThat(log).singleElement().asString().contains("crowds.ruta:3:", "warning: expected // rule: NAME above an example");
    }

    private static void initialize(ScriptRunner folder, List<String> log) throws ResourceInitializationException {
        UimaContext context = UimaContextFactory.createUimaContext(RuleEngine.PARAM_RULES, folder.family());
        ((UimaContextAdmin) context).setLogger((Logger) Proxy.newProxyInstance(EngineChecksTest.class.getClassLoader(),
                new Class<?>[] {Logger.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("warn")) {
                        log.add(String.valueOf(arguments[0]));
                    }
                    return method.getReturnType() == boolean.class ? true : null;
                }));
        new RuleEngine().initialize(context);
    }
}
