package dev.badgepipeline.database;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What a reset came to.
 *
 * @param replaced the generation that served before, which finishes what it had begun
 * @param serving the generation that serves from now on
 */
@RegisterForReflection
public record PoolReset(int replaced, int serving) {}
