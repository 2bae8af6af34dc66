package dev.badgepipeline.settings;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.badgepipeline.database.Change;
import dev.badgepipeline.database.Lookup;
import dev.badgepipeline.database.Remembered;
import dev.badgepipeline.database.Retention;
import dev.badgepipeline.database.StageStore;
import dev.badgepipeline.database.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Remembers what the database said of settings for as long as their mark stays the same. So the
 * many posters of a job cost one question each for the mark, and none for each of their badges.
 */
@ApplicationScoped
public class KnownSettings {

  /** Some dozen kinds of badges in a hundred libraries. */
  private static final int MOST = 4_000;

  private final Cache<Question, Object> answers =
      Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

  /** What was asked, and the mark that was read before. */
  private record Question(String mark, Object lookup) {

    static Question of(String mark, Lookup<?> lookup) {
      return new Question(mark, lookup instanceof TouchedLookup ? lookup : lookup.key());
    }
  }

  /**
   * Settings that are read only once for a mark.
   *
   * @param mark that the database has just said; what is read later is as new, or newer
   */
  public SettingsView since(String mark) {
    return new Unchanged(mark);
  }

  private final class Unchanged implements SettingsView {

    private final String mark;

    Unchanged(String mark) {
      this.mark = mark;
    }

    @Override
    public StageStore over(StageStore saved) {
      return new KnowingStore(saved, mark);
    }

    @Override
    public boolean tries(String name) {
      return false;
    }
  }

  private final class KnowingStore implements StageStore {

    private final StageStore saved;
    private final String mark;

    KnowingStore(StageStore saved, String mark) {
      this.saved = saved;
      this.mark = mark;
    }

    @Override
    public <T> Uni<T> read(Lookup<T> lookup) {
      return lookup instanceof SettingsLookup || lookup instanceof TouchedLookup
          ? known(lookup)
          : saved.read(lookup);
    }

    private <T> Uni<T> known(Lookup<T> lookup) {
      Question question = Question.of(mark, lookup);
      return Uni.createFrom()
          .deferred(
              () ->
                  Optional.ofNullable(answers.getIfPresent(question))
                      .map(lookup.type()::cast)
                      .map(known -> Uni.createFrom().item(known))
                      .orElseGet(() -> saved.read(new Heard<>(lookup, question))));
    }

    @Override
    public Uni<Void> write(Change change) {
      return saved.write(change);
    }

    @Override
    public <T> Uni<T> transact(Work<T> work) {
      return saved.transact(work);
    }
  }

  /** Remembers only what the database itself says, and not what is known from before. */
  private final class Heard<T> implements Lookup<T> {

    private final Lookup<T> lookup;
    private final Question question;

    Heard(Lookup<T> lookup, Question question) {
      this.lookup = lookup;
      this.question = question;
    }

    @Override
    public String key() {
      return lookup.key();
    }

    @Override
    public Class<T> type() {
      return lookup.type();
    }

    @Override
    public Uni<T> from(Mutiny.Session session) {
      return lookup
          .from(session)
          .invoke(
              answer -> {
                if (lookup.objectionTo(answer).isEmpty()) {
                  answers.put(question, answer);
                }
              });
    }

    @Override
    public Optional<T> ifUnknown() {
      return lookup.ifUnknown();
    }

    @Override
    public Retention retention(T answer) {
      return lookup.retention(answer);
    }

    @Override
    public List<Part> parts(T answer) {
      return lookup.parts(answer);
    }

    @Override
    public Uni<Optional<T>> recalled(Remembered remembered) {
      return lookup.recalled(remembered);
    }

    @Override
    public Optional<String> objectionTo(T answer) {
      return lookup.objectionTo(answer);
    }
  }
}
