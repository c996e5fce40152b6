package org.hearsay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hearsay.io.InputDocument;
import org.hearsay.io.InputDocuments;
import org.hearsay.io.InputOptions;
import org.hearsay.io.UsageException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Engines that are lent and come back. */
class EnginePoolTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir
    Path folder;
    private PipelineSettings settings;
    private EnginePool pool;

    @BeforeEach
    void makePool() throws Exception {
        Path descriptor = TestDescriptors.pipeline(folder, List.of(MischiefEngine.class));
        settings = new PipelineSettings(descriptor.toString(), null, List.of(), false, List.of());
        pool = EnginePool.build(settings);
    }

    @Test
    void equalSettingsShareAPool() {
        assertThat(EnginePool.of(settings, pool.checksum())).isSameAs(pool);
    }

    @Test
    void otherRulesThanExpectedAreRefused() {
        assertThatThrownBy(() -> EnginePool.of(settings, "other")).isInstanceOf(UsageException.class)
                .hasMessageContaining("[other]").hasMessageContaining(pool.checksum());
    }

    @Test
    void anEngineThatCameBackIsLentAgain() throws Exception {
        StandbyEngine engine = pool.borrow();
        assertThat(tag(engine, "All is well.").ok()).isTrue();
        pool.giveBack(engine);
        assertThat(pool.borrow()).isSameAs(engine);
    }

    @Test
    void anEngineThatFailedGoesOnAfresh() throws Exception {
        StandbyEngine engine = pool.borrow();
        assertThat(tag(engine, "THROW").failure()).contains("the engine is cross");
        assertThat(tag(engine, "All is well.").ok()).isTrue();
    }

    @Test
    void anEngineThatWasEndedInTimeGoesOnAfresh() throws Exception {
        StandbyEngine engine = pool.borrow();
        assertThat(tag(engine, "SLEEP").failure()).contains("not done after 1 s");
        assertThat(engine.usable()).isTrue();
        assertThat(tag(engine, "All is well.").ok()).isTrue();
    }

    @Test
    void aRunawayIsNotLentAgain() throws Exception {
        StandbyEngine engine = pool.borrow();
        try {
            assertThat(tag(engine, "SPIN").failure()).contains("not done after 1 s, ended in MischiefEngine");
        } finally {
            MischiefEngine.release(true);
        }
        MischiefEngine.release(false);
        pool.giveBack(engine);
        assertThat(pool.idle()).isZero();
    }

    private static DocumentResult tag(StandbyEngine engine, String text) throws InterruptedException {
        InputDocument document = InputDocuments.ofText("a.txt", "a.txt", text.length(),
                () -> new ByteArrayInputStream(text.getBytes()), InputOptions.DEFAULT);
        return engine.tag(document, SECOND, (cas, name) -> { });
    }
}
