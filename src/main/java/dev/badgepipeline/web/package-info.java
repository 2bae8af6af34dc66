/**
 * Owns how the page comes to browsers: its files, how long each may be kept, and what browsers let
 * it do. What the page itself is made of lies in {@code src/main/resources/web}; all it knows comes
 * from the same API as everybody's.
 */
@NullMarked
package dev.badgepipeline.web;

import org.jspecify.annotations.NullMarked;
