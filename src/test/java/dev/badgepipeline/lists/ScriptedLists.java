package dev.badgepipeline.lists;

import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ProviderIds;
import dev.badgepipeline.ratings.ProviderAnswer;
import dev.badgepipeline.ratings.RatingSource;
import dev.badgepipeline.upstream.ApiKey;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A provider of lists that a test writes, two entries at a time, and that is wanted as it says. */
final class ScriptedLists implements ListProvider, ListWishes {

  private static final int PAGE = 2;

  private final Map<String, List<ListedTitle>> lists = new ConcurrentHashMap<>();
  private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
  private final String name;
  private volatile List<WantedList> wanted = List.of();
  private volatile @Nullable RuntimeException failure;
  private volatile boolean hasKey = true;
  private volatile long callsPerDay = 1_000;

  ScriptedLists(String name) {
    this.name = name;
  }

  void write(String list, ListedTitle... titles) {
    lists.put(list, List.of(titles));
  }

  void want(WantedList... all) {
    wanted = List.of(all);
  }

  /** Fails from now on; not any more with null. */
  void failWith(@Nullable RuntimeException other) {
    failure = other;
  }

  void losesItsKey() {
    hasKey = false;
  }

  void allows(long calls) {
    callsPerDay = calls;
  }

  /** Those that were made, such as {@code top from 2}. */
  List<String> calls() {
    return List.copyOf(calls);
  }

  @Override
  public ListProvider provider() {
    return this;
  }

  @Override
  public Uni<List<WantedList>> wanted() {
    return Uni.createFrom().item(wanted);
  }

  @Override
  public Duration listsFreshFor() {
    return Duration.ofDays(1);
  }

  @Override
  public Uni<ListPage> page(String list, int offset) {
    calls.add(list + " from " + offset);
    RuntimeException broken = failure;
    if (broken != null) {
      return Uni.createFrom().failure(broken);
    }
    List<ListedTitle> all = lists.get(list);
    if (all == null) {
      return Uni.createFrom().failure(new UnreadableListException("it has no such list"));
    }
    List<ListedTitle> some = all.stream().skip(offset).limit(PAGE).toList();
    return Uni.createFrom()
        .item(new ListPage(some, some.size(), offset + some.size() >= all.size()));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Set<RatingSource> sources() {
    return Set.of();
  }

  @Override
  public int order() {
    return 1_000;
  }

  @Override
  public Optional<ApiKey> key() {
    return hasKey ? Optional.of(new ApiKey("a key")) : Optional.empty();
  }

  @Override
  public OptionalLong callsPerDay() {
    return OptionalLong.of(callsPerDay);
  }

  @Override
  public Optional<String> idOf(Item item) {
    return Optional.empty();
  }

  @Override
  public ProviderIds idsIn(String id) {
    return ProviderIds.NONE;
  }

  @Override
  public Uni<ProviderAnswer> ask(String id) {
    throw new UnsupportedOperationException("it has lists only");
  }
}
