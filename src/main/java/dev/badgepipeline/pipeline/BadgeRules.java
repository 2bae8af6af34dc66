package dev.badgepipeline.pipeline;

import static dev.badgepipeline.settings.SettingsView.SAVED;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.badgepipeline.database.StageIsolation;
import dev.badgepipeline.poster.Checksum;
import dev.badgepipeline.ratings.RatingProvider;
import dev.badgepipeline.rendering.PosterRenderer;
import dev.badgepipeline.settings.KnownSettings;
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
  private final KnownSettings settings;
  private final List<RatingProvider> providers;
  private final PosterRenderer renderer;
  private final String version;
  private final Cache<String, Uni<Optional<String>>> recent =
      Caffeine.newBuilder()
          .expireAfterWrite(KNOWN_FOR)
          .maximumSize(1)
          .executor(Runnable::run)
          .build();

  BadgeRules(
      StageIsolation tiers,
      KnownSettings settings,
      @All List<RatingProvider> providers,
      PosterRenderer renderer,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.tiers = tiers;
    this.settings = settings;
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
        .call("rules", store -> store.read(new SettingsMark()))
        .map(
            versions ->
                Checksum.sha256(
                    String.join("\n", version, versions, asked(), renderer.version())
                        .getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Tells a run by what it decides. One of many in a job reads settings only when they have
   * changed; for any other, which reads them anew, the mark of a moment ago will do: settings that
   * are read after it are never older than it says. Never fails.
   */
  Uni<Void> readFor(Run run) {
    return run.priority() == Priority.JOB
        ? known()
            .invoke(mark -> run.decidesBy(mark, mark.map(settings::since).orElse(SAVED)))
            .replaceWithVoid()
        : recent
            .get(version, missing -> known().memoize().indefinitely())
            .invoke(mark -> run.decidesBy(mark, SAVED))
            .replaceWithVoid();
  }

  /** Empty without a database. */
  private Uni<Optional<String>> known() {
    return mark().map(Optional::of).onFailure().recoverWithItem(Optional.empty());
  }

  private String asked() {
    return providers.stream()
        .filter(provider -> provider.key().isPresent())
        .map(RatingProvider::name)
        .sorted()
        .collect(Collectors.joining(","));
  }
}
