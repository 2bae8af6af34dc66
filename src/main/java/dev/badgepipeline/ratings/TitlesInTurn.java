package dev.badgepipeline.ratings;

import dev.badgepipeline.database.Work;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Reads what a provider is to be asked for next: what has waited longest, then what has been due
 * longest.
 *
 * @param atMost how many of each
 */
record TitlesInTurn(String provider, Instant now, int atMost) implements Work<List<TitleKey>> {

  private static final String QUERY =
      """
      (select external_id from rating_wait
        where provider = :provider order by since limit :atMost)
      union
      (select external_id from provider_answer
        where provider = :provider and due_at <= :now order by due_at limit :atMost)
      """;

  @Override
  public String name() {
    return "read titles whose ratings are due";
  }

  @Override
  public Uni<List<TitleKey>> in(Mutiny.Session session) {
    return session
        .createNativeQuery(QUERY, String.class)
        .setParameter("provider", provider)
        .setParameter("now", now)
        .setParameter("atMost", atMost)
        .getResultList()
        .map(ids -> ids.stream().map(id -> new TitleKey(provider, id)).toList());
  }
}
