package dev.badgepipeline.database;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Asks the server for one text. Without it, and without an earlier answer, there is nothing. */
record Question(String sql) implements TextLookup {

  @Override
  public String key() {
    return "test/" + sql;
  }

  @Override
  public Uni<String> from(Mutiny.Session session) {
    return session.createNativeQuery(sql, String.class).getSingleResult();
  }

  @Override
  public Optional<String> ifUnknown() {
    return Optional.empty();
  }
}
