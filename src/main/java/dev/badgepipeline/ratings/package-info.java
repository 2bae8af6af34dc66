/**
 * Owns ratings and the providers that know them: asking each once, keeping answers with their age,
 * and respecting quotas. What providers say of a title beside its ratings comes with the same
 * answers.
 */
@NullMarked
package dev.badgepipeline.ratings;

import org.jspecify.annotations.NullMarked;
