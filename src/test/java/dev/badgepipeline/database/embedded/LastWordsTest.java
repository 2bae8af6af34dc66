package dev.badgepipeline.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LastWordsTest {

  @Test
  void reasonOfTheServerComesWithItsDetail() {
    String log =
        """
        2026-05-04 10:00:00.000 UTC [7] FATAL:  database files are incompatible with server
        2026-05-04 10:00:00.000 UTC [7] DETAIL:  The data directory was initialized by PostgreSQL 12.
        """;

    assertThat(LastWords.in(log))
        .contains(
            "database files are incompatible with server: The data directory was initialized by"
                + " PostgreSQL 12.");
  }

  @Test
  void connectionThatCameTooEarlyIsNotTheReason() {
    String log =
        """
        2026-05-04 10:00:00.000 UTC [7] LOG:  starting PostgreSQL
        2026-05-04 10:00:00.100 UTC [9] FATAL:  the database system is starting up
        2026-05-04 10:00:00.200 UTC [8] FATAL:  could not write lock file "postmaster.pid"
        """;

    assertThat(LastWords.in(log)).contains("could not write lock file \"postmaster.pid\"");
  }

  @Test
  void panicGoesBeforeWhatItEntails() {
    String log =
        """
        2026-05-04 10:00:00.100 UTC [7] FATAL:  startup process was told to end
        2026-05-04 10:00:00.200 UTC [8] PANIC:  could not locate a valid checkpoint record
        """;

    assertThat(LastWords.in(log)).contains("could not locate a valid checkpoint record");
  }

  @Test
  void reasonOfAProgramIsFoundAmongWhatItDid() {
    String output =
        """
        The files belonging to this database system will be owned by user "postgres".
        initdb: error: could not create directory "base": No space left on device
        initdb: removing contents of data directory
        """;

    assertThat(LastWords.in(output))
        .contains("could not create directory \"base\": No space left on device");
  }

  @Test
  void firstLineIsTakenWhereNoneIsDecisive() {
    assertThat(LastWords.in("\npg_ctl: could not start server\nExamine the log output.\n"))
        .contains("pg_ctl: could not start server");
  }

  @Test
  void silenceHasNoWords() {
    assertThat(LastWords.in("\n \n")).isEmpty();
  }
}
