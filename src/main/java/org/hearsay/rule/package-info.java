/**
 * Rule scripts: reading and checking them, the types that they need, and the engine that runs them with Apache UIMA Ruta.
 */
package org.hearsay.rule;
