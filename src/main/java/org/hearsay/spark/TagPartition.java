package org.hearsay.spark;

import java.util.Iterator;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.TaskCompletionListener;
import org.hearsay.io.InputDocument;
import org.hearsay.pipeline.DocumentResult;
import org.hearsay.pipeline.EnginePool;
import org.hearsay.pipeline.StandbyEngine;

/**
 * Tags the documents of a task with an engine of the pool of its process.
 *
 * @param settings how
 * @param checksum that the pipeline must have
 * @param documents counts documents
 * @param failed counts those that failed
 */
record TagPartition(JobSettings settings, String checksum, LongAccumulator documents, LongAccumulator failed)
        implements FlatMapFunction<Iterator<InputDocument>, Row> {

    @Override
    public Iterator<Row> call(Iterator<InputDocument> source) {
        EnginePool pool = EnginePool.of(settings.pipelineSettings(), checksum);
        Rows rows = new Rows(source, pool, TaskContext.get());
        TaskCompletionListener end = context -> rows.close();
        TaskContext.get().addTaskCompletionListener(end);
        return rows;
    }

    /** The rows of a task, made one by one as they are written. */
    private final class Rows implements Iterator<Row> {

        private final Iterator<InputDocument> source;
        private final EnginePool pool;
        private final TaskContext context;
        private final DocumentRows rows;
        private StandbyEngine engine;

        Rows(Iterator<InputDocument> source, EnginePool pool, TaskContext context) {
            this.source = source;
            this.pool = pool;
            this.context = context;
            this.rows = new DocumentRows(pool.pipeline().countedTypes(), settings.xmi());
            this.engine = pool.borrow();
        }

        @Override
        public boolean hasNext() {
            return source.hasNext();
        }

        @Override
        public Row next() {
            if (context.isInterrupted()) {
                throw new TaskKilledException("the task was told to stop");
            }
            if (!engine.usable()) {
                engine = pool.borrow();
            }
            DocumentRows.Content[] content = new DocumentRows.Content[1];
            DocumentResult result = tag(source.next(), content);
            documents.add(1);
            failed.add(result.ok() ? 0 : 1);
            return rows.row(result, result.ok() ? content[0] : null);
        }

        private DocumentResult tag(InputDocument document, DocumentRows.Content[] content) {
            try {
                return engine.tag(document, settings.allowed(), (cas, name) -> content[0] = rows.content(cas));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new TaskKilledException("the task was told to stop");
            }
        }

        void close() {
            pool.giveBack(engine);
        }
    }
}
