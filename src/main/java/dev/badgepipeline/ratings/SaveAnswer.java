package dev.badgepipeline.ratings;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.badgepipeline.database.Change;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Keeps the answer of a provider, unless a later one is kept already.
 *
 * @param document the answer as JSON
 * @param dueAt when it is to be asked for again; what waited on disk since before that was kept is
 *     due at once
 */
@RegisterForReflection
@JsonTypeName("save-answer")
record SaveAnswer(
    String provider,
    String externalId,
    String document,
    ProviderAnswer answer,
    Instant fetchedAt,
    Optional<Instant> dueAt)
    implements Change {

  /** A wait that began after the answer goes on. */
  private static final String UPSERT =
      """
      with ended as (
        delete from rating_wait
         where provider = :provider and external_id = :externalId and since <= :fetchedAt)
      insert into provider_answer (provider, external_id, answer, fetched_at, due_at)
      values (:provider, :externalId, :answer, :fetchedAt, :dueAt)
      on conflict (provider, external_id) do update
         set answer = excluded.answer, fetched_at = excluded.fetched_at, due_at = excluded.due_at
       where provider_answer.fetched_at < excluded.fetched_at
      """;

  @Override
  public boolean singleStatement() {
    return true;
  }

  @Override
  public Uni<Void> applyTo(Mutiny.Session session) {
    return session
        .createNativeQuery(UPSERT)
        .setParameter("provider", provider)
        .setParameter("externalId", externalId)
        .setParameter("answer", document)
        .setParameter("fetchedAt", fetchedAt)
        .setParameter("dueAt", dueAt.orElse(fetchedAt))
        .executeUpdate()
        .replaceWithVoid();
  }

  @Override
  public Map<String, Object> knownAnswers() {
    return Map.of(
        AnswerLookup.key(provider, externalId),
        new StoredAnswer(Optional.of(answer), fetchedAt, dueAt));
  }
}
