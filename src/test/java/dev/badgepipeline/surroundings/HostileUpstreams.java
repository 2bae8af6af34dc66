package dev.badgepipeline.surroundings;

import dev.badgepipeline.standin.EndlessSeries;
import dev.badgepipeline.standin.EndlessServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager.TestInjector;
import java.util.Map;

/** Has the service under test call upstreams that never come to an end. */
public final class HostileUpstreams implements QuarkusTestResourceLifecycleManager {

  private final EndlessSeries jellyfin = EndlessSeries.ofNewEpisodes();
  private final EndlessServer omdb = EndlessServer.announcing();
  private final EndlessServer mdblist = EndlessServer.unannounced();
  private final EndlessServer tmdb = EndlessServer.dripping();

  /** After the usual surroundings, in place of some of them. */
  @Override
  public int order() {
    return 10;
  }

  @Override
  public Map<String, String> start() {
    return Map.of(
        "badge-pipeline.jellyfin.url", jellyfin.url(),
        "badge-pipeline.omdb.url", omdb.url(),
        "badge-pipeline.mdblist.url", mdblist.url(),
        "badge-pipeline.mdblist.api-key", "mdblist-4711",
        "badge-pipeline.tmdb.url", tmdb.url(),
        "badge-pipeline.tmdb.timeout", "500ms");
  }

  @Override
  public void inject(TestInjector testInjector) {
    testInjector.injectIntoFields(this, new TestInjector.MatchesType(HostileUpstreams.class));
  }

  /** How many answers of rating providers are still being read. */
  public int readers() {
    return omdb.readers() + mdblist.readers() + tmdb.readers();
  }

  /** How many pages of episodes were read. */
  public int pages() {
    return jellyfin.pages();
  }

  @Override
  public void stop() {
    jellyfin.close();
    omdb.close();
    mdblist.close();
    tmdb.close();
  }
}
