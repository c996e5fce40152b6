/**
 * The annotations that Hearsay makes, as Java classes. They are generated from {@code descriptors/types/hearsay-types.xml},
 * which describes each type and feature; {@code hearsay types} prints these descriptions.
 */
package org.hearsay.type;
