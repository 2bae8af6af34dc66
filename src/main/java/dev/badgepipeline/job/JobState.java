package dev.badgepipeline.job;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where a job stands, and the only moves that are possible from there:
 *
 * <pre>
 * WAITING ──begin──► LISTING ──listed──► RUNNING ──end──► DONE or DONE_WITH_FAILURES
 *    ▲  └──────────go on──────────────────► ▲                          │
 *    │                                                                 │
 *    ├──────resume── PAUSED ◄──pause── (WAITING, LISTING, RUNNING)     │
 *    └──────retry──────────────────────────────────────────────────────┘
 *
 * LISTING, RUNNING ──cancel──► CANCELLING ──stopped──► CANCELLED ◄──cancel── WAITING, PAUSED
 * </pre>
 */
@RegisterForReflection
public enum JobState {
  /** It is to begin, or to go on. */
  WAITING,
  /** Its items are looked up; those that are known are worked on already. */
  LISTING,
  /** All its items are known. */
  RUNNING,
  /** Somebody has stopped it, and may let it go on. */
  PAUSED,
  /** Somebody has ended it; what is in hand comes to its end. */
  CANCELLING,
  /** Somebody has ended it. */
  CANCELLED,
  /** Each item has an outcome, and none has failed. */
  DONE,
  /** Each item has an outcome, and some have failed. */
  DONE_WITH_FAILURES;

  /**
   * Where a move leads; empty where it is not possible. A state without its line does not compile.
   */
  Optional<JobState> after(JobMove move) {
    return Optional.ofNullable(
        switch (this) {
          case WAITING ->
              switch (move) {
                case BEGIN -> LISTING;
                case GO_ON -> RUNNING;
                case PAUSE -> PAUSED;
                case CANCEL -> CANCELLED;
                default -> null;
              };
          case LISTING ->
              switch (move) {
                case LISTED -> RUNNING;
                case PAUSE -> PAUSED;
                case CANCEL -> CANCELLING;
                default -> null;
              };
          case RUNNING ->
              switch (move) {
                case PAUSE -> PAUSED;
                case CANCEL -> CANCELLING;
                case END -> DONE;
                case END_WITH_FAILURES -> DONE_WITH_FAILURES;
                default -> null;
              };
          case PAUSED ->
              switch (move) {
                case RESUME -> WAITING;
                case CANCEL -> CANCELLED;
                default -> null;
              };
          case CANCELLING -> move == JobMove.STOPPED ? CANCELLED : null;
          case DONE_WITH_FAILURES -> move == JobMove.RETRY ? WAITING : null;
          case CANCELLED, DONE -> null;
        });
  }

  /** What its owner can do with a job here. */
  List<JobMove> possible() {
    return Arrays.stream(JobMove.values())
        .filter(JobMove::isOfPeople)
        .filter(move -> move == JobMove.DELETE ? isEnded() : after(move).isPresent())
        .toList();
  }

  /** Whether nothing happens any more unless somebody wants it. */
  public boolean isEnded() {
    return this == CANCELLED || this == DONE || this == DONE_WITH_FAILURES;
  }

  /** Whether items are worked on. */
  boolean works() {
    return this == LISTING || this == RUNNING;
  }
}
