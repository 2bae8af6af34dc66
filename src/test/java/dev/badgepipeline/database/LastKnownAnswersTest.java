package dev.badgepipeline.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastKnownAnswersTest {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final Question QUESTION = new Question(Retention.ON_DISK);
  private static final TwoQuestions BOTH = new TwoQuestions();
  private static final Answer FIRST = new Answer("first", 1);
  private static final Answer SECOND = new Answer("second", 2);

  private final Vertx vertx = Vertx.vertx();
  private final Path data;
  private LastKnownAnswers lastKnown;

  LastKnownAnswersTest(@TempDir Path data) {
    this.data = data;
    lastKnown = afterStart();
  }

  @AfterEach
  void everythingEnds() {
    lastKnown.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void slowReadDoesNotReplaceTheChangeThatItHasNotSeen() {
    DatabaseCall slow = read();
    lastKnown.remember(write(SECOND), null);

    lastKnown.remember(slow, FIRST);

    assertThat(recalled()).contains(SECOND);
  }

  @Test
  void slowReadThatHasSeenTheChangeIsRemembered() {
    lastKnown.remember(read(), FIRST);
    DatabaseCall slow = read();

    lastKnown.remember(slow, SECOND);

    assertThat(recalled()).contains(SECOND);
  }

  @Test
  void versionsOfADatabaseThatWasSetBackCount() {
    lastKnown.remember(write(SECOND), null);

    lastKnown.remember(read(), FIRST);

    assertThat(recalled()).contains(FIRST);
  }

  @Test
  void whatIsLearnedOfAPartHoldsForTheWholeAnswer() {
    lastKnown.remember(new DatabaseCall.Read(BOTH, trace(), deadlines()), new Pair(FIRST, FIRST));

    lastKnown.remember(write(SECOND), null);

    assertThat(lastKnown.recall(BOTH).await().atMost(LONG_ENOUGH))
        .contains(new Pair(SECOND, FIRST));
  }

  @Test
  void aPartIsKnownToThoseWhoAskForItAlone() {
    lastKnown.remember(new DatabaseCall.Read(BOTH, trace(), deadlines()), new Pair(FIRST, SECOND));

    assertThat(recalled()).contains(FIRST);
  }

  @Test
  void answerSurvivesARestart() {
    lastKnown.remember(read(), FIRST);

    restart();

    assertThat(recalled()).contains(FIRST);
  }

  @Test
  void answerThatIsOnlyForMemoryIsGoneAfterARestart() {
    lastKnown.remember(read(Retention.ON_DISK), FIRST);
    lastKnown.remember(read(Retention.IN_MEMORY), SECOND);
    assertThat(recalled()).contains(SECOND);

    restart();

    assertThat(recalled()).isEmpty();
  }

  @Test
  void answerThatSaysNothingTakesAwayWhatWasKnown() {
    lastKnown.remember(read(), FIRST);

    lastKnown.remember(read(Retention.NONE), SECOND);

    assertThat(recalled()).isEmpty();
    restart();
    assertThat(recalled()).isEmpty();
  }

  @Test
  void slowReadThatSaysNothingDoesNotTakeAwayTheChangeThatItHasNotSeen() {
    DatabaseCall slow = read(Retention.NONE);
    lastKnown.remember(write(SECOND), null);

    lastKnown.remember(slow, FIRST);

    assertThat(recalled()).contains(SECOND);
  }

  @Test
  void answersThatWereFilesAreTakenOver() throws IOException {
    String name =
        UUID.nameUUIDFromBytes(QUESTION.key().getBytes(StandardCharsets.UTF_8)).toString();
    Path former = data.resolve("last-known").resolve(name.substring(0, 2));
    Files.createDirectories(former);
    Files.writeString(former.resolve(name + ".json"), "{\"text\":\"first\",\"version\":1}");
    Files.writeString(former.resolve(name + ".json.torn.tmp"), "{\"te");

    lastKnown.start(new StartupEvent());

    Awaitility.await().atMost(LONG_ENOUGH).until(() -> !Files.exists(data.resolve("last-known")));
    assertThat(recalled()).contains(FIRST);
  }

  @Test
  void diskThatRefusesAnswersTakesNoneFromMemory() throws IOException {
    lastKnown.close();
    Files.deleteIfExists(data.resolve("last-known.store"));
    Files.createDirectory(data.resolve("last-known.store"));
    lastKnown = afterStart();

    lastKnown.remember(read(), FIRST);

    assertThat(recalled()).contains(FIRST);
  }

  private LastKnownAnswers afterStart() {
    return new LastKnownAnswers(new ObjectMapper(), () -> data, new Limits(1000, 1 << 20, 10));
  }

  private void restart() {
    lastKnown.close();
    lastKnown = afterStart();
  }

  private Optional<Answer> recalled() {
    return lastKnown.recall(QUESTION).await().atMost(LONG_ENOUGH);
  }

  private DatabaseCall read() {
    return read(Retention.ON_DISK);
  }

  private DatabaseCall read(Retention retention) {
    return new DatabaseCall.Read(new Question(retention), trace(), deadlines());
  }

  private DatabaseCall write(Answer answer) {
    return new DatabaseCall.Write(new Answering(answer), trace(), deadlines());
  }

  private StageTrace trace() {
    return new StageTrace("test", vertx.getOrCreateContext());
  }

  private static CallDeadlines deadlines() {
    return new CallDeadlines(Deadline.after(LONG_ENOUGH), Deadline.after(LONG_ENOUGH));
  }

  private record Answer(String text, long version) implements Versioned {}

  /** Never put to a database here. */
  private record Question(Retention retention) implements Lookup<Answer> {

    @Override
    public String key() {
      return "test/question";
    }

    @Override
    public Class<Answer> type() {
      return Answer.class;
    }

    @Override
    public Uni<Answer> from(Mutiny.Session session) {
      return Uni.createFrom().failure(new IllegalStateException("there is no session"));
    }

    @Override
    public Retention retention(Answer answer) {
      return retention;
    }

    @Override
    public Optional<Answer> ifUnknown() {
      return Optional.empty();
    }
  }

  private record Pair(Answer left, Answer right) {}

  /** Two questions in one; the left one is that of the others. */
  private record TwoQuestions() implements Lookup<Pair> {

    @Override
    public String key() {
      return "test/both";
    }

    @Override
    public Class<Pair> type() {
      return Pair.class;
    }

    @Override
    public Uni<Pair> from(Mutiny.Session session) {
      return Uni.createFrom().failure(new IllegalStateException("there is no session"));
    }

    @Override
    public List<Part> parts(Pair answer) {
      return List.of(
          new Part(QUESTION.key(), answer.left(), Retention.ON_DISK),
          new Part("test/right", answer.right(), Retention.ON_DISK));
    }

    @Override
    public Uni<Optional<Pair>> recalled(Remembered remembered) {
      return remembered
          .answer(QUESTION.key(), Answer.class)
          .chain(
              left ->
                  remembered
                      .answer("test/right", Answer.class)
                      .map(right -> left.flatMap(l -> right.map(r -> new Pair(l, r)))));
    }

    @Override
    public Optional<Pair> ifUnknown() {
      return Optional.empty();
    }
  }

  private record Answering(Answer answer) implements Change {

    @Override
    public Uni<Void> applyTo(Mutiny.Session session) {
      return Uni.createFrom().failure(new IllegalStateException("there is no session"));
    }

    @Override
    public Map<String, Object> knownAnswers() {
      return Map.of(QUESTION.key(), answer);
    }
  }
}
