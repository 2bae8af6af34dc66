/**
 * Writes the reference of all settings from the interfaces that read them, and keeps it current.
 */
@NullMarked
package dev.badgepipeline.configuration;

import org.jspecify.annotations.NullMarked;
