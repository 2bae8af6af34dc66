package dev.badgepipeline.pipeline;

import dev.badgepipeline.badge.Badge;
import dev.badgepipeline.context.CallerContext;
import dev.badgepipeline.context.StageLines;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.ratings.Asker;
import dev.badgepipeline.ratings.CallAllowance;
import dev.badgepipeline.settings.SettingsView;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.MDC;

/** One run while it goes on: its id, its beginning, and the context that its log lines carry. */
final class Run {

  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private final String id = UUID.randomUUID().toString();
  private final Instant startedAt = Instant.now();
  private final long startedNanos = System.nanoTime();
  private final CallerContext caller = CallerContext.current();
  private final Optional<ItemRef> item;
  private final Priority priority;
  private final CallAllowance ratingCalls;
  private final Room room;
  private final Lifetime lifetime = new Lifetime(startedAt);
  private volatile Optional<String> rules = Optional.empty();
  private volatile SettingsView settings = SettingsView.SAVED;
  private volatile Optional<String> title;

  private Run(
      Optional<ItemRef> item,
      Optional<String> title,
      Priority priority,
      CallAllowance ratingCalls,
      Room room) {
    this.item = item;
    this.title = title;
    this.priority = priority;
    this.ratingCalls = ratingCalls;
    this.room = room;
  }

  /** Begins a run on the present context, whose log lines are its own from now on. */
  static Run of(BadgingRequest request, Room room) {
    if (request.quiet()) {
      StageLines.quieten();
    }
    return of(request.item(), request.priority(), request.ratingCalls(), room);
  }

  /** Begins the same for somebody who waits for a picture. */
  static Run ofPreview(ItemRef item, Room room) {
    return of(item, Priority.PERSON, CallAllowance.UNLIMITED, room);
  }

  private static Run of(ItemRef item, Priority priority, CallAllowance ratingCalls, Room room) {
    return new Run(Optional.of(item), Optional.empty(), priority, ratingCalls, room).marking(item);
  }

  /** Begins the same for a poster that belongs to no library. */
  static Run ofUpload(Item item, Room room) {
    return new Run(
            Optional.empty(),
            Optional.of(item.title()),
            Priority.PERSON,
            CallAllowance.UNLIMITED,
            room)
        .marking(item.ref());
  }

  private Run marking(ItemRef ref) {
    MDC.put("itemId", ref.toString());
    MDC.put("runId", id);
    return this;
  }

  /** Whether a text has the form of a run's id. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  String id() {
    return id;
  }

  /** The library item; empty for an uploaded poster. */
  Optional<ItemRef> item() {
    return item;
  }

  /** For whom it is. */
  Priority priority() {
    return priority;
  }

  /** For whom ratings are asked for. */
  Asker asker() {
    Asker whoever =
        switch (priority) {
          case PERSON -> Asker.PERSON;
          case WEBHOOK -> Asker.NEWCOMER;
          case JOB -> Asker.LIBRARY;
        };
    return whoever.within(ratingCalls).telling(lifetime::endsAt);
  }

  Room room() {
    return room;
  }

  /** How long what it decides will hold. */
  Lifetime lifetime() {
    return lifetime;
  }

  /**
   * Takes note of the mark of what it decides by, as it was before it did.
   *
   * @param view of the settings
   */
  void decidesBy(Optional<String> mark, SettingsView view) {
    rules = mark;
    settings = view;
  }

  SettingsView settings() {
    return settings;
  }

  /**
   * Whether it need not be repeated while nothing about its item changes.
   *
   * @param report what it came to
   */
  Optional<UpToDate> upToDate(PipelineReport report) {
    boolean whole =
        report.outcome() == RunOutcome.BADGED || report.outcome() == RunOutcome.UNCHANGED;
    return rules
        .filter(mark -> whole)
        .flatMap(mark -> lifetime.endAfter(Instant.now()).map(until -> new UpToDate(mark, until)));
  }

  /** Work whose result is seen on the context that the run began on. */
  <T> Uni<T> received(Uni<T> work) {
    return caller.receive(work);
  }

  /** Takes note of what the item is called, for the report of whatever comes. */
  void concerns(Item found) {
    title = Optional.of(found.title());
  }

  /**
   * Of a run that found in the library just what was to be drawn.
   *
   * @param stages in the light of what is shown
   */
  PipelineReport shown(DrawingPlan plan, List<StageResult> stages) {
    return report(
        plan.outcomeOfShown(), /* uploaded= */ false, Optional.empty(), Optional.empty(), stages);
  }

  /** Of a run that left the poster as it was, for a reason. */
  PipelineReport leaving(DrawingPlan plan, Optional<String> reason) {
    return report(
        RunOutcome.FAILED, /* uploaded= */ false, reason, Optional.empty(), plan.stages());
  }

  /**
   * Of a run that drew a poster.
   *
   * @param uploaded whether the library has it
   */
  PipelineReport drawn(DrawingPlan plan, DrawnPoster poster, boolean uploaded) {
    return report(plan.outcome(), uploaded, Optional.empty(), poster.drawing(), poster.stages());
  }

  /** Of a run that only says what it would draw. */
  PipelineReport rehearsed(DrawingPlan plan) {
    String badges = plan.badges().stream().map(Badge::value).collect(Collectors.joining(", "));
    return report(
        plan.outcome(),
        /* uploaded= */ false,
        Optional.of("the poster would show " + (badges.isEmpty() ? "no badge" : badges)),
        Optional.empty(),
        plan.stages());
  }

  /** Of a run that came to nothing. */
  PipelineReport failed(Throwable failure) {
    return report(
        RunOutcome.FAILED,
        /* uploaded= */ false,
        Optional.of(Reason.of(failure)),
        Optional.empty(),
        List.of());
  }

  private PipelineReport report(
      RunOutcome outcome,
      boolean uploaded,
      Optional<String> reason,
      Optional<DrawingReport> drawing,
      List<StageResult> stages) {
    return new PipelineReport(
        id,
        item.map(ItemRef::toString),
        title,
        outcome,
        uploaded,
        reason,
        drawing,
        startedAt,
        Duration.ofNanos(System.nanoTime() - startedNanos).toMillis(),
        stages);
  }
}
