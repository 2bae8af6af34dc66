/**
 * Owns the untouched posters: keeping them durably before anything is uploaded, and giving them
 * back; and beside them what helps to badge them again.
 */
@NullMarked
package dev.badgepipeline.original;

import org.jspecify.annotations.NullMarked;
