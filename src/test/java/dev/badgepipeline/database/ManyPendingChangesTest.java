package dev.badgepipeline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.storage.SmallMount;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A long outage under load, without a database: what waits is never in memory as a whole. */
class ManyPendingChangesTest {

  private static final Vertx VERTX = Vertx.vertx();
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);
  private static final int MANY = 50_000;
  private static final int AT_ONCE = 1_000;
  private static final String REPORT = "x".repeat(1_000);

  private final List<PendingChanges> opened = new ArrayList<>();
  private final Path data;
  private final ObjectMapper json = new ObjectMapper();
  private final Applied applied = new Applied();

  ManyPendingChangesTest(@TempDir Path directory) {
    this.data = directory.resolve("data");
    json.registerSubtypes(Numbered.class);
  }

  @AfterEach
  void allEnd() {
    opened.forEach(PendingChanges::close);
  }

  @AfterAll
  static void vertxEnds() {
    VERTX.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void allAreAppliedInOrderAndLittleOfThemAtOnce() throws IOException {
    keepMany();
    PendingChanges pending = afterStart(MANY);
    assertThat(pending.waiting()).isEqualTo(MANY);

    applied.waiting = pending::waiting;

    apply(pending);

    assertThat(pending.waiting()).isZero();
    assertThat(applied.numbers.equals(IntStream.range(0, MANY).boxed().toList()))
        .as("all, in order")
        .isTrue();
    assertThat(applied.mostBeforeTheirRemoval).isEqualTo(PendingChanges.PAGE);
    pending.close();
    assertThat(Files.size(data.resolve("pending-changes.store"))).isLessThan(3L * MANY * 1_000);
  }

  @Test
  void failureInTheMidstLeavesTheRestInOrder() {
    PendingChanges pending = afterStart(MANY);
    keep(pending, 0, 250);
    applied.failAt = 120;
    assertThatThrownBy(() -> apply(pending)).isInstanceOf(ConnectionFailure.class);
    assertThat(pending.waiting()).isEqualTo(130);
    applied.failAt = -1;

    apply(pending);

    assertThat(applied.numbers).isEqualTo(IntStream.range(0, 250).boxed().toList());
  }

  @Test
  void oneMoreThanMayWaitIsRefusedAndThoseBeforeStay() {
    PendingChanges pending = afterStart(3);
    keep(pending, 0, 3);

    assertThatThrownBy(() -> keep(pending, 3, 4))
        .hasMessageContaining("cannot be kept for the database: 3 are waiting already");

    assertThat(pending.waiting()).isEqualTo(3);
  }

  @Test
  void fullDiskRefusesChangesUntilThereIsRoom() throws IOException {
    try (SmallMount disk = SmallMount.of(data)) {
      PendingChanges pending = afterStart(MANY);
      keep(pending, 0, 3);
      disk.fill();
      assertThatThrownBy(() -> keep(pending, 3, 200))
          .hasMessageContaining("a change cannot be kept for the database");
      disk.free();

      Awaitility.await()
          .atMost(LONG_ENOUGH)
          .ignoreExceptions()
          .untilAsserted(() -> keep(pending, 500, 501));
      apply(pending);

      assertThat(applied.numbers).startsWith(0, 1, 2).endsWith(500);
      pending.close();
    }
  }

  private void keepMany() {
    PendingChanges pending = afterStart(MANY);
    for (int from = 0; from < MANY; from += AT_ONCE) {
      keep(pending, from, from + AT_ONCE);
    }
    pending.close();
  }

  /** At the same time, as in an outage, so that they come to the disk together. */
  private static void keep(PendingChanges pending, int from, int to) {
    List<CompletableFuture<Void>> kept =
        IntStream.range(from, to)
            .mapToObj(number -> pending.keep(new Numbered(number, REPORT)))
            .map(keeping -> keeping.subscribeAsCompletionStage())
            .toList();
    kept.forEach(CompletableFuture::join);
  }

  private static void apply(PendingChanges pending) {
    pending.apply(VERTX.getOrCreateContext()).await().atMost(LONG_ENOUGH);
  }

  private PendingChanges afterStart(int most) {
    DatabaseConfig database =
        new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 100, new DurationConverter())
            .withMapping(DatabaseConfig.class)
            .build()
            .getConfigMapping(DatabaseConfig.class);
    PendingChanges pending =
        new PendingChanges(
            json, applied, () -> data, database, new Limits(1, 1, most), new SimpleMeterRegistry());
    pending.open();
    opened.add(pending);
    return pending;
  }

  @JsonTypeName("numbered")
  record Numbered(int number, String text) implements Change {

    @Override
    public Uni<Void> applyTo(Mutiny.Session session) {
      return session.persist(this);
    }

    @Override
    public Map<String, Object> knownAnswers() {
      return Map.of();
    }
  }

  /** Stands in for sessions: what is persisted counts as applied. */
  private static final class Applied extends IsolatedSessions {

    private final List<Integer> numbers = new ArrayList<>();
    private final Mutiny.Session session =
        (Mutiny.Session)
            Proxy.newProxyInstance(
                Mutiny.Session.class.getClassLoader(),
                new Class<?>[] {Mutiny.Session.class},
                (proxy, method, arguments) -> answer(method.getName(), arguments[0]));
    private int failAt = -1;
    private IntSupplier waiting = () -> 0;
    private int mostBeforeTheirRemoval;

    @SuppressWarnings("NullAway") // never opens a session
    private Applied() {
      super(null);
    }

    @Override
    Uni<Object> use(Context context, Deadline deadline, Function<Mutiny.Session, Uni<?>> work) {
      return work.apply(session).map(done -> done);
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // there is no transaction
    private Object answer(String method, Object argument) {
      return switch (method) {
        case "withTransaction" -> ((Function<Object, Object>) argument).apply(null);
        case "persist" -> persist(((Numbered) argument).number());
        default -> throw new UnsupportedOperationException(method);
      };
    }

    private Uni<Void> persist(int number) {
      if (number == failAt) {
        return Uni.createFrom().failure(new ConnectionFailure("closed"));
      }
      numbers.add(number);
      mostBeforeTheirRemoval =
          Math.max(mostBeforeTheirRemoval, numbers.size() - (MANY - waiting.getAsInt()));
      return Uni.createFrom().voidItem();
    }
  }
}
