/**
 * Owns every way to the database: isolated sessions, the three tiers, pool generations, connection
 * hygiene, health and reset.
 */
@NullMarked
package dev.badgepipeline.database;

import org.jspecify.annotations.NullMarked;
