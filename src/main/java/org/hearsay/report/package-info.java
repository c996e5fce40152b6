/**
 * Comparing tags: with gold, with those of other rules, and with those of an earlier run. Reads tagged documents as XMI and
 * gold as standoff JSON or XMI; counts what was found, missed and wrong; and proposes rules for what was missed.
 */
package org.hearsay.report;
