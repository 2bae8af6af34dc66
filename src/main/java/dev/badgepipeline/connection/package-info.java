/**
 * Owns which media servers, folders and rating providers the service is connected to: what the
 * environment sets, what the owner has saved while the service runs, their secrets, and tests of
 * them. Secrets never come out again.
 */
@NullMarked
package dev.badgepipeline.connection;

import org.jspecify.annotations.NullMarked;
