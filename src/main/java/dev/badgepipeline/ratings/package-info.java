/**
 * Owns ratings and the providers that know them: asking each once, keeping answers with their age,
 * and respecting quotas.
 */
@NullMarked
package dev.badgepipeline.ratings;

import org.jspecify.annotations.NullMarked;
