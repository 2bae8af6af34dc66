package dev.badgepipeline.pipeline;

import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.library.LibraryItem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Badges and restores the posters of library items. */
@ApplicationScoped
public class ItemBadging {

  private static final Logger LOG = Logger.getLogger(ItemBadging.class);
  private static final int TRIES = 3;

  private final Libraries libraries;
  private final PosterSource posters;
  private final BadgeRules rules;
  private final DrawingPlans plans;
  private final PosterDrawing drawing;
  private final PosterUpload posterUpload;
  private final PosterRestoration restoration;
  private final RunStore runs;
  private final RunObservers observers;
  private final Admission admission;

  ItemBadging(
      Libraries libraries,
      PosterSource posters,
      BadgeRules rules,
      DrawingPlans plans,
      PosterDrawing drawing,
      PosterUpload posterUpload,
      PosterRestoration restoration,
      RunStore runs,
      RunObservers observers,
      Admission admission) {
    this.libraries = libraries;
    this.posters = posters;
    this.rules = rules;
    this.plans = plans;
    this.drawing = drawing;
    this.posterUpload = posterUpload;
    this.restoration = restoration;
    this.runs = runs;
    this.observers = observers;
    this.admission = admission;
  }

  /**
   * Badges the poster of an item and uploads it, unless the library shows exactly this already. The
   * run goes on when whoever asked for it has left. Fails with {@link RunFailedException} when it
   * came to nothing, and with {@link TooBusyException} when it was not begun.
   */
  public Uni<PipelineReport> badge(BadgingRequest request) {
    return admission.run(
        WorkRequest.changing(request.item(), request.priority()),
        room -> {
          Run run = Run.of(request, room);
          return runs.recording(
              run, run.received(room.during(() -> byRules(run, request))), Function.identity());
        });
  }

  private Uni<PipelineReport> byRules(Run run, BadgingRequest request) {
    return run.received(rules.readFor(run)).chain(() -> badge(run, request, TRIES));
  }

  private Uni<PipelineReport> badge(Run run, BadgingRequest request, int tries) {
    return read(run, request)
        .chain(
            item ->
                planned(run, item, request)
                    .chain(
                        plan ->
                            isShown(plan, request)
                                ? shown(run, plan)
                                    .call(() -> posterUpload.rememberShown(item, plan))
                                : upload(run, item, plan, request, tries)));
  }

  private Uni<LibraryItem> read(Run run, BadgingRequest request) {
    return run.received(request.pace().reading(() -> libraries.item(request.item())))
        .invoke(item -> run.concerns(item.facts()));
  }

  private Uni<DrawingPlan> planned(Run run, LibraryItem item, BadgingRequest request) {
    return original(run, item, request.pace())
        .chain(found -> plans.of(run, item.facts(), found, request.selection(), run.settings()));
  }

  private static boolean isShown(DrawingPlan plan, BadgingRequest request) {
    return plan.alreadyShown() && !request.force();
  }

  private Uni<PipelineReport> shown(Run run, DrawingPlan plan) {
    return drawing.shown(run, plan).map(stages -> run.shown(plan, stages));
  }

  /**
   * Decides what {@link #badge} would draw, and says why it would, or why not. Nothing is drawn,
   * uploaded or recorded.
   */
  public Uni<PipelineReport> rehearse(BadgingRequest request) {
    return admission.run(
        WorkRequest.looking(request.item(), request.priority()),
        room -> {
          Run run = Run.of(request, room);
          return run.received(room.during(() -> rehearse(run, request)));
        });
  }

  private Uni<PipelineReport> rehearse(Run run, BadgingRequest request) {
    return read(run, request)
        .chain(item -> planned(run, item, request))
        .chain(
            plan ->
                isShown(plan, request)
                    ? shown(run, plan)
                    : Uni.createFrom()
                        .item(
                            () ->
                                plan.reasonToLeaveIt().isPresent()
                                    ? run.leaving(plan, plan.reasonToLeaveIt())
                                    : run.rehearsed(plan)));
  }

  private Uni<PosterSource.Found> original(Run run, LibraryItem item, Pace pace) {
    return run.received(pace.reading(() -> posters.of(item, run.room())));
  }

  private Uni<PipelineReport> upload(
      Run run, LibraryItem item, DrawingPlan plan, BadgingRequest request, int tries) {
    if (plan.reasonToLeaveIt().isPresent()) {
      return Uni.createFrom().item(run.leaving(plan, plan.reasonToLeaveIt()));
    }
    return drawing
        .drawAgain(run, plan)
        .chain(
            poster ->
                run.received(posterUpload.unlessChanged(item, plan, poster, request.pace()))
                    .chain(
                        uploaded ->
                            uploaded
                                ? Uni.createFrom()
                                    .item(run.drawn(plan, poster, /* uploaded= */ true))
                                : again(run, item, request, tries - 1)));
  }

  /** Somebody else's new poster is a new original, so the run begins anew with it. */
  private Uni<PipelineReport> again(Run run, LibraryItem item, BadgingRequest request, int tries) {
    if (tries == 0) {
      return Uni.createFrom().failure(() -> PosterChangedException.of(item.facts()));
    }
    LOG.infof("The poster of %s was changed meanwhile, beginning anew", item.facts().title());
    return badge(run, request, tries);
  }

  /**
   * Gives the library its original poster back, byte for byte. A poster without badges stays, also
   * one that somebody sets meanwhile. Fails with {@link OriginalLostException} when the original is
   * not kept here, and with {@link PosterChangedException} when others keep changing the poster.
   */
  public Uni<Restoration> restore(ItemRef ref) {
    return admission.run(
        WorkRequest.changing(ref, Priority.PERSON),
        room ->
            room.during(() -> restoration.restore(ref, room))
                .call(
                    outcome ->
                        outcome.restored()
                            ? observers.restored(ref)
                            : Uni.createFrom().voidItem()));
  }

  /**
   * Gives back the original of one item of many, where the library still shows a poster of this
   * service, and reads it back for proof. Fails like {@link #restore}.
   */
  public Uni<GivenBack> giveBack(RestoringRequest request) {
    return admission.run(
        WorkRequest.changing(request.item(), Priority.JOB),
        room ->
            room.during(() -> restoration.giveBack(request, room))
                .call(
                    given ->
                        given instanceof GivenBack.Restored && !request.dryRun()
                            ? observers.restored(request.item())
                            : Uni.createFrom().voidItem()));
  }
}
