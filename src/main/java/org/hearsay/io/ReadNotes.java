package org.hearsay.io;

/**
 * What happened to a text on its way into the CAS.
 *
 * @param bomDropped whether a byte order mark was dropped; offsets count after it
 * @param replacedCharacters how many characters XML cannot hold were replaced one for one by U+FFFD
 */
public record ReadNotes(boolean bomDropped, int replacedCharacters) {

  /** Nothing worth a note. */
  public static final ReadNotes NONE = new ReadNotes(false, 0);
}
