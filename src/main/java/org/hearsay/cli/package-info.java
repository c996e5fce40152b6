/**
 * The command line {@code hearsay}: a class for each command, which reads the options, asks a class of another package, and
 * prints what that answers. Nothing is decided here but exit codes; whoever embeds Hearsay calls those other classes.
 */
package org.hearsay.cli;
