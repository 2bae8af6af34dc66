package dev.badgepipeline.pipeline;

import dev.badgepipeline.library.Details;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemNotFoundException;
import dev.badgepipeline.library.ItemQuery;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.ItemSummary;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.Library;
import dev.badgepipeline.library.MediaLibrary;
import dev.badgepipeline.library.ProviderIds;
import dev.badgepipeline.library.Release;
import dev.badgepipeline.library.SummaryPage;
import dev.badgepipeline.poster.PosterFile;
import dev.badgepipeline.poster.PosterTooLargeException;
import io.smallrye.mutiny.Uni;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A library in memory, which lets a test act as somebody else between any two calls of a run. Its
 * calls are answered at once, on the caller's thread.
 */
final class MemoryLibrary implements MediaLibrary {

  static final String CONNECTION = "memory";

  /** What may be asked of a library. */
  enum Call {
    ITEM,
    POSTER,
    TAG,
    UPLOAD
  }

  private record Shown(PosterFile poster, String tag) {}

  private final AtomicInteger tags = new AtomicInteger();
  private final Map<String, Shown> posters = new LinkedHashMap<>();
  private final Map<Call, Runnable> before = new EnumMap<>(Call.class);
  private final Map<Call, Runnable> after = new EnumMap<>(Call.class);
  private final List<Call> calls = new CopyOnWriteArrayList<>();

  static ItemRef ref(String itemId) {
    return new ItemRef(CONNECTION, itemId);
  }

  /** Sets a poster, as a person would; an item that is not there yet comes with it. */
  synchronized void show(String itemId, PosterFile poster) {
    posters.put(itemId, new Shown(poster, "tag-" + tags.incrementAndGet()));
  }

  /** An item and its poster go on under another id, as when its file was replaced by a better. */
  synchronized void rename(String itemId, String newId) {
    show(newId, found(itemId).poster());
    posters.remove(itemId);
  }

  /** The poster that the library shows now. */
  synchronized PosterFile shown(String itemId) {
    return found(itemId).poster();
  }

  /** Something happens right before each call of a kind; it may well call the library itself. */
  void before(Call call, Runnable action) {
    before.put(call, action);
  }

  /** Something happens right after each call of a kind, before its answer is seen. */
  void after(Call call, Runnable action) {
    after.put(call, action);
  }

  /** Something happens right before the next call of a kind, and never again. */
  void beforeNext(Call call, Runnable action) {
    before(call, once(before, call, action));
  }

  /** Something happens right after the next call of a kind, and never again. */
  void afterNext(Call call, Runnable action) {
    after(call, once(after, call, action));
  }

  private static Runnable once(Map<Call, Runnable> actions, Call call, Runnable action) {
    return () -> {
      actions.remove(call);
      action.run();
    };
  }

  /** How often something was asked of the library. */
  long count(Call call) {
    return calls.stream().filter(call::equals).count();
  }

  @Override
  public String spelt(String itemId) {
    return itemId;
  }

  @Override
  public Uni<Item> item(String itemId) {
    return answer(Call.ITEM, () -> item(itemId, found(itemId).tag()));
  }

  private static Item item(String itemId, String tag) {
    return new Item(
        ref(itemId),
        /* library= */ Optional.empty(),
        "title of " + itemId,
        ItemType.MOVIE,
        ProviderIds.NONE,
        ProviderIds.NONE,
        List.of(),
        List.of(),
        Release.UNKNOWN,
        Details.UNKNOWN,
        Optional.of(tag));
  }

  @Override
  public Uni<PosterFile> poster(String itemId) {
    return poster(itemId, Integer.MAX_VALUE);
  }

  @Override
  public Uni<PosterFile> poster(String itemId, int maxBytes) {
    return answer(Call.POSTER, () -> upTo(maxBytes, found(itemId).poster()));
  }

  private static PosterFile upTo(int maxBytes, PosterFile poster) {
    if (poster.bytes().length > maxBytes) {
      throw new PosterTooLargeException("it has more than " + maxBytes + " bytes");
    }
    return poster;
  }

  @Override
  public Uni<Optional<String>> posterTag(String itemId) {
    return answer(Call.TAG, () -> Optional.of(found(itemId).tag()));
  }

  @Override
  public Uni<Void> upload(String itemId, PosterFile poster) {
    return answer(
            Call.UPLOAD,
            () -> {
              found(itemId);
              show(itemId, poster);
              return true;
            })
        .replaceWithVoid();
  }

  @Override
  public Uni<PosterFile> thumbnail(String itemId, String tag, int width, int maxBytes) {
    return poster(itemId, maxBytes);
  }

  @Override
  public Uni<List<Item>> items(List<String> itemIds) {
    return Uni.createFrom()
        .item(() -> itemIds.stream().map(id -> item(id, found(id).tag())).toList());
  }

  @Override
  public Uni<List<ItemSummary>> summaries(List<String> itemIds) {
    return Uni.createFrom().failure(new UnsupportedOperationException("runs list nothing"));
  }

  @Override
  public Uni<Optional<ItemRef>> parent(String itemId) {
    return Uni.createFrom().item(Optional.empty());
  }

  @Override
  public Uni<List<Library>> libraries() {
    return Uni.createFrom().item(List.of());
  }

  @Override
  public Uni<Long> count() {
    return Uni.createFrom().item((long) posters.size());
  }

  @Override
  public Uni<SummaryPage> page(ItemQuery query, Optional<String> cursor, int limit) {
    return Uni.createFrom().failure(new UnsupportedOperationException("runs list nothing"));
  }

  private <T> Uni<T> answer(Call call, Supplier<T> answer) {
    return Uni.createFrom()
        .item(
            () -> {
              calls.add(call);
              run(before.get(call));
              T given = answer.get();
              run(after.get(call));
              return given;
            });
  }

  private static void run(@Nullable Runnable action) {
    if (action != null) {
      action.run();
    }
  }

  private synchronized Shown found(String itemId) {
    return Optional.ofNullable(posters.get(itemId))
        .orElseThrow(() -> new ItemNotFoundException("there is no item " + itemId));
  }
}
