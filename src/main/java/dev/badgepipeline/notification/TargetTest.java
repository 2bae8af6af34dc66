package dev.badgepipeline.notification;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What came of a test of a target.
 *
 * @param ok whether it has taken the message
 * @param detail what it said, or why it said nothing
 */
@RegisterForReflection
public record TargetTest(String name, boolean ok, String detail) {}
