/**
 * Owns how an upstream service is called over HTTP, by one client for all of them: limits of time,
 * number and length, redirections, retries, metrics, and failures that name no key.
 */
@NullMarked
package dev.badgepipeline.upstream;

import org.jspecify.annotations.NullMarked;
