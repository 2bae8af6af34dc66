/**
 * Owns everything around the service in tests that drive it from outside: its database and the way
 * to it, the upstreams, its files and its log.
 */
@NullMarked
package dev.badgepipeline.surroundings;

import org.jspecify.annotations.NullMarked;
