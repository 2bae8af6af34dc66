package dev.badgepipeline.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.job.JobOrigin;
import dev.badgepipeline.job.JobWork;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.time.VirtualTime;
import dev.badgepipeline.upstream.UpstreamPausedException.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ToldCausesTest {

  private static final Duration ONCE_IN = Duration.ofHours(6);

  private final VirtualTime time = new VirtualTime();
  private final ToldCauses told = new ToldCauses(ONCE_IN, time);

  @Test
  void aCauseIsToldOnceInItsTime() {
    assertThat(told.isNew(away("films"))).isTrue();
    time.pass(ONCE_IN.minusMillis(1));
    assertThat(told.isNew(away("films"))).isFalse();
    time.pass(Duration.ofMillis(1));
    assertThat(told.isNew(away("films"))).isTrue();
  }

  @Test
  void anotherLibraryIsAnotherCause() {
    told.isNew(away("films"));

    assertThat(told.isNew(away("attic"))).isTrue();
  }

  @Test
  void theSameSweepThatFailsEachTimeIsOneCause() {
    told.isNew(failures("1", JobOrigin.SWEEP));

    assertThat(told.isNew(failures("2", JobOrigin.SWEEP))).isFalse();
    assertThat(told.isNew(failures("3", JobOrigin.PERSON))).isTrue();
  }

  @Test
  void titlesThatFailForTheSameReasonAreOneCause() {
    told.isNew(givenUp("e89693a9", "Alien", "the poster of Alien in item e89693a9 is broken"));

    assertThat(told.isNew(givenUp("0b1c77", "Dune", "the poster of Dune in item 0b1c77 is broken")))
        .isFalse();
    assertThat(told.isNew(givenUp("0b1c77", "Dune", "the disk is full"))).isTrue();
  }

  @Test
  void aRefusedKeyIsNotAUsedUpQuota() {
    told.isNew(refuses(Reason.LIMIT_REACHED));

    assertThat(told.isNew(refuses(Reason.KEY_REFUSED))).isTrue();
  }

  @Test
  void ofOneKindOnlySoManyAreTold() {
    for (int cause = 0; cause < ToldCauses.OF_A_KIND; cause++) {
      assertThat(told.isNew(away("library-" + cause))).isTrue();
    }

    assertThat(told.isNew(away("one-more"))).isFalse();
    assertThat(told.isNew(refuses(Reason.KEY_REFUSED))).isTrue();
  }

  private static Cause away(String connection) {
    return new Cause.LibraryAway(connection, Duration.ofMinutes(31), "it does not answer");
  }

  private static Cause failures(String id, JobOrigin origin) {
    return new Cause.JobFailures(id, JobWork.BADGE, origin, 10, 1);
  }

  private static Cause givenUp(String id, String title, String reason) {
    return new Cause.ItemGivenUp(new ItemRef("films", id), title, reason);
  }

  private static Cause refuses(Reason reason) {
    return new Cause.ProviderRefuses("OMDb", reason, Duration.ofHours(1));
  }
}
