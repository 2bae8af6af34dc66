package dev.badgepipeline.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import org.hibernate.HibernateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureClassifierTest {

  @ParameterizedTest
  @ValueSource(strings = {"08006", "53300", "57P01", "57P03", "25P02", "40001", "40P01"})
  void failureOfTheConnectionIsWorthAnotherTry(String state) {
    assertThat(FailureClassifier.classify(saying(state))).isInstanceOf(ConnectionFailure.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"57014", "55P03"})
  void statementThatTookTooLongIsATimeout(String state) {
    assertThat(FailureClassifier.classify(saying(state))).isInstanceOf(StatementTimeout.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"28P01", "3D000", "42P01", "42703", "42501", "53100"})
  void whatOnlyTheOwnerCanMendIsARefusal(String state) {
    assertThat(classOf(saying(state))).isEqualTo(FailureClass.REFUSAL);
  }

  @Test
  void serverThatOnlyReadsIsOfAClassOfItsOwn() {
    assertThat(classOf(saying("25006"))).isEqualTo(FailureClass.READ_ONLY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"XX000", "0A000", "53200"})
  void otherFaultOfTheDatabaseIsAFaultOfIt(String state) {
    assertThat(classOf(saying(state))).isEqualTo(FailureClass.FAULT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null value in column \"imdb_id\" of relation \"award\" violates not-null constraint",
        "NULL-Wert in Spalte »imdb_id« von Relation »award« verletzt Not-Null-Constraint",
        "リレーション\"award\"の列\"imdb_id\"のNULL値が非NULL制約に違反しています"
      })
  void columnOfThisProgramWithoutAValueIsItsCallersMistake(String message) {
    Throwable mistake = new CompletionException(new SQLException(message, "23502"));

    assertThat(FailureClassifier.classify(mistake, FailureClassifierTest::isOwn)).isSameAs(mistake);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null value in column \"tenant\" of relation \"award\" violates not-null constraint",
        "null value in column \"imdb_id\" of relation \"customer\" violates not-null constraint",
        "null value"
      })
  void columnThatThisProgramDoesNotKnowBelongsToOtherTables(String message) {
    Throwable classified =
        FailureClassifier.classify(
            new SQLException(message, "23502"), FailureClassifierTest::isOwn);

    assertThat(FailureClass.of(classified)).isEqualTo(FailureClass.REFUSAL);
  }

  private static boolean isOwn(String table, String column) {
    return table.equals("award") && column.equals("imdb_id");
  }

  private static FailureClass classOf(Throwable failure) {
    return FailureClass.of(FailureClassifier.classify(failure));
  }

  @ParameterizedTest
  @ValueSource(strings = {"22P02", "23505", "21000"})
  void mistakeInTheStagesOwnDataIsItsOwn(String state) {
    Throwable mistake = saying(state);

    assertThat(FailureClassifier.classify(mistake)).isSameAs(mistake);
  }

  @Test
  void brokenSocketsAndFullPoolsAreFailuresOfTheConnection() {
    assertThat(FailureClassifier.classify(new ConnectException("refused")))
        .isInstanceOf(ConnectionFailure.class)
        .hasMessage("refused");
    assertThat(FailureClassifier.classify(new VertxException("closed")))
        .isInstanceOf(ConnectionFailure.class);
    assertThat(FailureClassifier.classify(new NoStackTraceThrowable("Timeout")))
        .isInstanceOf(ConnectionFailure.class)
        .hasMessage("no connection became free in the pool");
  }

  @ParameterizedTest
  @ValueSource(strings = {"db", "db: Name or service not known"})
  void nameThatCannotBeResolvedIsNamedAsThat(String message) {
    assertThat(FailureClassifier.classify(new UnknownHostException(message)))
        .isInstanceOf(ConnectionFailure.class)
        .hasMessage("host name not resolved (" + message + ")");
  }

  @Test
  void classIsThatOfTheFirstCauseThatTells() {
    Throwable wrapped = new CompletionException(new HibernateException("failed", saying("57P01")));

    assertThat(FailureClassifier.classify(wrapped))
        .isInstanceOf(ConnectionFailure.class)
        .hasMessageStartingWith("SQLSTATE 57P01: ");
  }

  @Test
  void whatTheDatabaseHasNoPartInStaysAsItIs() {
    Throwable mistake = new IllegalStateException("no rating");

    assertThat(FailureClassifier.classify(mistake)).isSameAs(mistake);
  }

  @ParameterizedTest
  @CsvSource({"57P01", "28P01", "42P01"})
  void stateIsFoundAgainInWhatAFailureWasClassifiedAs(String state) {
    assertThat(FailureClassifier.sqlState(FailureClassifier.classify(saying(state))))
        .contains(state);
    assertThat(FailureClassifier.sqlState(new SQLException("plain", state))).contains(state);
  }

  @Test
  void brokenSocketHasNoState() {
    assertThat(FailureClassifier.sqlState(new ConnectException("refused"))).isEmpty();
  }

  private static Throwable saying(String state) {
    return new PgException("of the test", "ERROR", state, "");
  }
}
