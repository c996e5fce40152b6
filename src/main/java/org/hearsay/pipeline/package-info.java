/**
 * Building a pipeline and running it over many documents. {@link org.hearsay.pipeline.Pipeline} puts a UIMA descriptor, the
 * rule families and the types together and tries them before the first document;
 * {@link org.hearsay.pipeline.PipelineRunner} runs it in several threads, goes on after documents that fail, writes a report
 * of the run, and can resume it.
 */
package org.hearsay.pipeline;
