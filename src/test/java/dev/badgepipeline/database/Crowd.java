package dev.badgepipeline.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Many stages that ask the database the same question, and all have to have its answer. */
final class Crowd {

  private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);
  private static final Question QUESTION = new Question("select 'well'");

  private final DatabaseTiers tiers;

  Crowd(DatabaseTiers tiers) {
    this.tiers = tiers;
  }

  /** Asks once, so that the answer is known from then on with and without a database. */
  void learn() {
    askAtOnce(1);
  }

  /** Lets so many stages begin at the same time. */
  List<Isolated<String>> askAtOnce(int stages) {
    return Multi.createFrom()
        .range(0, stages)
        .onItem()
        .transformToUni(number -> ask())
        .merge(stages)
        .collect()
        .asList()
        .await()
        .atMost(LONG_ENOUGH);
  }

  /**
   * Lets clients ask, each one anew as soon as it has its answer.
   *
   * @param goOn asked after each answer
   */
  Uni<List<Isolated<String>>> keepAsking(int clients, BooleanSupplier goOn) {
    return Multi.createFrom()
        .range(0, clients)
        .onItem()
        .transformToMulti(
            client ->
                Multi.createBy().repeating().uni(this::ask).whilst(answer -> goOn.getAsBoolean()))
        .merge(clients)
        .collect()
        .asList();
  }

  private Uni<Isolated<String>> ask() {
    return tiers.inIsolation("crowd", store -> store.read(QUESTION));
  }

  static void assertAllAnswered(List<Isolated<String>> outcomes) {
    assertThat(outcomes)
        .allSatisfy(
            outcome ->
                assertThat(outcome)
                    .isInstanceOfSatisfying(
                        Isolated.Done.class, done -> assertThat(done.value()).isEqualTo("well")));
  }
}
