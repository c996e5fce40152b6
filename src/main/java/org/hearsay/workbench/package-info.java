/**
 * What authors of rules ask: is a rule right, do its examples hold, why is a text tagged or not, what do rules do on many
 * texts, and what would a new rule find. Each answer is an object; classes named {@code ...Text}, {@code ...Page} or
 * {@code ...Report} write it for people or other programs.
 */
package org.hearsay.workbench;
