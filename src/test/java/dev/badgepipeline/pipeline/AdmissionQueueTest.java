package dev.badgepipeline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.pipeline.AdmissionQueue.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AdmissionQueueTest {

  private static final ItemRef ITEM = new ItemRef("test", "item");
  private static final ItemRef OTHER = new ItemRef("test", "other");

  private final AdmissionQueue queue = new AdmissionQueue(3, 100, 2);
  private final List<String> begun = new ArrayList<>();

  @Test
  void whatThereIsRoomForBeginsAtOnce() {
    enter("first", 60);
    enter("second", 40);

    assertThat(begun).containsExactly("first", "second");
  }

  @Test
  void whatThereIsNoRoomForWaitsUntilThereIs() {
    Turn first = enter("first", 60);
    enter("second", 50);
    List<String> before = List.copyOf(begun);

    queue.leave(first);

    assertThat(before).containsExactly("first");
    assertThat(begun).containsExactly("first", "second");
  }

  @Test
  void smallOneDoesNotOvertakeALargeOne() {
    enter("first", 60);
    enter("large", 50);
    enter("small", 10);

    assertThat(begun).containsExactly("first");
  }

  @Test
  void noMoreAreUnderWayThanMayBeHoweverSmallTheyAre() {
    Turn first = enter("first", 1);
    enter("second", 1);
    enter("third", 1);
    enter("fourth", 1);
    int underWay = queue.underWay();

    queue.leave(first);

    assertThat(underWay).isEqualTo(3);
    assertThat(begun).containsExactly("first", "second", "third", "fourth");
  }

  @Test
  void whatIsLargerThanAllTheRoomBeginsWhenItIsAlone() {
    Turn first = enter("first", 1);
    enter("huge", 1_000);
    enter("last", 1);
    List<String> before = List.copyOf(begun);

    queue.leave(first);

    assertThat(before).containsExactly("first");
    assertThat(begun).containsExactly("first", "huge");
  }

  @Test
  void peopleBeginBeforeWebhooksAndThoseBeforeJobs() {
    Turn first = enter("first", 100);
    enter("job", Priority.JOB, 40);
    enter("webhook", Priority.WEBHOOK, 40);
    enter("person", Priority.PERSON, 40);

    queue.leave(first);

    assertThat(begun).containsExactly("first", "person", "webhook");
  }

  @Test
  void whileSomebodyWaitsJobsHaveOnePieceOfWorkAtATime() {
    Turn person = enter("person", Priority.PERSON, 1);
    Turn job = enter("job", Priority.JOB, 1);
    enter("second of a job", Priority.JOB, 1);
    List<String> before = List.copyOf(begun);
    enter("webhook", Priority.WEBHOOK, 1);

    queue.leave(job);
    List<String> afterTheFirst = List.copyOf(begun);
    queue.leave(person);

    assertThat(before).containsExactly("person", "job");
    assertThat(afterTheFirst).containsExactly("person", "job", "webhook", "second of a job");
  }

  @Test
  void jobsGoOnAsBeforeOnceNobodyWaits() {
    Turn person = enter("person", Priority.PERSON, 1);
    enter("job", Priority.JOB, 1);
    enter("second of a job", Priority.JOB, 1);

    queue.leave(person);

    assertThat(begun).containsExactly("person", "job", "second of a job");
  }

  @Test
  void moreThanMayWaitAreRefused() {
    enter("first", 100);
    enter("second", 1);
    enter("third", 1);

    assertThatThrownBy(() -> enter("fourth", 1))
        .isInstanceOf(TooBusyException.class)
        .hasMessage("2 others wait for their turn already");
  }

  @Test
  void waitingJobsKeepNoPersonFromWaiting() {
    Turn first = enter("first", 100);
    enter("job", Priority.JOB, 1);
    enter("other job", Priority.JOB, 1);

    enter("person", Priority.PERSON, 100);
    queue.leave(first);

    assertThat(begun).containsExactly("first", "person");
  }

  @Test
  void whoGivesUpWaitingMakesWayForTheNext() {
    enter("first", 60);
    Turn large = enter("large", 50);
    enter("small", 10);

    boolean waited = queue.withdraw(large);

    assertThat(waited).isTrue();
    assertThat(begun).containsExactly("first", "small");
  }

  @Test
  void whatHasBegunCannotBeWithdrawn() {
    Turn first = enter("first", 100);
    enter("second", 1);

    boolean waited = queue.withdraw(first);

    assertThat(waited).isFalse();
    assertThat(begun).containsExactly("first");
  }

  @Test
  void workOnTheSameItemGoesOneAfterTheOther() {
    Turn first = enter("first", ITEM);
    Turn second = enter("second", ITEM);
    enter("third", ITEM);
    List<String> before = List.copyOf(begun);

    queue.leave(first);
    List<String> between = List.copyOf(begun);
    queue.leave(second);

    assertThat(before).containsExactly("first");
    assertThat(between).containsExactly("first", "second");
    assertThat(begun).containsExactly("first", "second", "third");
  }

  @Test
  void workOnAnItemInWorkLetsOthersPass() {
    enter("first", ITEM);
    enter("second", ITEM);

    enter("third", OTHER);

    assertThat(begun).containsExactly("first", "third");
  }

  @Test
  void smallerThanExpectedMakesRoomForOthers() {
    Turn first = enter("first", 60);
    enter("second", 60);

    boolean granted = queue.resizeNow(first, 40);

    assertThat(granted).isTrue();
    assertThat(begun).containsExactly("first", "second");
  }

  @Test
  void largerThanExpectedWaitsForRoomBeforeAnybodyElseBegins() {
    Turn first = enter("first", 30);
    Turn second = enter("second", 60);
    enter("third", 20);
    CompletableFuture<Void> granted = queue.resize(first, 90);
    boolean grantedAtOnce = granted.isDone();

    queue.leave(second);

    assertThat(grantedAtOnce).isFalse();
    assertThat(granted).isDone();
    assertThat(begun).containsExactly("first", "second");
  }

  @Test
  void nobodyIsGivenMoreThanThereIsNow() {
    Turn first = enter("first", 30);
    enter("second", 60);

    assertThat(queue.resizeNow(first, 40)).isTrue();
    assertThat(queue.resizeNow(first, 41)).isFalse();
  }

  @Test
  void allThereIsFitsWhatIsLargerOnceItIsAlone() {
    Turn first = enter("first", 30);

    assertThat(queue.resizeNow(first, 1_000)).isTrue();
    assertThat(queue.resizeNow(first, 1_000)).isTrue();
  }

  @Test
  void whoWaitsForMoreIsNotOvertakenByOneThatHasBegunToo() {
    Turn first = enter("first", 50);
    Turn second = enter("second", 40);
    CompletableFuture<Void> granted = queue.resize(first, 100);

    assertThat(granted).isNotDone();
    assertThat(queue.resizeNow(second, 41)).isFalse();
    assertThat(queue.resizeNow(second, 10)).isTrue();
  }

  @Test
  void allThatNeedMoreAtOnceGetItOneAfterTheOther() {
    Turn first = enter("first", 50);
    Turn second = enter("second", 50);
    CompletableFuture<Void> toFirst = queue.resize(first, 1_000);
    CompletableFuture<Void> toSecond = queue.resize(second, 1_000);
    boolean bothAtOnce = toSecond.isDone();

    queue.leave(first);

    assertThat(toFirst).isDone();
    assertThat(bothAtOnce).isFalse();
    assertThat(toSecond).isDone();
  }

  @Test
  void nothingBeginsOnceItIsClosed() {
    Turn first = enter("first", 100);
    enter("second", 1);
    CompletableFuture<Void> quiet = queue.close();
    boolean quietAtOnce = quiet.isDone();

    queue.leave(first);

    assertThat(quietAtOnce).isFalse();
    assertThat(quiet).isDone();
    assertThat(begun).containsExactly("first");
  }

  private Turn enter(String name, long bytes) {
    return enter(name, Priority.PERSON, bytes);
  }

  private Turn enter(String name, Priority priority, long bytes) {
    return enter(new Turn(priority, Optional.empty(), bytes, turn -> begun.add(name)));
  }

  private Turn enter(String name, ItemRef item) {
    return enter(new Turn(Priority.PERSON, Optional.of(item), 1, turn -> begun.add(name)));
  }

  private Turn enter(Turn turn) {
    queue.enter(turn);
    return turn;
  }
}
