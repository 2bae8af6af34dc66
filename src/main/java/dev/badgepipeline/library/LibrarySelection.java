package dev.badgepipeline.library;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Opens the library that the owner has chosen. */
public final class LibrarySelection {

  private static final Logger LOG = Logger.getLogger(LibrarySelection.class);
  private static final String NONE_CONFIGURED = "sample";

  private LibrarySelection() {}

  @Produces
  @Singleton
  @Startup
  static MediaLibrary library(LibraryConfig config, @All List<LibraryProvider> providers) {
    LibraryProvider chosen = choose(config, providers);
    LOG.infof("The posters of the %s library are badged", chosen.name());
    return chosen.open();
  }

  /**
   * The provider that is meant.
   *
   * @throws IllegalStateException when the owner has chosen one that does not exist
   */
  public static LibraryProvider choose(LibraryConfig config, List<LibraryProvider> providers) {
    String name =
        config
            .library()
            .orElseGet(
                () ->
                    providers.stream()
                        .filter(LibraryProvider::isConfigured)
                        .map(LibraryProvider::name)
                        .findFirst()
                        .orElse(NONE_CONFIGURED));
    return providers.stream()
        .filter(provider -> provider.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "badge-pipeline.library is '"
                        + name
                        + "'; it can be "
                        + providers.stream()
                            .map(LibraryProvider::name)
                            .sorted()
                            .collect(Collectors.joining(", "))));
  }
}
