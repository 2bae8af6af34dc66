package dev.badgepipeline.webhook;

import dev.badgepipeline.job.JobOrigin;
import dev.badgepipeline.job.JobRequest;
import dev.badgepipeline.job.JobStarter;
import dev.badgepipeline.job.JobWork;
import dev.badgepipeline.library.ItemNotFoundException;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.time.SteadyTime;
import dev.badgepipeline.webhook.WaitingItems.Waiting;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Does what is due, a round at a time: looks for expected titles, and begins one job for all items
 * whose wait is over. It has no clock or thread of its own; rounds follow each other, never
 * overlap.
 */
@Singleton
class WebhookRounds {

  private static final Logger LOG = Logger.getLogger(WebhookRounds.class);

  private final Webhooks webhooks;
  private final WebhookFile file;
  private final WebhookConfig config;
  private final ArrivalSearch search;
  private final Libraries libraries;
  private final JobStarter jobs;
  private final Clock clock;
  private final SteadyTime time;
  private Duration notBefore = Duration.ZERO;

  WebhookRounds(
      Webhooks webhooks,
      WebhookFile file,
      WebhookConfig config,
      ArrivalSearch search,
      Libraries libraries,
      JobStarter jobs,
      Clock clock,
      SteadyTime time) {
    this.webhooks = webhooks;
    this.file = file;
    this.config = config;
    this.search = search;
    this.libraries = libraries;
    this.jobs = jobs;
    this.clock = clock;
    this.time = time;
  }

  /** One round. Never fails: what cannot be done now is tried again in a later round. */
  Uni<Void> round() {
    return Uni.createFrom().deferred(this::lookForTitles).chain(this::beginJob);
  }

  private Uni<Void> lookForTitles() {
    Map<String, List<Expected>> due =
        webhooks.expected().due(time.passed()).stream()
            .collect(Collectors.groupingBy(Expected::connection));
    return Multi.createFrom()
        .iterable(due.entrySet())
        .onItem()
        .transformToUniAndConcatenate(one -> lookForTitles(one.getKey(), one.getValue()))
        .onItem()
        .ignoreAsUni();
  }

  private Uni<Void> lookForTitles(String connection, List<Expected> titles) {
    return search
        .look(connection, titles)
        .onFailure()
        .invoke(failure -> LOG.debugf("%s cannot be asked: %s", connection, failure.getMessage()))
        .onFailure()
        .recoverWithItem(Map.of())
        .chain(
            found ->
                Multi.createFrom()
                    .iterable(titles)
                    .onItem()
                    .transformToUniAndConcatenate(
                        title -> lookedFor(title, Optional.ofNullable(found.get(title))))
                    .onItem()
                    .ignoreAsUni());
  }

  private Uni<Void> lookedFor(Expected title, Optional<ItemRef> item) {
    return item.isPresent() ? found(title, Told.of(item.get())) : notFound(title);
  }

  private Uni<Void> found(Expected title, Told item) {
    LOG.debugf("📨 %s has come as %s", title.key(), item.item());
    return webhooks.expected().found(title) && webhooks.waiting().add(item, time.passed())
        ? file.keepWaiting(item).chain(() -> file.forgetExpected(title))
        : Uni.createFrom().voidItem();
  }

  private Uni<Void> notFound(Expected title) {
    Optional<Expected> next = webhooks.expected().notFound(title, time.passed());
    if (next.isPresent()) {
      return file.keepExpected(next.get());
    }
    if (!ExpectedTitles.isLast(title)) {
      return Uni.createFrom().voidItem();
    }
    LOG.infof("📨 %s has not come yet and is left to the sweep", title.key());
    return file.forgetExpected(title);
  }

  /** What a library says of an item that waits. */
  private sealed interface Resolved {

    /** It is this one, or belongs to it. */
    record Present(ItemRef item) implements Resolved {}

    /** There is none with this id. */
    record Absent() implements Resolved {}

    /** The library cannot be asked. */
    record Unanswered() implements Resolved {}
  }

  private Uni<Void> beginJob() {
    Duration now = time.passed();
    List<Waiting> due = now.compareTo(notBefore) < 0 ? List.of() : webhooks.waiting().due(now);
    return due.isEmpty() ? Uni.createFrom().voidItem() : resolved(due).chain(this::goOnWith);
  }

  private Uni<List<Map.Entry<Waiting, Resolved>>> resolved(List<Waiting> due) {
    return Multi.createFrom()
        .iterable(due)
        .onItem()
        .transformToUniAndConcatenate(
            waiting -> resolved(waiting.told().item()).map(found -> Map.entry(waiting, found)))
        .collect()
        .asList();
  }

  private Uni<Resolved> resolved(ItemRef item) {
    return Uni.createFrom()
        .deferred(() -> libraries.library(item.connection()).parent(item.id()))
        .<Resolved>map(series -> new Resolved.Present(series.orElse(item)))
        .onFailure(ItemNotFoundException.class)
        .recoverWithItem(Resolved.Absent::new)
        .onFailure()
        .invoke(failure -> LOG.debugf("%s cannot be asked: %s", item, failure.getMessage()))
        .onFailure()
        .recoverWithItem(Resolved.Unanswered::new);
  }

  private Uni<Void> goOnWith(List<Map.Entry<Waiting, Resolved>> all) {
    List<Waiting> present = new ArrayList<>();
    List<Waiting> absent = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (Map.Entry<Waiting, Resolved> one : all) {
      if (one.getValue() instanceof Resolved.Present known) {
        present.add(one.getKey());
        ids.add(known.item().toString());
      } else if (one.getValue() instanceof Resolved.Absent) {
        absent.add(one.getKey());
      } else {
        pause();
      }
    }
    return expect(absent).chain(() -> ids.isEmpty() ? nothing() : begin(present, ids));
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }

  private void pause() {
    notBefore = time.passed().plus(config.quiet());
  }

  /** The sender knows more than the library yet; or it speaks of another library. */
  private Uni<Void> expect(List<Waiting> absent) {
    return Multi.createFrom()
        .iterable(webhooks.waiting().remove(absent))
        .onItem()
        .transformToUniAndConcatenate(this::expect)
        .onItem()
        .ignoreAsUni();
  }

  private Uni<Void> expect(Told item) {
    Expected title =
        new Expected(item.connection(), Optional.of(item.id()), item.title(), clock.instant(), 0);
    Optional<Expected> given = webhooks.expected().add(title, time.passed());
    return file.keepExpected(title)
        .chain(() -> given.map(file::forgetExpected).orElseGet(WebhookRounds::nothing))
        .chain(() -> file.forgetWaiting(List.of(item)));
  }

  private Uni<Void> begin(List<Waiting> items, List<String> ids) {
    List<String> distinct = ids.stream().distinct().toList();
    return jobs.start(JobRequest.ofItems(JobWork.BADGE, distinct, JobOrigin.WEBHOOK, key(items)))
        .invoke(job -> LOG.infof("📨 Webhooks ask for %d item(s): job %s", distinct.size(), job))
        .chain(() -> file.forgetWaiting(webhooks.waiting().remove(items)))
        .onFailure()
        .recoverWithUni(this::notBegun);
  }

  private Uni<Void> notBegun(Throwable failure) {
    pause();
    LOG.warnf(
        "⚠️ What webhooks have told waits, since no job can be noted: %s", failure.getMessage());
    return nothing();
  }

  /** The same for the same items until their job is noted, so that they never get two. */
  private static String key(List<Waiting> items) {
    return "webhook:" + UUID.nameUUIDFromBytes(items.toString().getBytes(StandardCharsets.UTF_8));
  }
}
