/**
 * Engines in Java: they split text into tokens and sentences, find the entries of word lists, read numbers and times, name
 * places, parties and sources, and complete claims. Each is a UIMA engine that runs alone, too: an engine looks for what it
 * needs in the CAS, and makes nothing where it is not there. What one engine makes for the next only is a
 * {@code org.hearsay.type.Working} and is removed at the end of the pipeline.
 *
 * <p>Engines with lists take a parameter {@code rules}, which names the rule families whose lists they use.
 */
package org.hearsay.annotator;
