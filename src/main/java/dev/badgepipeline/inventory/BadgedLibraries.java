package dev.badgepipeline.inventory;

import dev.badgepipeline.database.DatabaseTiers;
import dev.badgepipeline.database.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** Knows which libraries jobs have badged something in that shows it still. */
@ApplicationScoped
public class BadgedLibraries {

  private final DatabaseTiers tiers;

  BadgedLibraries(DatabaseTiers tiers) {
    this.tiers = tiers;
  }

  /**
   * The ids of those of a connection, as callers write them, with an empty one where it is not
   * known in which library something is. Fails with {@link
   * dev.badgepipeline.database.DataUnavailableException} without a database.
   */
  public Uni<Set<String>> of(String connection) {
    return tiers.call("library items", store -> store.transact(new Badged(connection)));
  }

  private record Badged(String connection) implements Work<Set<String>> {

    private static final String SQL =
        """
        select distinct coalesce(library, '')
          from library_item
         where connection = :connection
           and by_job
           and outcome in ('BADGED', 'PARTIAL', 'UNCHANGED')
        """;

    @Override
    public String name() {
      return "badged libraries";
    }

    @Override
    public Uni<Set<String>> in(Mutiny.Session session) {
      return session
          .createNativeQuery(SQL, String.class)
          .setParameter("connection", connection)
          .getResultList()
          .map(Set::copyOf);
    }
  }
}
