/**
 * Owns the audio badge: the rules from audio streams to a label, its processor and its settings.
 */
@NullMarked
package dev.badgepipeline.badge.audio;

import org.jspecify.annotations.NullMarked;
