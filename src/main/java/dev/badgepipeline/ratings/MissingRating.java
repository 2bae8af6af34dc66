package dev.badgepipeline.ratings;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A rating that was wanted and is not there, with the reason in words. */
@RegisterForReflection
public record MissingRating(RatingSource source, String reason) {}
