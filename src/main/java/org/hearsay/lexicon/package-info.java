/**
 * Rule families as folders of files, word lists, and the matcher that finds their entries in text.
 * Knows nothing of UIMA engines but the description of the types that word lists need.
 */
package org.hearsay.lexicon;
