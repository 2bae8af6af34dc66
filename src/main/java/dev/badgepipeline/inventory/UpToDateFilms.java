package dev.badgepipeline.inventory;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.badgepipeline.database.DatabaseTiers;
import dev.badgepipeline.database.Work;
import dev.badgepipeline.job.UpToDateItems;
import dev.badgepipeline.json.Documents;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.ItemSummary;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.pipeline.BadgeRules;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Finds the films of which nothing has changed. What a library says of a series changes neither
 * with the files of its episodes nor with what it lacks, so that anything but a film is always
 * looked at.
 */
@ApplicationScoped
class UpToDateFilms implements UpToDateItems {

  private static final Logger LOG = Logger.getLogger(UpToDateFilms.class);

  private final DatabaseTiers tiers;
  private final BadgeRules rules;
  private final Documents json;

  UpToDateFilms(DatabaseTiers tiers, BadgeRules rules, ObjectMapper json) {
    this.tiers = tiers;
    this.rules = rules;
    this.json = new Documents(json);
  }

  @Override
  public Uni<Map<ItemRef, String>> among(List<ItemSummary> shown) {
    Map<String, ItemSummary> films =
        shown.stream()
            .filter(item -> item.type() == ItemType.MOVIE && item.posterTag().isPresent())
            .collect(
                Collectors.toMap(
                    item -> item.ref().toString(), Function.identity(), (one, same) -> one));
    return films.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : rules
            .mark()
            .chain(mark -> lastRuns(films, mark))
            .onFailure()
            .invoke(
                failure ->
                    LOG.warnf("It is not known what is up to date: %s", failure.getMessage()))
            .onFailure()
            .recoverWithItem(Map.of());
  }

  private Uni<Map<ItemRef, String>> lastRuns(Map<String, ItemSummary> films, String mark) {
    String seen = json.write(films.values().stream().map(Seen::of).toList());
    return tiers
        .call("library items", store -> store.transact(new LastRuns(seen, mark)))
        .map(
            runs ->
                runs.stream()
                    .map(row -> json.read(row, LastRun.class))
                    .collect(
                        Collectors.toMap(
                            run -> Objects.requireNonNull(films.get(run.itemId())).ref(),
                            LastRun::runId)));
  }

  /** How a library shows a film now. */
  @RegisterForReflection
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Seen(String itemId, String changeToken, @Nullable String posterTag) {

    static Seen of(ItemSummary shown) {
      return new Seen(shown.ref().toString(), shown.changeToken(), shown.posterTag().orElse(null));
    }
  }

  /** The run that has left a film as it is. */
  @RegisterForReflection
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record LastRun(String itemId, String runId) {}

  private record LastRuns(String films, String mark) implements Work<List<String>> {

    private static final String SQL =
        """
        select cast(json_build_object('item_id', item_id, 'run_id', run_id) as text)
          from library_item
          join jsonb_to_recordset(cast(cast(:films as text) as jsonb))
               as shown (item_id text, change_token text, poster_tag text)
         using (item_id, change_token, poster_tag)
         where up_to_date_until > now()
           and up_to_date_by = :mark
           and (uploaded_tag = poster_tag or (uploaded_tag is null and outcome = 'UNCHANGED'))
        """;

    @Override
    public String name() {
      return "films that are up to date";
    }

    @Override
    public Uni<List<String>> in(Mutiny.Session session) {
      return session
          .createNativeQuery(SQL, String.class)
          .setParameter("films", films)
          .setParameter("mark", mark)
          .getResultList();
    }
  }
}
