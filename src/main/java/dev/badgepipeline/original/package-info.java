/**
 * Owns the untouched posters: keeping them durably before anything is uploaded, and giving them
 * back.
 */
@NullMarked
package dev.badgepipeline.original;

import org.jspecify.annotations.NullMarked;
