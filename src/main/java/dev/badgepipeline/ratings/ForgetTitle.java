package dev.badgepipeline.ratings;

import dev.badgepipeline.database.Work;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** Deletes what is known of a title, and that it waits. */
record ForgetTitle(TitleKey title) implements Work<Integer> {

  @Override
  public String name() {
    return "forget ratings";
  }

  @Override
  public Uni<Integer> in(Mutiny.Session session) {
    return delete(session, "AnswerEntity").chain(() -> delete(session, "WaitEntity"));
  }

  private Uni<Integer> delete(Mutiny.Session session, String entity) {
    return session
        .createMutationQuery(
            "delete from " + entity + " where provider = :provider and externalId = :externalId")
        .setParameter("provider", title.provider())
        .setParameter("externalId", title.externalId())
        .executeUpdate();
  }
}
