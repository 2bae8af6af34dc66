package dev.badgepipeline.settings;

import dev.badgepipeline.database.Work;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** Names all settings as they are now: a change of any of them gives another text. */
public record SettingsMark() implements Work<String> {

  private static final String VERSIONS =
      """
      select coalesce(string_agg(concat_ws(' ', scope, name, version), ',' order by scope, name), '')
        from settings
      """;

  @Override
  public String name() {
    return "mark of the settings";
  }

  @Override
  public Uni<String> in(Mutiny.Session session) {
    return session.createNativeQuery(VERSIONS, String.class).getSingleResult();
  }
}
