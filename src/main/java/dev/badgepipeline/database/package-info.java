/**
 * Owns every way to the database: isolated sessions, the three tiers, pool generations, connection
 * hygiene, migrations, health and reset.
 *
 * <p>Two places decide: {@code Moves} what is done about which failure, and {@code LifecycleState}
 * where the service stands with its database and where it may go from there. All others carry out.
 */
@NullMarked
package dev.badgepipeline.database;

import org.jspecify.annotations.NullMarked;
