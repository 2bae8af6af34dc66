/**
 * Owns how rows go into statements and come out of them as JSON, and how mistakes in JSON documents
 * are explained to those who wrote them.
 */
@NullMarked
package dev.badgepipeline.json;

import org.jspecify.annotations.NullMarked;
