package org.hearsay.rule;

import org.apache.uima.ruta.rule.RuleElement;

/**
 * An element of a loaded rule with what its author wrote.
 *
 * @param element as Ruta has it
 * @param outline as written
 */
record ElementSource(RuleElement element, RuleOutline.Element outline) {
}
