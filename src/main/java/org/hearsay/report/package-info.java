/** What people look at: the evaluation of tagged documents against gold. */
package org.hearsay.report;
