package dev.badgepipeline.job;

import dev.badgepipeline.database.StageIsolation;
import dev.badgepipeline.time.SteadyTime;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Knows how many instances there are, from what each says of itself in the database every few
 * seconds. While the database is away, everything stays as it was.
 */
@ApplicationScoped
class Instances implements UploadShare {

  /** How often an instance says that it is there. */
  static final Duration BETWEEN_BEATS = Duration.ofSeconds(5);

  private static final Logger LOG = Logger.getLogger(Instances.class);
  private static final String STAGE = "instances";

  /** Nothing is uploaded for jobs before. */
  private static final Duration UNTIL_HEARD = Duration.ofSeconds(1);

  /** Whoever has said nothing for so long is gone. */
  private static final Duration LIVES = BETWEEN_BEATS.multipliedBy(3);

  /** By then the others have counted a newcomer. */
  private static final Duration INTRODUCTION = BETWEEN_BEATS.plusSeconds(1);

  private final StageIsolation tiers;
  private final InstanceName name;
  private final SteadyTime time;
  private volatile Optional<Known> known = Optional.empty();

  Instances(StageIsolation tiers, InstanceName name, SteadyTime time) {
    this.tiers = tiers;
    this.name = name;
    this.time = time;
  }

  /**
   * What is known of all instances.
   *
   * @param ahead how far the database's clock is ahead of the steady time
   * @param at when this became known
   * @param from when it may be relied on, since the others know it too
   */
  private record Known(Shares shares, Duration ahead, Duration at, Duration from) {}

  /** How long after one beat the next one is due. */
  Duration betweenBeats() {
    return known.isPresent() ? BETWEEN_BEATS : UNTIL_HEARD;
  }

  /** Says that this instance is there, and looks who else is. Never fails. */
  Uni<Void> beat() {
    return tiers
        .call(STAGE, store -> store.transact(new Heartbeat(name.kept(), LIVES)))
        .invoke(this::heard)
        .onFailure()
        .invoke(failure -> LOG.debugf("It is not known who else is there: %s", failure))
        .replaceWithVoid()
        .onFailure()
        .recoverWithNull();
  }

  private void heard(Heartbeat.Heard heard) {
    Duration now = time.passed();
    Shares shares = new Shares(heard.place(), heard.instances());
    Duration ahead = Duration.ofMillis(heard.clock()).minus(now);
    known =
        Optional.of(
            known
                .map(last -> after(last, shares, ahead, now))
                .orElseGet(() -> first(heard, shares, ahead, now)));
  }

  private static Known first(Heartbeat.Heard heard, Shares shares, Duration ahead, Duration now) {
    return new Known(shares, ahead, now, heard.isNew() ? now.plus(INTRODUCTION) : now);
  }

  /** After an outage of the database those who are silent are perhaps only slower to come back. */
  private static Known after(Known last, Shares shares, Duration ahead, Duration now) {
    boolean outage = now.minus(last.at()).compareTo(LIVES) > 0;
    boolean fewer = shares.instances() < last.shares().instances();
    return new Known(outage && fewer ? last.shares() : shares, ahead, now, last.from());
  }

  @Override
  public int of(int all, Duration usual) {
    Duration now = time.passed();
    return known
        .filter(present -> now.compareTo(present.from()) >= 0)
        .map(present -> present.shares().of(all, now.plus(present.ahead()), usual))
        .orElse(0);
  }

  /** Whether it is known that there is no other instance. */
  boolean isAlone() {
    return known.filter(present -> present.shares().instances() == 1).isPresent();
  }

  /** Leaves its share to the others, who otherwise miss it for a moment. Never fails. */
  Uni<Void> leave() {
    return tiers
        .call(STAGE, store -> store.transact(new Farewell(name.kept())))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }
}
