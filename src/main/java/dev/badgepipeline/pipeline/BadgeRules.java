package dev.badgepipeline.pipeline;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.badgepipeline.database.StageIsolation;
import dev.badgepipeline.poster.Checksum;
import dev.badgepipeline.ratings.RatingProvider;
import dev.badgepipeline.rendering.PosterRenderer;
import dev.badgepipeline.settings.SettingsMark;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Names by one mark all that decides badges besides the items themselves: this version of the
 * service, the settings, the providers that can be asked, and how badges are drawn. Posters that
 * were badged under another mark are looked at anew.
 */
@ApplicationScoped
public class BadgeRules {

  private static final Duration KNOWN_FOR = Duration.ofSeconds(2);

  private final StageIsolation tiers;
  private final List<RatingProvider> providers;
  private final PosterRenderer renderer;
  private final String version;
  private final Cache<String, Uni<Optional<String>>> recent =
      Caffeine.newBuilder().expireAfterWrite(KNOWN_FOR).maximumSize(1).build();

  BadgeRules(
      StageIsolation tiers,
      @All List<RatingProvider> providers,
      PosterRenderer renderer,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.tiers = tiers;
    this.providers = List.copyOf(providers);
    this.renderer = renderer;
    this.version = version;
  }

  /**
   * The mark. Fails with {@link dev.badgepipeline.database.DataUnavailableException} without a
   * database.
   */
  public Uni<String> mark() {
    return tiers
        .call("rules", store -> store.transact(new SettingsMark()))
        .map(
            settings ->
                Checksum.sha256(
                    String.join("\n", version, settings, asked(), renderer.version())
                        .getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * The mark of a moment ago, so that a job does not ask for each item; empty without a database.
   * Settings that are read afterwards are never older than it says.
   */
  Uni<Optional<String>> recentMark() {
    return recent.get(
        version,
        missing ->
            mark()
                .map(Optional::of)
                .onFailure()
                .recoverWithItem(Optional.empty())
                .memoize()
                .indefinitely());
  }

  private String asked() {
    return providers.stream()
        .filter(provider -> provider.key().isPresent())
        .map(RatingProvider::name)
        .sorted()
        .collect(Collectors.joining(","));
  }
}
