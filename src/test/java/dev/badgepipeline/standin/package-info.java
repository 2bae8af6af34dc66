/**
 * Owns the servers that stand in for the upstreams in tests: real sockets, which answer and refuse
 * as the upstreams do.
 */
@NullMarked
package dev.badgepipeline.standin;

import org.jspecify.annotations.NullMarked;
