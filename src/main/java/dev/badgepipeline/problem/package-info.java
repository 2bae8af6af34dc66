/**
 * Owns the one form in which callers are told of errors, and how a request ends that is refused.
 */
@NullMarked
package dev.badgepipeline.problem;

import org.jspecify.annotations.NullMarked;
