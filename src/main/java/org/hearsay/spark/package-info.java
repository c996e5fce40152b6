/**
 * The same pipeline inside Apache Spark, for archives too large for one machine. {@link org.hearsay.spark.TagJob} is what
 * {@code spark-submit} runs; it reads texts, JSON lines and Parquet and writes a table with one row a document, whose
 * columns {@link org.hearsay.spark.TagSchema} describes. Spark itself is there when the job runs and never comes with us.
 */
package org.hearsay.spark;
