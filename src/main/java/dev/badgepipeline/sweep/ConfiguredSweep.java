package dev.badgepipeline.sweep;

import dev.badgepipeline.inventory.BadgedLibraries;
import dev.badgepipeline.inventory.LibraryPass;
import dev.badgepipeline.inventory.PassClaims;
import dev.badgepipeline.job.JobStarter;
import dev.badgepipeline.library.Libraries;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The sweep of the running program; tests give their own clock to theirs. */
final class ConfiguredSweep {

  private ConfiguredSweep() {}

  @Produces
  @Singleton
  static Sweep sweep(
      Libraries libraries,
      LibraryPass pass,
      PassClaims claims,
      BadgedLibraries badged,
      JobStarter jobs,
      Clock clock,
      SweepConfig config) {
    return new Sweep(libraries, pass, claims, badged, jobs, clock, config.enabled());
  }
}
