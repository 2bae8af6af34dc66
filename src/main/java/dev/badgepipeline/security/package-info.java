/** Owns who may call: the API key, and what browsers may do where there is none. */
@NullMarked
package dev.badgepipeline.security;

import org.jspecify.annotations.NullMarked;
