/**
 * Owns the untouched posters: keeping them durably before anything is uploaded, by their checksum,
 * and giving them back; beside them what helps to badge them again; and apart from them which of
 * them each item was badged from.
 */
@NullMarked
package dev.badgepipeline.original;

import org.jspecify.annotations.NullMarked;
