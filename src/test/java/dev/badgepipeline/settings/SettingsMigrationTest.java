package dev.badgepipeline.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.database.embedded.DisposablePostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What an older program has stored is what its owner has set everywhere. */
class SettingsMigrationTest {

  @Test
  void settingsOfAnOlderProgramHoldEverywhere() {
    try (DisposablePostgres server = DisposablePostgres.startNew()) {
      migrate(server, "3");
      server.execute(
          """
          insert into badge_settings (badge, document, version, changed_at)
          values ('review', '{"sources": ["IMDB"]}', 7, '2026-05-04T10:00:00Z')
          """);

      migrate(server, "4");

      assertThat(
              server.ask(
                  """
                  select scope || ' ' || name || ' ' || document || ' ' || version
                         || ' ' || (changed_at at time zone 'UTC')
                    from settings
                  """))
          .isEqualTo("everywhere review {\"sources\": [\"IMDB\"]} 7 2026-05-04 10:00:00");
    }
  }

  private static void migrate(DisposablePostgres server, String version) {
    Flyway.configure()
        .dataSource(
            "jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres",
            server.user(),
            server.password())
        .locations("classpath:db/migration")
        .target(version)
        .load()
        .migrate();
  }
}
