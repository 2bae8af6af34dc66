/**
 * Owns how the page comes to browsers: its files, how long each may be kept, and what browsers let
 * it do. What the page itself is made of lies in {@code src/main/resources/web}; all it knows comes
 * from the same API as everybody's.
 *
 * <p>The document of that API and Swagger UI, which shows it, are files that are sent in the same
 * way, to whoever has the key. The document is not made by the program but by its tests ({@code
 * OpenApiDocumentTest}): a start has nothing to do for it.
 */
@NullMarked
package dev.badgepipeline.web;

import org.jspecify.annotations.NullMarked;
