package dev.badgepipeline.library;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The libraries that are connected, by the names of their connections. Connections come and go
 * while the service runs; who has taken a library works on with that to its end.
 */
@Singleton
public final class Libraries {

  private volatile Map<String, MediaLibrary> connected = Map.of();

  /**
   * Connects these libraries and no others.
   *
   * @param libraries by the names of their connections; bare ids are of the first one
   */
  public void connect(Map<String, MediaLibrary> libraries) {
    connected = Collections.unmodifiableMap(new LinkedHashMap<>(libraries));
  }

  /** The names of all connections, the one that bare ids are of first. */
  public Set<String> connections() {
    return connected.keySet();
  }

  /**
   * The item that a caller names.
   *
   * @param text {@code connection:id}, or an id of the first connection
   * @throws ItemNotFoundException for an id that its library could never have
   */
  public ItemRef ref(String text) {
    return named(text, (connection, id) -> new ItemRef(connection, spelt(connection, id)));
  }

  /**
   * The library that a caller names.
   *
   * @param text {@code connection:id}, or an id of the first connection
   * @throws ItemNotFoundException for an id that no library could ever have there
   */
  public LibraryRef libraryRef(String text) {
    return named(text, (connection, id) -> new LibraryRef(connection, spelt(connection, id)));
  }

  private <T> T named(String text, BiFunction<String, String, T> ref) {
    int end = text.indexOf(':');
    String connection = end < 0 ? "" : text.substring(0, end);
    return connected.containsKey(connection)
        ? ref.apply(connection, text.substring(end + 1))
        : ref.apply(first(), text);
  }

  private String spelt(String connection, String id) {
    return library(connection).spelt(id);
  }

  private String first() {
    return connected.keySet().stream()
        .findFirst()
        .orElseThrow(() -> new ItemNotFoundException("no library is connected"));
  }

  /**
   * An item with everything that badges are decided from.
   *
   * @return fails like {@link MediaLibrary#item}
   */
  public Uni<LibraryItem> item(ItemRef ref) {
    return Uni.createFrom()
        .deferred(
            () -> {
              MediaLibrary library = library(ref.connection());
              return library.item(ref.id()).map(facts -> new LibraryItem(library, facts));
            });
  }

  /**
   * The library of a connection.
   *
   * @throws ItemNotFoundException when there is none of this name
   */
  public MediaLibrary library(String connection) {
    return Optional.ofNullable(connected.get(connection))
        .orElseThrow(
            () -> new ItemNotFoundException("there is no connection '" + connection + "'"));
  }
}
