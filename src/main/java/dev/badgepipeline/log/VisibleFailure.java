package dev.badgepipeline.log;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A failure as the log shows it: with the frames of the original, and with a message that stays in
 * its line.
 */
final class VisibleFailure extends Throwable {

  private static final long serialVersionUID = 1L;

  private final String shown;

  private VisibleFailure(Throwable original, Set<Throwable> seen) {
    super(null, causeOf(original, seen));
    this.shown = Visible.text(original.toString());
    setStackTrace(original.getStackTrace());
    Arrays.stream(original.getSuppressed())
        .filter(seen::add)
        .forEach(suppressed -> addSuppressed(new VisibleFailure(suppressed, seen)));
  }

  private static @Nullable VisibleFailure causeOf(Throwable original, Set<Throwable> seen) {
    Throwable cause = original.getCause();
    return cause != null && seen.add(cause) ? new VisibleFailure(cause, seen) : null;
  }

  static VisibleFailure of(Throwable original) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    seen.add(original);
    return new VisibleFailure(original, seen);
  }

  /** The frames are the original's. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }

  /** A trace begins with it, and must begin with the original's class. */
  @Override
  @SuppressWarnings("OverrideThrowableToString")
  public String toString() {
    return shown;
  }
}
