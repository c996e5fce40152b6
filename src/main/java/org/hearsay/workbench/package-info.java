/** What a rule author asks of a pipeline: whether the examples beside the rules hold. */
package org.hearsay.workbench;
