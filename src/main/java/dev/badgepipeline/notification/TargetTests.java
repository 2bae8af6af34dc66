package dev.badgepipeline.notification;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Sends targets a message that says nothing else than that it has come. */
@ApplicationScoped
public class TargetTests {

  private final Targets targets;
  private final TargetSender sender;
  private final Clock clock;

  TargetTests(Targets targets, TargetSender sender, Clock clock) {
    this.targets = targets;
    this.sender = sender;
    this.clock = clock;
  }

  /**
   * Tests all targets, each by one try.
   *
   * @return what each said, in the order of their names
   */
  public Uni<List<TargetTest>> all() {
    return test(targets.all());
  }

  /**
   * Tests one target.
   *
   * @throws UnknownTargetException when none has this name
   */
  public Uni<List<TargetTest>> one(String name) {
    List<Target> named =
        targets.all().stream().filter(target -> target.name().equals(name)).toList();
    if (named.isEmpty()) {
      throw new UnknownTargetException(name);
    }
    return test(named);
  }

  private Uni<List<TargetTest>> test(List<Target> some) {
    return Multi.createFrom()
        .iterable(some)
        .onItem()
        .transformToUniAndMerge(this::test)
        .collect()
        .asList()
        .map(answers -> answers.stream().sorted(Comparator.comparing(TargetTest::name)).toList());
  }

  private Uni<TargetTest> test(Target target) {
    return sender
        .send(target, message())
        .map(
            answer ->
                new TargetTest(
                    target.name(), answer instanceof TargetAnswer.Accepted, answer.detail()));
  }

  private Message message() {
    return new Message(
        "test",
        "badge-pipeline can reach you",
        "This is a test. Here you will read of what needs you.",
        Severity.INFO,
        clock.instant(),
        Optional.empty());
  }
}
