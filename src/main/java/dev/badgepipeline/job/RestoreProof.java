package dev.badgepipeline.job;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * What a restoration can show for itself.
 *
 * @param restored how many items were given their originals back
 * @param bytesEqual of how many of them the library gave back the original's bytes when it was
 *     asked
 * @param exceptions why the others were not restored
 */
@RegisterForReflection
public record RestoreProof(long restored, long bytesEqual, List<RestoreException> exceptions) {

  public RestoreProof {
    exceptions = List.copyOf(exceptions);
  }

  /**
   * Items that were not restored for the same reason.
   *
   * @param items how many
   */
  @RegisterForReflection
  public record RestoreException(String reason, long items) {}
}
