package dev.badgepipeline.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.storage.Durability;
import dev.badgepipeline.storage.LocalMap;
import dev.badgepipeline.storage.LocalMaps;
import dev.badgepipeline.storage.LocalStore;
import dev.badgepipeline.storage.LocalStoreException;
import dev.badgepipeline.storage.StorageConfig;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * What waits and what is expected, on disk, for the next start. What is kept survives the end of
 * the process, however it comes; a power cut may take what came in the last moments. A disk that
 * refuses to keep something is said so in the log and stops nothing.
 */
@Singleton
class WebhookFile {

  private static final Logger LOG = Logger.getLogger(WebhookFile.class);
  private static final LocalMap<String> WAITING = LocalMap.byText("waiting");
  private static final LocalMap<String> EXPECTED = LocalMap.byText("expected");
  private static final LocalMap<String> HEARD = LocalMap.byText("heard");

  private final ObjectMapper json;
  private final LocalStore store;

  WebhookFile(ObjectMapper json, StorageConfig storage) {
    this.json = json;
    this.store =
        new LocalStore(
            storage.dataDir().resolve("webhooks.store"),
            Durability.PROCESS_END,
            WAITING,
            EXPECTED,
            HEARD);
  }

  /** Everything that is kept; on the calling thread, which waits for the disk. */
  Kept read() {
    try {
      return store.read(
          maps ->
              new Kept(
                  all(maps, WAITING, Told.class),
                  all(maps, EXPECTED, Expected.class),
                  all(maps, HEARD, Heard.class)));
    } catch (LocalStoreException e) {
      LOG.warnf("What webhooks have told before cannot be read: %s", e.getMessage());
      return new Kept(List.of(), List.of(), List.of());
    }
  }

  /** What was kept by the last run of the program. */
  record Kept(List<Told> waiting, List<Expected> expected, List<Heard> heard) {}

  private <T> List<T> all(LocalMaps maps, LocalMap<String> map, Class<T> type) {
    List<T> all = new ArrayList<>();
    maps.of(map).forEach((key, value) -> read(value, type, all::add));
    return all;
  }

  private <T> void read(byte[] value, Class<T> type, Consumer<T> reader) {
    try {
      reader.accept(json.readValue(value, type));
    } catch (IOException e) {
      LOG.warnf("Something that webhooks have told before is of no use: %s", e.toString());
    }
  }

  /** Keeps all of it, and completes when it is kept; never fails. */
  Uni<Void> keep(Heard heard, Collection<Told> waiting, Collection<Expected> expected) {
    return write(
        maps -> {
          maps.of(HEARD).put(heard.sender(), bytes(heard));
          waiting.forEach(told -> maps.of(WAITING).put(told.item().toString(), bytes(told)));
          expected.forEach(title -> maps.of(EXPECTED).put(title.key(), bytes(title)));
        });
  }

  Uni<Void> keepWaiting(Told told) {
    return write(maps -> maps.of(WAITING).put(told.item().toString(), bytes(told)));
  }

  Uni<Void> keepExpected(Expected title) {
    return write(maps -> maps.of(EXPECTED).put(title.key(), bytes(title)));
  }

  Uni<Void> forgetWaiting(Collection<Told> done) {
    return write(maps -> done.forEach(told -> maps.of(WAITING).remove(told.item().toString())));
  }

  Uni<Void> forgetExpected(Expected title) {
    return write(maps -> maps.of(EXPECTED).remove(title.key()));
  }

  private Uni<Void> write(Consumer<LocalMaps> change) {
    return Uni.createFrom()
        .completionStage(
            () ->
                store.write(
                    maps -> {
                      change.accept(maps);
                      return true;
                    }))
        .onFailure()
        .invoke(
            failure -> LOG.warnf("What webhooks have told is not kept: %s", failure.getMessage()))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }

  private byte[] bytes(Object value) {
    try {
      return json.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what is kept is plain values", e);
    }
  }

  void close() {
    store.close();
  }
}
