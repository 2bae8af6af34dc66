package dev.badgepipeline.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.badgepipeline.context.Contexts;
import dev.badgepipeline.database.MemoryStore;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.ProviderIds;
import dev.badgepipeline.library.TestItems;
import dev.badgepipeline.time.MovedClock;
import dev.badgepipeline.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A library of 100,000 titles, and a key that allows 1,000 calls a day. */
class FirstPassTest {

  private static final int TITLES = 100_000;
  private static final List<RatingSource> WANTED = List.of(RatingSource.IMDB, RatingSource.TMDB);

  private final MovedClock clock = new MovedClock(Instant.parse("2026-05-04T10:00:00Z"));
  private final VirtualTime time = new VirtualTime();
  private final MemoryStore store = new MemoryStore();
  private final MemoryLedger ledger = new MemoryLedger();
  private final ScriptedProvider omdb =
      new ScriptedProvider("OMDb", 10, RatingSource.IMDB)
          .rates(RatingSource.IMDB, 85)
          .allows(1_000);
  private final ScriptedProvider tmdb =
      new ScriptedProvider("TMDb", 10, RatingSource.TMDB).rates(RatingSource.TMDB, 82);
  private final ProviderBudgets budgets =
      new ProviderBudgets(ledger, TestRatings.USUAL, clock, time);
  private final RatingCollector collector =
      new RatingCollector(
          List.of(omdb, tmdb),
          new ProviderAnswers(
              new ObjectMapper().registerModule(new Jdk8Module()),
              new Freshness(TestRatings.USUAL),
              budgets,
              new BatchedCalls(budgets, Contexts.OWN),
              clock,
              new ProviderPauses(time, List.of())));

  @Test
  void endsAtOnceWithWhatThereIsAndNotesWhatIsMissing() {
    long withOmdb = 0;

    for (int title = 0; title < TITLES; title++) {
      Ratings ratings = ratings(title);
      withOmdb += ratings.missing().isEmpty() ? 1 : 0;
      assertThat(ratings.known()).extracting(Rating::source).contains(RatingSource.TMDB);
    }

    assertThat(withOmdb).isEqualTo(800);
    assertThat(waiting()).isEqualTo(TITLES - 800);
    assertThat(ledger.asked()).isLessThan(50);
  }

  @Test
  void whatIsMissingComesOnTheDaysThatFollow() {
    IntStream.range(0, 2_000).forEach(this::ratings);
    clock.advance(Duration.ofDays(1));
    IntStream.range(800, 2_000).forEach(this::ratings);
    clock.advance(Duration.ofDays(1));
    IntStream.range(1_600, 2_000).forEach(this::ratings);

    assertThat(omdb.asked()).hasSize(2_000).doesNotHaveDuplicates();
  }

  @Test
  void saysWhyARatingIsMissing() {
    IntStream.range(0, 800).forEach(this::ratings);

    assertThat(ratings(800).missing())
        .containsExactly(
            new MissingRating(
                RatingSource.IMDB,
                "OMDb: today's calls to OMDb are used up, asked again after 00:00 UTC"));
  }

  private long waiting() {
    return store.written().stream().filter(SaveWait.class::isInstance).count();
  }

  /** Comes at once: nothing is waited for. */
  private Ratings ratings(int title) {
    Item item =
        TestItems.withIds(
            ItemType.MOVIE, ProviderIds.imdb("tt%07d".formatted(title)), ProviderIds.NONE);
    return collector
        .of(item, WANTED, Asker.LIBRARY, store)
        .subscribe()
        .asCompletionStage()
        .getNow(new Ratings(List.of(), List.of()));
  }
}
