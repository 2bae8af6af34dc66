package dev.badgepipeline.pipeline;

import java.time.Instant;

/**
 * Says that a run need not be repeated while nothing about its item changes.
 *
 * @param rules the {@linkplain BadgeRules mark} of what its badges were decided by
 * @param until when something that they were decided by is to be asked anew
 */
public record UpToDate(String rules, Instant until) {}
