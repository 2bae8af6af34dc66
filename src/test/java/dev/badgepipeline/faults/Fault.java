package dev.badgepipeline.faults;

import static dev.badgepipeline.faults.Fault.Lasts.A_MOMENT;
import static dev.badgepipeline.faults.Fault.Lasts.UNTIL_MENDED;
import static dev.badgepipeline.faults.Strike.lasting;
import static dev.badgepipeline.faults.Strike.once;

import dev.badgepipeline.surroundings.Surroundings;

/** A way in which the database or the way to it fails. */
public enum Fault {
  SERVER_KILLED(
      "server killed (`kill -9`), started again",
      UNTIL_MENDED,
      lasting(s -> s.postgres().kill(), s -> s.postgres().start())),
  SERVER_IN_RECOVERY(
      "server killed, refuses while it recovers (57P03)",
      A_MOMENT,
      once(
          s -> {
            s.postgres().kill();
            s.postgres().startInRecovery();
          })),
  SERVER_STOPPED(
      "server stopped in order, started again",
      UNTIL_MENDED,
      lasting(s -> s.postgres().stop(), s -> s.postgres().start())),
  SERVER_STOPPED_AT_ONCE(
      "server stopped at once, started again",
      UNTIL_MENDED,
      lasting(s -> s.postgres().stopAtOnce(), s -> s.postgres().start())),
  BACKEND_KILLED(
      "one backend killed: the server breaks all others", A_MOMENT, once(ServerFaults::killOne)),
  BACKENDS_TERMINATED(
      "all backends terminated (57P01)", A_MOMENT, once(ServerFaults::terminateAll)),

  BACKENDS_FROZEN(
      "backends stopped (`SIGSTOP`)",
      UNTIL_MENDED,
      lasting(
          s -> s.postgres().freezeBackends(ServerFaults.backends(s)), s -> s.postgres().thaw())),
  POSTMASTER_FROZEN(
      "postmaster stopped (`SIGSTOP`), open connections broken",
      UNTIL_MENDED,
      lasting(
          s -> {
            s.postgres().freezePostmaster();
            s.wayToDatabase().resetOpenConnections();
          },
          s -> s.postgres().thaw())),
  SERVER_FROZEN(
      "whole server stopped (`SIGSTOP`)",
      UNTIL_MENDED,
      lasting(s -> s.postgres().freeze(), s -> s.postgres().thaw())),
  OPEN_CONNECTIONS_SILENT(
      "open connections never answer, new ones do",
      UNTIL_MENDED,
      lasting(s -> s.wayToDatabase().silenceOpenConnections(), s -> s.wayToDatabase().heal())),
  ALL_SILENT(
      "every connection is accepted and never answered",
      UNTIL_MENDED,
      lasting(s -> s.wayToDatabase().silence(), s -> s.wayToDatabase().heal())),
  HALF_AN_ANSWER(
      "half of an answer, then nothing",
      UNTIL_MENDED,
      lasting(s -> s.wayToDatabase().stopAmidAnswers(), s -> s.wayToDatabase().heal())),
  ONE_BYTE_A_SECOND(
      "one byte a second",
      UNTIL_MENDED,
      lasting(s -> s.wayToDatabase().slowDown(), s -> s.wayToDatabase().heal())),

  CONNECTIONS_RESET(
      "open connections reset", A_MOMENT, once(s -> s.wayToDatabase().resetOpenConnections())),
  CONNECTIONS_REFUSED(
      "connections reset, new ones refused",
      UNTIL_MENDED,
      lasting(s -> s.wayToDatabase().refuse(), s -> s.wayToDatabase().heal())),
  BLACK_HOLE(
      "packets swallowed, no reset",
      UNTIL_MENDED,
      lasting(s -> s.wayToDatabase().swallow(), s -> s.wayToDatabase().heal())),
  CLOSED_AMID_RESULT(
      "closed 20 bytes into a result", A_MOMENT, once(s -> s.wayToDatabase().closeAfter(20))),
  TLS_DEMANDED("server demands TLS all at once", UNTIL_MENDED, ServerFaults::demandTls),

  NO_CONNECTION_LEFT(
      "`max_connections` reached (53300)", UNTIL_MENDED, ResourceFaults::takeAllConnections),
  TABLE_LOCKED("table locked by others", UNTIL_MENDED, ResourceFaults::lockTables),
  ROW_LOCKED("row locked by others", UNTIL_MENDED, ResourceFaults::lockRows),
  DISK_FULL("disk full (53100)", UNTIL_MENDED, ResourceFaults::fillDisk),
  READ_ONLY("server became read-only (25006)", UNTIL_MENDED, ResourceFaults::allowReadsOnly),
  DEADLOCK("deadlock (40P01), once", A_MOMENT, s -> ResourceFaults.refuseOneWrite(s, "40P01")),
  SERIALIZATION_FAILURE(
      "serialization failure (40001), once",
      A_MOMENT,
      s -> ResourceFaults.refuseOneWrite(s, "40001")),

  PASSWORD_ROTATED("password changed (28P01)", UNTIL_MENDED, SchemaFaults::changePassword),
  DATABASE_RENAMED("database renamed (3D000)", UNTIL_MENDED, SchemaFaults::renameDatabase),
  TABLE_MISSING("tables missing (42P01)", UNTIL_MENDED, SchemaFaults::hideTables),
  COLUMN_MISSING("schema older: a column missing (42703)", UNTIL_MENDED, SchemaFaults::hideColumns),
  COLUMN_ADDED(
      "schema newer: a column that must not be null (23502)",
      UNTIL_MENDED,
      SchemaFaults::demandAnotherColumn),
  TYPE_CHANGED("types changed under open connections", UNTIL_MENDED, SchemaFaults::changeTypes),
  TABLES_RESTORED(
      "tables restored from a dump under open connections", A_MOMENT, SchemaFaults::restoreTables),

  SETTINGS_SPOILT("settings that do not validate", UNTIL_MENDED, SchemaFaults::spoilSettings);

  /** How long a fault goes on. */
  public enum Lasts {
    /** It is over by itself, at once or within seconds. */
    A_MOMENT,
    /** It goes on until it is mended. */
    UNTIL_MENDED
  }

  private final String description;
  private final Lasts lasts;

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final Strike strike;

  Fault(String description, Lasts lasts, Strike strike) {
    this.description = description;
    this.lasts = lasts;
    this.strike = strike;
  }

  /** What is broken, in the words of an operator. */
  public String description() {
    return description;
  }

  public Lasts lasts() {
    return lasts;
  }

  /** Whether this host lets a test make it. */
  public boolean possibleHere() {
    return this != DISK_FULL || SmallDisk.possibleHere();
  }

  /** Breaks it, and answers with what mends it. */
  public Mend strike(Surroundings surroundings) {
    try {
      return strike.on(surroundings);
    } catch (Exception e) {
      throw new IllegalStateException(this + " could not be made", e);
    }
  }
}
