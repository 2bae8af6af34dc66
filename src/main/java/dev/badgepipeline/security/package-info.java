/**
 * Owns who may call: the API key, the secret in the paths of webhooks, and what browsers may do
 * where there is no key.
 */
@NullMarked
package dev.badgepipeline.security;

import org.jspecify.annotations.NullMarked;
