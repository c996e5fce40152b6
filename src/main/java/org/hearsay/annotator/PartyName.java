package org.hearsay.annotator;

/**
 * A name of a party found by its form.
 *
 * @param first      number of its first token
 * @param last       number of its last token
 * @param actorClass on whose side its words put it
 * @param certain    whether its words alone make it a party
 */
record PartyName(int first, int last, String actorClass, boolean certain) {
}
