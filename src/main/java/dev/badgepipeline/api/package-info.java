/**
 * Owns the REST resources and the translation of failures into problem documents. Everything else
 * is unaware of HTTP.
 */
@NullMarked
package dev.badgepipeline.api;

import org.jspecify.annotations.NullMarked;
