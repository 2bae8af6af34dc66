package dev.badgepipeline.ratings;

import dev.badgepipeline.upstream.ApiKey;
import io.vertx.core.MultiMap;

/** Is told what providers say of their limits. */
@FunctionalInterface
public interface QuotaWatch {

  /**
   * A provider has answered.
   *
   * @param provider its name
   * @param key that it was asked by
   * @param headers of its answer, whatever that is
   */
  void heard(String provider, ApiKey key, MultiMap headers);
}
