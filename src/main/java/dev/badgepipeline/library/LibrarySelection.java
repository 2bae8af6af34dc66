package dev.badgepipeline.library;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Connects the libraries that are configured. */
public final class LibrarySelection {

  private static final Logger LOG = Logger.getLogger(LibrarySelection.class);
  private static final String NONE_CONFIGURED = "sample";

  private LibrarySelection() {}

  @Produces
  @Singleton
  @Startup
  static Libraries libraries(LibraryConfig config, @All List<LibraryProvider> providers) {
    Libraries libraries = new Libraries();
    for (LibraryProvider provider : chosen(config, providers)) {
      libraries.connect(provider.name(), provider.open(provider.name()));
    }
    LOG.infof("Connected: %s", String.join(", ", libraries.connections()));
    return libraries;
  }

  /**
   * The providers that are meant: the chosen one first, then those that are configured too.
   *
   * @throws IllegalStateException when the owner has chosen one that does not exist
   */
  static Set<LibraryProvider> chosen(LibraryConfig config, List<LibraryProvider> providers) {
    List<LibraryProvider> configured =
        providers.stream()
            .filter(LibraryProvider::isConfigured)
            .sorted(Comparator.comparing(LibraryProvider::name).reversed())
            .toList();
    Set<LibraryProvider> chosen = new LinkedHashSet<>();
    chosen.add(
        config
            .library()
            .map(name -> named(name, providers))
            .or(() -> configured.stream().findFirst())
            .orElseGet(() -> named(NONE_CONFIGURED, providers)));
    chosen.addAll(configured);
    return chosen;
  }

  private static LibraryProvider named(String name, List<LibraryProvider> providers) {
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
