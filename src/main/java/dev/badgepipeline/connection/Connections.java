package dev.badgepipeline.connection;

import dev.badgepipeline.connection.KnownConnections.Known;
import dev.badgepipeline.library.ConnectionDetails;
import dev.badgepipeline.library.ConnectionTest;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.library.MediaLibrary;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Connects media servers and folders, shows them to their owner, and takes changes. */
@ApplicationScoped
public class Connections {

  private static final Logger LOG = Logger.getLogger(Connections.class);

  private final KnownConnections known;
  private final ConnectionFile file;
  private final Saving saving;
  private final Libraries libraries;
  private final Map<String, Opened> opened = new LinkedHashMap<>();

  Connections(KnownConnections known, ConnectionFile file, Saving saving, Libraries libraries) {
    this.known = known;
    this.file = file;
    this.saving = saving;
    this.libraries = libraries;
  }

  /** A library and what it was opened by. */
  private record Opened(ConnectionDetails details, MediaLibrary library) {}

  /** Before anything that works on libraries. */
  void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
    connect(file.read());
    LOG.infof("Connected: %s", String.join(", ", libraries.connections()));
  }

  private synchronized void connect(Saved saved) {
    Map<String, MediaLibrary> connected = new LinkedHashMap<>();
    known
        .with(saved)
        .forEach((name, one) -> open(name, one).ifPresent(library -> connected.put(name, library)));
    libraries.connect(connected);
    closeAllBut(connected);
  }

  private void closeAllBut(Map<String, MediaLibrary> connected) {
    opened.values().stream()
        .map(Opened::library)
        .filter(library -> !connected.containsValue(library))
        .forEach(MediaLibrary::close);
    opened.keySet().retainAll(connected.keySet());
  }

  /** What has not changed stays open. What was saved once and has gone must not stop the rest. */
  private Optional<MediaLibrary> open(String name, Known connection) {
    Opened before = opened.get(name);
    if (before != null && before.details().equals(connection.details())) {
      return Optional.of(before.library());
    }
    try {
      MediaLibrary library =
          known.provider(connection.details().kind()).open(name, connection.details());
      Opened replaced = opened.put(name, new Opened(connection.details(), library));
      if (replaced != null) {
        replaced.library().close();
      }
      return Optional.of(library);
    } catch (IllegalArgumentException | InvalidConnectionException e) {
      return notOpened(name, connection, e);
    }
  }

  private static Optional<MediaLibrary> notOpened(
      String name, Known connection, RuntimeException failure) {
    if (connection.from() == Origin.ENVIRONMENT) {
      throw new IllegalStateException(
          "the connection '" + name + "' cannot be opened: " + failure.getMessage(), failure);
    }
    LOG.warnf("⚠️ The connection '%s' cannot be opened: %s", name, failure.getMessage());
    return Optional.empty();
  }

  /** All connections, the one that bare ids are of first. */
  public List<Connection> all() {
    return known.with(file.read()).entrySet().stream()
        .map(one -> Connection.of(one.getKey(), one.getValue().from(), one.getValue().details()))
        .toList();
  }

  /**
   * A connection.
   *
   * @throws UnknownConnectionException when there is none of this name
   */
  public Connection find(String name) {
    return all().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new UnknownConnectionException("there is no connection '" + name + "'"));
  }

  /**
   * Saves a connection and connects it, in place of the saved one of this name.
   *
   * @return fails with {@link InvalidConnectionException}, or with {@link
   *     ConnectionNotSavedException} where connections cannot be saved
   */
  public Uni<Connection> save(String name, ConnectionDraft draft) {
    return Uni.createFrom()
        .item(() -> checked(name, draft))
        .chain(details -> file.change(saved -> saved.withConnection(name, details)))
        .invoke(this::connect)
        .map(saved -> find(name));
  }

  private ConnectionDetails checked(String name, ConnectionDraft draft) {
    if (!ItemRef.CONNECTION.matcher(name).matches()) {
      throw InvalidConnectionException.of(
          "name", "must be 1 to 40 small letters, digits and hyphens, and begin with a letter");
    }
    changeable(name);
    ConnectionDetails details = withKnownKey(Optional.of(name), draft.details());
    try {
      // Only to see whether it could be: one that watches its folder must not stay open.
      known.provider(details.kind()).open(name, details).close();
    } catch (IllegalArgumentException e) {
      throw new InvalidConnectionException(String.valueOf(e.getMessage()));
    }
    return details;
  }

  private void changeable(String name) {
    saving.mustBePossible();
    if (known.isTaken(name)) {
      throw new ConnectionNotSavedException(
          "'" + name + "' is set by the environment or is the program's own; it is only read here");
    }
  }

  /**
   * Nobody can send a key back that was never shown, so a draft without one means the one that is
   * known; but only to the same address, or the key could be sent to any.
   */
  private ConnectionDetails withKnownKey(Optional<String> name, ConnectionDetails draft) {
    return name.map(known.with(file.read())::get)
        .map(Known::details)
        .filter(before -> draft.apiKey().isEmpty())
        .filter(before -> before.kind().equals(draft.kind()) && before.url().equals(draft.url()))
        .map(
            before ->
                new ConnectionDetails(draft.kind(), draft.url(), before.apiKey(), draft.path()))
        .orElse(draft);
  }

  /** Forgets a saved connection. Its items' originals stay. */
  public Uni<Void> remove(String name) {
    return Uni.createFrom()
        .item(
            () -> {
              changeable(find(name).name());
              return name;
            })
        .chain(gone -> file.change(saved -> saved.withoutConnection(gone)))
        .invoke(this::connect)
        .replaceWithVoid();
  }

  /** Tries a connection without saving it. */
  public Uni<ConnectionTest> test(ConnectionDraft draft) {
    return Uni.createFrom()
        .item(() -> withKnownKey(draft.name(), draft.details()))
        .chain(details -> known.provider(details.kind()).test(details));
  }
}
