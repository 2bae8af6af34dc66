package dev.badgepipeline.notification;

import dev.badgepipeline.notification.TargetAnswer.Refused;
import dev.badgepipeline.notification.TargetAnswer.Unavailable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * What a target has not been told yet: one message after the other, each tried several times. Where
 * too many wait, the oldest is left out.
 */
final class TargetQueue {

  /** How many messages may wait. */
  static final int LIMIT = 50;

  /** Before each further try. */
  static final List<Duration> PAUSES =
      List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5));

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
  private static final Logger LOG = Logger.getLogger(TargetQueue.class);

  private final Target target;
  private final TargetSender sender;
  private final Function<Duration, Uni<Void>> pauses;
  private final Consumer<Supplier<Uni<Void>>> workers;
  private final Deque<Message> waiting = new ArrayDeque<>();
  private boolean working;
  private boolean closed;

  /**
   * A queue in which nothing waits.
   *
   * @param pauses completes when a time is over
   * @param workers has work done without anybody waiting for it
   */
  TargetQueue(
      Target target,
      TargetSender sender,
      Function<Duration, Uni<Void>> pauses,
      Consumer<Supplier<Uni<Void>>> workers) {
    this.target = target;
    this.sender = sender;
    this.pauses = pauses;
    this.workers = workers;
  }

  Target target() {
    return target;
  }

  /** Has the target told as soon as may be. Returns at once. */
  void add(Message message) {
    if (beginsWith(message)) {
      workers.accept(this::work);
    }
  }

  private synchronized boolean beginsWith(Message message) {
    if (closed) {
      return false;
    }
    if (waiting.size() == LIMIT) {
      Message dropped = waiting.remove();
      LOG.warnf("📣 %s is not told, since too much waits: %s", target, dropped.title());
    }
    waiting.add(message);
    boolean begins = !working;
    working = true;
    return begins;
  }

  private Uni<Void> work() {
    return Multi.createBy().repeating().uni(this::next).whilst(told -> told).onItem().ignoreAsUni();
  }

  /** Whether there was one. */
  private Uni<Boolean> next() {
    return take()
        .map(message -> tell(message, 0).replaceWith(true))
        .orElseGet(() -> Uni.createFrom().item(false));
  }

  private synchronized Optional<Message> take() {
    Optional<Message> message = Optional.ofNullable(waiting.poll());
    working = message.isPresent();
    return message;
  }

  private Uni<Void> tell(Message message, int tries) {
    return sender
        .send(target, message)
        .chain(
            answer -> {
              if (answer instanceof Unavailable later && tries < PAUSES.size() && !isClosed()) {
                return pauses
                    .apply(pause(later, PAUSES.get(tries)))
                    .chain(() -> isClosed() ? nothing() : tell(message, tries + 1));
              }
              say(message, answer);
              return nothing();
            });
  }

  private static Duration pause(Unavailable answer, Duration usual) {
    Duration wanted = answer.pause().filter(asked -> asked.compareTo(usual) > 0).orElse(usual);
    return wanted.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wanted;
  }

  private void say(Message message, TargetAnswer answer) {
    if (answer instanceof Refused || answer instanceof Unavailable) {
      LOG.warnf("📣 %s is not told (%s): %s", target, answer.detail(), message.title());
    } else {
      LOG.debugf("📣 %s is told: %s", target, message.title());
    }
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  /** Forgets what waits, and tells nothing more. */
  synchronized void close() {
    closed = true;
    waiting.clear();
  }
}
