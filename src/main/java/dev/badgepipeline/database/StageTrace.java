package dev.badgepipeline.database;

import io.vertx.core.Context;
import java.util.ArrayList;
import java.util.List;

/**
 * What one stage went through on its way to the database. Calls of a stage may overlap, and their
 * continuations run on different threads.
 */
final class StageTrace {

  private final String stage;
  private final Context context;
  private final List<String> notices = new ArrayList<>();
  private Tier tier = Tier.MAIN_POOL;
  private int attempts = 1;

  StageTrace(String stage, Context context) {
    this.stage = stage;
    this.context = context;
  }

  String stage() {
    return stage;
  }

  /** The Vert.x context that all sessions of the stage are opened on. */
  Context context() {
    return context;
  }

  synchronized void attempted(int attempt) {
    attempts = Math.max(attempts, attempt);
  }

  /** Takes note that a tier has served. Answers whether that is lower than any before. */
  synchronized boolean reached(Tier served) {
    boolean lower = served.compareTo(tier) > 0;
    tier = lower ? served : tier;
    return lower;
  }

  synchronized void notice(String text) {
    if (!notices.contains(text)) {
      notices.add(text);
    }
  }

  synchronized Tier tier() {
    return tier;
  }

  synchronized int attempts() {
    return attempts;
  }

  synchronized List<String> notices() {
    return List.copyOf(notices);
  }
}
