package dev.badgepipeline.inventory;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.database.DatabaseTiers;
import dev.badgepipeline.inventory.SaveWish.Kind;
import dev.badgepipeline.job.ItemsLeftAlone;
import dev.badgepipeline.job.LeftAlone;
import dev.badgepipeline.json.Documents;
import dev.badgepipeline.library.ItemRef;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** What people want left alone. Wishes wait on disk while there is no database. */
@ApplicationScoped
public class Exclusions implements ItemsLeftAlone {

  private static final Logger LOG = Logger.getLogger(Exclusions.class);

  private final DatabaseTiers tiers;
  private final Documents json;
  private final Clock clock;

  Exclusions(DatabaseTiers tiers, ObjectMapper json, Clock clock) {
    this.tiers = tiers;
    this.json = new Documents(json);
    this.clock = clock;
  }

  @Override
  public Uni<Map<ItemRef, LeftAlone>> among(List<ItemRef> items) {
    if (items.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    Map<String, ItemRef> byId =
        items.stream()
            .collect(Collectors.toMap(ItemRef::toString, Function.identity(), (one, same) -> one));
    return tiers
        .call("left alone", store -> store.read(new WishLookup(List.copyOf(byId.keySet()), json)))
        .map(
            wishes ->
                wishes.leftAlone().entrySet().stream()
                    .filter(wish -> byId.containsKey(wish.getKey()))
                    .collect(
                        Collectors.toMap(
                            wish -> byId.getOrDefault(wish.getKey(), items.get(0)),
                            Map.Entry::getValue)))
        .onFailure()
        .invoke(failure -> LOG.warnf("It is not known what is to be left alone: %s", failure))
        .onFailure()
        .recoverWithItem(Map.of());
  }

  /** Why an item is to be left alone; empty where it is not. */
  public Uni<Optional<LeftAlone>> of(ItemRef item) {
    return among(List.of(item)).map(found -> Optional.ofNullable(found.get(item)));
  }

  /** Has an item left alone from now on. */
  public Uni<Void> exclude(ItemRef item) {
    return save(item, Kind.EXCLUDE);
  }

  /** Treats an item like all others again, also where it was to keep its original. */
  public Uni<Void> include(ItemRef item) {
    return save(item, Kind.INCLUDE);
  }

  /** Has an item keep the original that its library has again. */
  Uni<Void> keepOriginal(ItemRef item) {
    return save(item, Kind.KEEP_ORIGINAL);
  }

  private Uni<Void> save(ItemRef item, Kind kind) {
    SaveWish wish = new SaveWish(item.toString(), item.connection(), kind, clock.instant());
    return tiers.call("left alone", store -> store.write(wish));
  }
}
