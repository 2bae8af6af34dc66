/** Owns who may call: the API key, and the refusal to listen beyond this host without one. */
@NullMarked
package dev.badgepipeline.security;

import org.jspecify.annotations.NullMarked;
