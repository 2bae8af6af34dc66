package dev.badgepipeline.settings;

import dev.badgepipeline.badge.BadgeKind;

/**
 * The settings of one badge kind: their Java form and what holds until the owner says otherwise.
 *
 * @param kind whose settings these are
 * @param type a record with Bean Validation constraints
 * @param defaults what fields have that the owner has not set
 */
public record SettingsType<T>(BadgeKind kind, Class<T> type, T defaults) {}
