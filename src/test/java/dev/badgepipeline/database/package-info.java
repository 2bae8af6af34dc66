/** Owns the tests of the ways to the database, and the proxy that breaks the way to it. */
@NullMarked
package dev.badgepipeline.database;

import org.jspecify.annotations.NullMarked;
