/**
 * Owns how an upstream service is called over HTTP: time limits, metrics, and failures that name no
 * key.
 */
@NullMarked
package dev.badgepipeline.upstream;

import org.jspecify.annotations.NullMarked;
