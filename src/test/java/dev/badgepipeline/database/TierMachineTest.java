package dev.badgepipeline.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.storage.StorageConfig;
import dev.badgepipeline.time.VirtualTime;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tiers through random sequences of failures, successes, time-outs and resets, in a time of the
 * test's own and without a server. The interceptors of the annotations are stood in for by their
 * plainest form: two further tries, the fallback, and a breaker that the sequence opens.
 */
class TierMachineTest {

  private static final Duration BUDGET = Duration.ofSeconds(2);
  private static final int STAGES = 300;

  private static final Vertx VERTX = Vertx.vertx();

  /** Many thousand stages fail here; what they say of it would bury what other tests say. */
  private static final Logger LOG = Logger.getLogger(DatabaseTiers.class.getPackageName());

  @BeforeAll
  static void tiersAreQuiet() {
    LOG.setLevel(Level.OFF);
  }

  @AfterAll
  static void tiersSpeakAgain() {
    LOG.setLevel(null);
    VERTX.close().toCompletionStage().toCompletableFuture().join();
  }

  @RepeatedTest(20)
  void anySequenceKeepsTheInvariants(@TempDir Path data) {
    keepsTheInvariants(new Random().nextLong(), data);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 4711})
  void knownSequencesKeepTheInvariants(long seed, @TempDir Path data) {
    keepsTheInvariants(seed, data);
  }

  private static void keepsTheInvariants(long seed, Path data) {
    try (Machine machine = new Machine(seed, data)) {
      for (int stage = 0; stage < STAGES; stage++) {
        int generation = machine.generation;
        machine.disturb();
        assertThat(machine.generation).as("seed %d", seed).isGreaterThanOrEqualTo(generation);
        runStage(machine, seed);
      }
    }
  }

  private static void runStage(Machine machine, long seed) {
    StageTrace trace = new StageTrace("random", VERTX.getOrCreateContext());
    StageBudget budget = new StageBudget(BUDGET, machine.time::nanos);
    long waited = 0;
    for (int call = machine.random.nextInt(4); call >= 0; call--) {
      boolean open = machine.isOpen();
      long began = machine.time.nanos();
      machine.visited.clear();

      List<Object> answers = machine.ask(trace, budget);

      waited += machine.time.nanos() - began;
      assertThat(answers).as("answers, seed %d", seed).hasSize(1);
      assertThat(machine.visited).as("tiers in order, seed %d", seed).isSorted();
      assertThat(Duration.ofNanos(waited)).as("seed %d", seed).isLessThanOrEqualTo(BUDGET);
      if (open) {
        assertThat(machine.visited).as("seed %d", seed).containsExactly(Tier.CACHE_ONLY);
      }
      machine.time.pass(Duration.ofMillis(machine.random.nextInt(5000)));
    }
  }

  /** The real tiers between pools and sessions that do what chance says. */
  private static final class Machine implements AutoCloseable {

    private final Random random;
    private final VirtualTime time = new VirtualTime();
    private final List<Tier> visited = new ArrayList<>();
    private final HandBreaker breaker = new HandBreaker();
    private final MainPoolCircuit circuit = new MainPoolCircuit(breaker, time);
    private final LastKnownAnswers lastKnown;
    private final PendingChanges pending;
    private final DatabaseTiers tiers;
    private int generation = 1;

    private Machine(long seed, Path data) {
      random = new Random(seed);
      SmallRyeConfig config =
          new SmallRyeConfigBuilder()
              .withConverter(Duration.class, 100, new DurationConverter())
              .withMapping(DatabaseConfig.class)
              .withMapping(StorageConfig.class)
              .withMapping(WithoutDatabaseConfig.class)
              .withDefaultValue("badge-pipeline.data-dir", data.toString())
              .build();
      DatabaseConfig database = config.getConfigMapping(DatabaseConfig.class);
      StorageConfig service = config.getConfigMapping(StorageConfig.class);
      SimpleMeterRegistry meters = new SimpleMeterRegistry();
      ObjectMapper json = new ObjectMapper();
      WithoutDatabaseConfig limits = config.getConfigMapping(WithoutDatabaseConfig.class);
      lastKnown = new LastKnownAnswers(json, service, limits);
      RandomSessions sessions = new RandomSessions();
      pending = new PendingChanges(json, sessions, service, database, limits, meters);
      TierLog log = new TierLog(meters, time);
      CacheOnlyTier cacheOnly = new VisitedCacheOnlyTier(lastKnown, pending, log);
      RandomGenerations generations = new RandomGenerations(database, meters);
      FreshPoolTier freshPool =
          new FallingFreshPoolTier(generations, sessions, lastKnown, log, cacheOnly);
      MainPoolTier mainPool =
          new FallingMainPoolTier(generations, sessions, lastKnown, log, freshPool, cacheOnly);
      tiers =
          new DatabaseTiers(VERTX, database, new DatabaseLifecycle(), circuit, mainPool, cacheOnly);
    }

    @Override
    public void close() {
      lastKnown.close();
      pending.close();
    }

    private boolean isOpen() {
      return !circuit.state().equals("CLOSED");
    }

    private List<Object> ask(StageTrace trace, StageBudget budget) {
      DatabaseCall call = new DatabaseCall.Read(new Anything(), trace, budget.begin());
      List<Object> answers =
          tiers.ask(call).toMulti().collect().asList().await().atMost(Duration.ofSeconds(10));
      budget.end();
      return answers;
    }

    /** What may come between two stages. */
    private void disturb() {
      switch (random.nextInt(5)) {
        case 0 -> circuit.proven(circuit.trips());
        case 1 -> generation++;
        case 2 -> time.pass(Duration.ofMillis(random.nextInt(12_000)));
        case 3 -> breaker.set(random.nextBoolean());
        default -> {}
      }
    }

    /** An answer or a failure, after a time that ends at the deadline at the latest. */
    private Uni<Object> anything(Deadline deadline) {
      if (deadline.passed()) {
        return failed(new BudgetSpent("at once"));
      }
      Duration cost = Duration.ofMillis(random.nextInt(random.nextBoolean() ? 20 : 1500));
      if (cost.compareTo(deadline.left()) >= 0) {
        time.pass(deadline.left());
        return failed(new BudgetSpent("cut off"));
      }
      time.pass(cost);
      return switch (random.nextInt(5)) {
        case 0 -> failed(new ConnectionFailure("closed"));
        case 1 -> failed(new DatabaseFailure(FailureClass.FAULT, "broken"));
        case 3 -> failed(new DatabaseFailure(FailureClass.REFUSAL, "no right"));
        case 2 -> failed(new StatementTimeout("slow", new IllegalStateException()));
        default -> Uni.createFrom().item("answer");
      };
    }

    private static Uni<Object> failed(DatabaseFailure failure) {
      return Uni.createFrom().failure(failure);
    }

    private final class RandomSessions extends IsolatedSessions {

      @SuppressWarnings("NullAway") // never opens a session
      private RandomSessions() {
        super(null);
      }

      @Override
      Uni<Object> use(Context context, Deadline deadline, Function<Mutiny.Session, Uni<?>> work) {
        return anything(deadline);
      }
    }

    private final class RandomGenerations extends PoolGenerations {

      private RandomGenerations(DatabaseConfig config, SimpleMeterRegistry meters) {
        super(config, time, meters);
      }

      @Override
      int currentNumber() {
        return generation;
      }

      @Override
      @SuppressWarnings("NullAway") // nobody looks at the generation itself
      synchronized Uni<PoolGeneration> fresherThan(int failed, String why) {
        if (random.nextBoolean()) {
          return Uni.createFrom().failure(new ConnectionFailure("refused a moment ago"));
        }
        generation++;
        return Uni.createFrom().nullItem();
      }
    }

    private final class FallingMainPoolTier extends MainPoolTier {

      private FallingMainPoolTier(
          PoolGenerations generations,
          IsolatedSessions sessions,
          LastKnownAnswers lastKnown,
          TierLog log,
          FreshPoolTier freshPool,
          CacheOnlyTier cacheOnly) {
        super(generations, sessions, lastKnown, log, circuit, freshPool, cacheOnly);
      }

      @Override
      Uni<Object> call(DatabaseCall call) {
        return Uni.createFrom()
            .deferred(() -> tried(call))
            .onFailure(new WorthAnotherTry())
            .retry()
            .atMost(2)
            .onFailure()
            .recoverWithUni(failure -> nextTier(call, failure));
      }

      private Uni<Object> tried(DatabaseCall call) {
        if (breaker.isOpen()) {
          return Uni.createFrom().failure(new CircuitBreakerOpenException("random"));
        }
        visited.add(Tier.MAIN_POOL);
        return super.call(call);
      }
    }

    private final class FallingFreshPoolTier extends FreshPoolTier {

      private FallingFreshPoolTier(
          PoolGenerations generations,
          IsolatedSessions sessions,
          LastKnownAnswers lastKnown,
          TierLog log,
          CacheOnlyTier cacheOnly) {
        super(generations, sessions, lastKnown, log, circuit, cacheOnly);
      }

      @Override
      Uni<Object> call(DatabaseCall call) {
        visited.add(Tier.FRESH_POOL);
        return super.call(call).onFailure().recoverWithUni(failure -> nextTier(call, failure));
      }
    }

    private final class VisitedCacheOnlyTier extends CacheOnlyTier {

      private VisitedCacheOnlyTier(
          LastKnownAnswers lastKnown, PendingChanges pending, TierLog log) {
        super(lastKnown, pending, log);
      }

      @Override
      Uni<Object> call(DatabaseCall call, Throwable cause) {
        visited.add(Tier.CACHE_ONLY);
        return super.call(call, cause);
      }
    }
  }

  /** A question that can do without an answer. */
  private record Anything() implements TextLookup {

    @Override
    public String key() {
      return "test/anything";
    }

    @Override
    public Uni<String> from(Mutiny.Session session) {
      return Uni.createFrom().failure(new IllegalStateException("there is no session"));
    }

    @Override
    public Optional<String> ifUnknown() {
      return Optional.of("unknown");
    }
  }
}
