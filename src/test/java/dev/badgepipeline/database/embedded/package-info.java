/**
 * Owns the tests of the embedded PostgreSQL server, and a server that tests may kill, freeze and
 * start again.
 */
@NullMarked
package dev.badgepipeline.database.embedded;

import org.jspecify.annotations.NullMarked;
