package dev.badgepipeline.job;

import dev.badgepipeline.database.Work;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** Says that an instance is there no more. */
record Farewell(String instance) implements Work<Integer> {

  @Override
  public String name() {
    return "say that this instance is gone";
  }

  @Override
  public Uni<Integer> in(Mutiny.Session session) {
    return session
        .createNativeQuery("delete from job_instance where id = :id")
        .setParameter("id", instance)
        .executeUpdate();
  }
}
