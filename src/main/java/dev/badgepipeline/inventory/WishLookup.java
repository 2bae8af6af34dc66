package dev.badgepipeline.inventory;

import dev.badgepipeline.database.Lookup;
import dev.badgepipeline.database.Remembered;
import dev.badgepipeline.database.Retention;
import dev.badgepipeline.job.LeftAlone;
import dev.badgepipeline.json.Documents;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Asks which of some items are to be left alone. Those that are, few as a rule, are remembered for
 * the time without a database; of the others there is nothing to remember.
 *
 * @param items their ids, as callers write them
 */
record WishLookup(List<String> items, Documents json) implements Lookup<Wishes> {

  private static final String LEFT_ALONE =
      """
      select item_id || ' ' || case when excluded then 'EXCLUDED_HERE'
                                    when tag_excludes then 'EXCLUDED_BY_TAG'
                                    else 'RESTORED' end
        from library_item
       where item_id = any (select jsonb_array_elements_text(cast(cast(:items as text) as jsonb)))
         and (excluded or tag_excludes or restored)
      """;

  @Override
  public String key() {
    return "left-alone/" + String.join(",", items);
  }

  @Override
  public Class<Wishes> type() {
    return Wishes.class;
  }

  @Override
  public Uni<Wishes> from(Mutiny.Session session) {
    return session
        .createNativeQuery(LEFT_ALONE, String.class)
        .setParameter("items", json.write(items))
        .getResultList()
        .map(
            rows ->
                new Wishes(
                    rows.stream().collect(Collectors.toMap(WishLookup::item, WishLookup::why))));
  }

  private static String item(String row) {
    return row.substring(0, row.lastIndexOf(' '));
  }

  private static LeftAlone why(String row) {
    return LeftAlone.valueOf(row.substring(row.lastIndexOf(' ') + 1));
  }

  @Override
  public List<Part> parts(Wishes answer) {
    return answer.leftAlone().entrySet().stream()
        .map(wish -> new Part(Wish.key(wish.getKey()), Wish.of(wish.getValue()), Retention.ON_DISK))
        .toList();
  }

  @Override
  public Uni<Optional<Wishes>> recalled(Remembered remembered) {
    return Multi.createFrom()
        .iterable(items)
        .onItem()
        .transformToUniAndConcatenate(
            item ->
                remembered
                    .answer(Wish.key(item), Wish.class)
                    .map(wish -> wish.flatMap(Wish::leftAlone).map(why -> Map.entry(item, why))))
        .collect()
        .asList()
        .map(
            found ->
                Optional.of(
                    new Wishes(
                        found.stream()
                            .flatMap(Optional::stream)
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))));
  }

  /** What was never heard of as excluded is not. */
  @Override
  public Optional<Wishes> ifUnknown() {
    return Optional.of(new Wishes(Map.of()));
  }
}
