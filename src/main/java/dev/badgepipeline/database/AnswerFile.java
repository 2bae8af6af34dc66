package dev.badgepipeline.database;

import dev.badgepipeline.storage.Durability;
import dev.badgepipeline.storage.LocalEntries;
import dev.badgepipeline.storage.LocalMap;
import dev.badgepipeline.storage.LocalMaps;
import dev.badgepipeline.storage.LocalStore;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers on disk, by names that are made of their questions. There are no more of them than the
 * configuration allows: those make room that were kept longest ago, and one that is kept again
 * while it is the same counts as kept then.
 */
final class AnswerFile implements AutoCloseable {

  private static final LocalMap<String> ANSWERS = LocalMap.byText("answers");

  /** Which answer was kept in which turn, and its size. */
  private static final LocalMap<Long> TURNS = LocalMap.byNumber("turns");

  private static final LocalMap<String> TOTALS = LocalMap.byText("totals");
  private static final String BYTES = "bytes";

  private final LocalStore store;
  private final WithoutDatabaseConfig limits;

  AnswerFile(Path file, WithoutDatabaseConfig limits) {
    this.store = new LocalStore(file, Durability.PROCESS_END, ANSWERS, TURNS, TOTALS);
    this.limits = limits;
  }

  /** What the answer to a question is kept by. */
  static String nameOf(String question) {
    return UUID.nameUUIDFromBytes(question.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** The answer of a name; waits for the disk. */
  Optional<String> find(String name) {
    return store.read(maps -> maps.of(ANSWERS).get(name)).map(Kept::of).map(Kept::text);
  }

  /** How many answers there are; waits for the disk. */
  int size() {
    return store.read(maps -> maps.of(ANSWERS).size());
  }

  /**
   * Keeps answers, and forgets those that are empty. Writes nothing that is there already, unless
   * that may soon have to make room.
   *
   * @param answers by their names, as they are when the file is about to be written
   * @return what of them is kept now
   */
  CompletionStage<Map<String, Optional<String>>> keep(
      Supplier<Map<String, Optional<String>>> answers) {
    return write(
        contents -> {
          Map<String, Optional<String>> now = answers.get();
          now.forEach(
              (name, answer) ->
                  answer.ifPresentOrElse(
                      text -> contents.keep(name, text), () -> contents.forget(name)));
          return now;
        });
  }

  /** Keeps answers to questions that have none yet; tells how many there were. */
  CompletionStage<Integer> keepIfMissing(Map<String, String> answers) {
    return write(
        contents -> {
          answers.forEach(contents::keepIfMissing);
          return answers.size();
        });
  }

  private <R> CompletionStage<R> write(Function<Contents, R> change) {
    return store.write(
        maps -> {
          Contents contents = new Contents(maps, limits);
          R result = change.apply(contents);
          contents.makeRoom();
          return result;
        });
  }

  @Override
  public void close() {
    store.close();
  }

  /** An answer, and the turn in which it was kept. */
  private record Kept(long turn, String text) {

    private static Kept of(byte[] value) {
      ByteBuffer bytes = ByteBuffer.wrap(value);
      return new Kept(bytes.getLong(), StandardCharsets.UTF_8.decode(bytes).toString());
    }

    private byte[] value() {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return ByteBuffer.allocate(Long.BYTES + bytes.length).putLong(turn).put(bytes).array();
    }
  }

  /** Whose turn it was, and how many bytes its value has. */
  private record Turn(int size, String name) {

    private static Turn of(byte[] value) {
      ByteBuffer bytes = ByteBuffer.wrap(value);
      return new Turn(bytes.getInt(), StandardCharsets.UTF_8.decode(bytes).toString());
    }

    private byte[] value() {
      byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
      return ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(size).put(bytes).array();
    }
  }

  /** The file in the midst of one write. */
  private static final class Contents {

    private final WithoutDatabaseConfig limits;
    private final LocalEntries<String> answers;
    private final LocalEntries<Long> turns;
    private final LocalEntries<String> totals;
    private final long bytesBefore;
    private long bytes;

    private Contents(LocalMaps maps, WithoutDatabaseConfig limits) {
      this.limits = limits;
      answers = maps.of(ANSWERS);
      turns = maps.of(TURNS);
      totals = maps.of(TOTALS);
      bytesBefore =
          totals.get(BYTES).map(value -> ByteBuffer.wrap(value).getLong()).orElseGet(this::counted);
      bytes = bytesBefore;
    }

    private long counted() {
      long[] sum = {0};
      turns.forEach((turn, value) -> sum[0] += Turn.of(value).size());
      return sum[0];
    }

    private void keep(String name, String text) {
      Optional<Kept> before = find(name);
      if (before.filter(kept -> kept.text().equals(text) && !isOld(kept)).isEmpty()) {
        before.ifPresent(kept -> endTurn(kept.turn()));
        begin(new Kept(lastTurn() + 1, text), name);
      }
    }

    private void keepIfMissing(String name, String text) {
      if (find(name).isEmpty()) {
        begin(new Kept(lastTurn() + 1, text), name);
      }
    }

    private void forget(String name) {
      find(name)
          .ifPresent(
              kept -> {
                endTurn(kept.turn());
                answers.remove(name);
              });
    }

    private void makeRoom() {
      while (isOver(1) && turns.size() > 0) {
        turns.firstKeys(1).forEach(this::forgetOf);
      }
      if (bytes != bytesBefore) {
        totals.put(BYTES, ByteBuffer.allocate(Long.BYTES).putLong(bytes).array());
      }
    }

    private void forgetOf(long turn) {
      turns
          .get(turn)
          .map(value -> Turn.of(value).name())
          .filter(name -> find(name).filter(kept -> kept.turn() == turn).isPresent())
          .ifPresent(answers::remove);
      endTurn(turn);
    }

    private Optional<Kept> find(String name) {
      return answers.get(name).map(Kept::of);
    }

    private void begin(Kept answer, String name) {
      byte[] value = answer.value();
      answers.put(name, value);
      turns.put(answer.turn(), new Turn(value.length, name).value());
      bytes += value.length;
    }

    private void endTurn(long turn) {
      turns.get(turn).ifPresent(value -> bytes -= Turn.of(value).size());
      turns.remove(turn);
    }

    private long lastTurn() {
      return turns.lastKey().orElse(0L);
    }

    /** In the older half of a file that is more than half full. */
    private boolean isOld(Kept answer) {
      return isOver(2) && lastTurn() - answer.turn() > turns.size() / 2;
    }

    /** Whether the file has more than a part of what it may have. */
    private boolean isOver(int part) {
      return turns.size() > limits.rememberedAnswers() / part
          || bytes > limits.rememberedBytes() / part;
    }
  }
}
