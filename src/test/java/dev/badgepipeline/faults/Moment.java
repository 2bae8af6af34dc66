package dev.badgepipeline.faults;

import static dev.badgepipeline.database.FaultProxy.Cue.beforeAnswer;
import static dev.badgepipeline.database.FaultProxy.Cue.beforeText;

import dev.badgepipeline.database.FaultProxy.Cue;
import dev.badgepipeline.surroundings.Surroundings;
import dev.badgepipeline.surroundings.TestedService;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.function.Function;

/** When a fault strikes, told by what passes between the service and the server. */
public enum Moment {
  /** Just before a poster is asked for, so that nothing has noticed the fault yet. */
  BEFORE_FIRST_STAGE("before the first stage"),
  /** While nobody asks for posters, so that the probe has noticed the fault by then. */
  IDLE("idle in the pool"),
  /** Once one stage has its answer, as the next one is about to take the connection. */
  BETWEEN_STAGES("between stages", act -> beforeText("audio", "select", act)),
  IN_READ("in a read", act -> beforeText("review", act)),
  IN_WRITE("in a write", act -> beforeText("insert into provider_answer", act)),
  /** The write is a transaction of itself, which its values begin and end. */
  AT_COMMIT("at commit", act -> beforeText("insert into provider_answer", "OMDb", act)),
  /** The server has committed, and the service does not know. */
  COMMIT_IN_DOUBT(
      "commit unanswered", act -> beforeAnswer("insert into provider_answer", "OMDb", act)),
  /** While the owner's reset opens the connection of a new pool. */
  IN_RESET("in a reset", act -> beforeText("application_name", act));

  /** Longer than the probe takes to notice what it can notice. */
  private static final Duration NOTICED_WITHIN = Duration.ofSeconds(3);

  private final String description;

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final Function<Runnable, Cue> cue;

  Moment(String description) {
    this(description, act -> beforeText("", act));
  }

  Moment(String description, Function<Runnable, Cue> cue) {
    this.description = description;
    this.cue = cue;
  }

  public String description() {
    return description;
  }

  /** Brings it about that an act happens at this moment of what the service does next. */
  void prepare(Surroundings surroundings, Runnable act) {
    switch (this) {
      case BEFORE_FIRST_STAGE -> act.run();
      case IDLE -> {
        act.run();
        awaitNotice();
      }
      case IN_RESET -> {
        surroundings.wayToDatabase().at(cue.apply(act));
        RestAssured.given().post("/api/v1/database/reset");
      }
      default -> surroundings.wayToDatabase().at(cue.apply(act));
    }
  }

  private static void awaitNotice() {
    long end = System.nanoTime() + NOTICED_WITHIN.toNanos();
    while (System.nanoTime() < end
        && "MAIN_POOL".equals(TestedService.database().getString("tier"))) {
      Thread.onSpinWait();
    }
  }
}
