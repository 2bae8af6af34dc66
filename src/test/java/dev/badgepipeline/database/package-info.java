/**
 * Owns the tests of the ways to the database, the proxy that breaks the way to it, and a store that
 * needs none.
 */
@NullMarked
package dev.badgepipeline.database;

import org.jspecify.annotations.NullMarked;
