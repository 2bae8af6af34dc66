package dev.badgepipeline.connection;

import dev.badgepipeline.library.ConnectionDetails;
import dev.badgepipeline.library.LibraryConfig;
import dev.badgepipeline.library.LibraryProvider;
import dev.badgepipeline.upstream.ApiKey;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which connections there are, and which comes first: what the environment sets wins over what was
 * saved under the same name, and the sample library is there for want of anything else.
 */
@ApplicationScoped
class KnownConnections {

  private static final String SAMPLE = "sample";

  private final LibraryConfig library;
  private final ConnectionsConfig config;
  private final Map<String, LibraryProvider> providers;

  KnownConnections(
      LibraryConfig library, ConnectionsConfig config, @All List<LibraryProvider> providers) {
    this.library = library;
    this.config = config;
    this.providers =
        providers.stream()
            .sorted(Comparator.comparing(LibraryProvider::kind).reversed())
            .collect(
                Collectors.toMap(
                    LibraryProvider::kind, kind -> kind, (one, other) -> one, LinkedHashMap::new));
  }

  /** A connection and where it comes from. */
  record Known(ConnectionDetails details, Origin from) {}

  /**
   * The provider of a kind.
   *
   * @throws InvalidConnectionException for a kind that there is not
   */
  LibraryProvider provider(String kind) {
    return Optional.ofNullable(providers.get(kind))
        .orElseThrow(
            () -> InvalidConnectionException.of("kind", "is '" + kind + "'; it can be " + kinds()));
  }

  private String kinds() {
    return providers.keySet().stream().sorted().collect(Collectors.joining(", "));
  }

  /**
   * All connections by their names, the one that bare ids are of first.
   *
   * @throws IllegalStateException when the owner has chosen one that does not exist
   */
  Map<String, Known> with(Saved saved) {
    Map<String, Known> known = fromEnvironment();
    saved
        .connections()
        .forEach(
            (name, connection) ->
                known.putIfAbsent(name, new Known(connection.details(), Origin.SAVED)));
    if (known.isEmpty() || library.library().filter(SAMPLE::equals).isPresent()) {
      known.putIfAbsent(SAMPLE, new Known(ConnectionDetails.of(SAMPLE), Origin.BUILT_IN));
    }
    return library.library().map(chosen -> chosenFirst(chosen, known)).orElse(known);
  }

  private Map<String, Known> fromEnvironment() {
    Map<String, Known> set = new LinkedHashMap<>();
    providers.forEach(
        (kind, provider) ->
            provider
                .configured()
                .ifPresent(details -> set.put(kind, new Known(details, Origin.ENVIRONMENT))));
    config.connections().forEach((name, declared) -> set.put(name, known(declared)));
    return set;
  }

  private static Known known(ConnectionsConfig.Declared declared) {
    return new Known(
        new ConnectionDetails(
            declared.kind(), declared.url(), declared.apiKey().map(ApiKey::new), declared.path()),
        Origin.ENVIRONMENT);
  }

  private Map<String, Known> chosenFirst(String chosen, Map<String, Known> known) {
    Known first = known.get(chosen);
    if (first == null) {
      throw new IllegalStateException(
          "badge-pipeline.library is '"
              + chosen
              + "'; connected: "
              + String.join(", ", known.keySet())
              + "; kinds: "
              + kinds());
    }
    Map<String, Known> ordered = new LinkedHashMap<>();
    ordered.put(chosen, first);
    ordered.putAll(known);
    return ordered;
  }

  /** Whether a name is set by the environment, or is the program's own. */
  boolean isTaken(String name) {
    return Stream.of(SAMPLE, "upload").anyMatch(name::equals)
        || fromEnvironment().containsKey(name);
  }
}
