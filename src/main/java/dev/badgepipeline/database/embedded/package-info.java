/**
 * Owns the PostgreSQL server that the service runs for itself when no other is configured: a real
 * server, unpacked once, kept under the data directory, and stopped with the service.
 */
@NullMarked
package dev.badgepipeline.database.embedded;

import org.jspecify.annotations.NullMarked;
