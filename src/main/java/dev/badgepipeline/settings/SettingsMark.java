package dev.badgepipeline.settings;

import dev.badgepipeline.database.Lookup;
import dev.badgepipeline.database.Retention;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Names all settings as they are now: a change of any of them gives another text. Only the database
 * itself can say that.
 */
public record SettingsMark() implements Lookup<String> {

  private static final String VERSIONS =
      """
      select coalesce(string_agg(concat_ws(' ', scope, name, version), ',' order by scope, name), '')
        from settings
      """;

  @Override
  public String key() {
    return "settings-mark";
  }

  @Override
  public Class<String> type() {
    return String.class;
  }

  @Override
  public Uni<String> from(Mutiny.Session session) {
    return session.createNativeQuery(VERSIONS, String.class).getSingleResult();
  }

  @Override
  public Retention retention(String answer) {
    return Retention.NONE;
  }

  @Override
  public Optional<String> ifUnknown() {
    return Optional.empty();
  }
}
