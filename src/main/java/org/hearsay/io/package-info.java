/**
 * Reading documents and writing results: plain text, HTML, JSON lines and XMI come in as documents of one kind; XMI
 * goes out beside its type system. What comes in is not trusted: sizes are limited, XML may name no outer entities, and a
 * document that cannot be read fails alone, with a reason.
 */
package org.hearsay.io;
