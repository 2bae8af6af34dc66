package dev.badgepipeline.pipeline;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;

/** A report as it was stored; empty when there is none. */
@RegisterForReflection
record FoundRun(Optional<String> report) {}
