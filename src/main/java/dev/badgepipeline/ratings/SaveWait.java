package dev.badgepipeline.ratings;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.badgepipeline.database.Change;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Takes note that a title waits for a provider's calls, unless it was answered since then. {@link
 * SaveAnswer} ends the wait.
 */
@RegisterForReflection
@JsonTypeName("save-rating-wait")
record SaveWait(String provider, String externalId, Instant since) implements Change {

  /**
   * Far more than any library has titles. That there are fewer is known by estimate, since counting
   * them each time would take long.
   */
  private static final int MOST = 500_000;

  private static final String INSERT =
      """
      insert into rating_wait (provider, external_id, since)
      select :provider, :externalId, :since
       where (select reltuples from pg_class where oid = to_regclass('rating_wait')) < :most
         and not exists (select from provider_answer
                          where provider = :provider and external_id = :externalId
                            and fetched_at >= :since)
      on conflict do nothing
      """;

  @Override
  public boolean singleStatement() {
    return true;
  }

  @Override
  public Uni<Void> applyTo(Mutiny.Session session) {
    return session
        .createNativeQuery(INSERT)
        .setParameter("provider", provider)
        .setParameter("externalId", externalId)
        .setParameter("since", since)
        .setParameter("most", MOST)
        .executeUpdate()
        .replaceWithVoid();
  }

  @Override
  public Map<String, Object> knownAnswers() {
    return Map.of();
  }
}
