package dev.badgepipeline.webhook;

import dev.badgepipeline.library.ItemNotFoundException;
import dev.badgepipeline.library.Libraries;
import dev.badgepipeline.time.SteadyTime;
import dev.badgepipeline.webhook.WebhookFile.Kept;
import dev.badgepipeline.webhook.WebhookState.Source;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Takes what senders tell. What comes of it is up to {@link WebhookRounds}. */
@Singleton
public class Webhooks {

  private static final Logger LOG = Logger.getLogger(Webhooks.class);

  private final Libraries libraries;
  private final WebhookFile file;
  private final Clock clock;
  private final SteadyTime time;
  private final WaitingItems waiting;
  private final ExpectedTitles expected;
  private final Map<String, Instant> heard = new ConcurrentHashMap<>();

  Webhooks(
      WebhookConfig config, Libraries libraries, WebhookFile file, Clock clock, SteadyTime time) {
    this.libraries = libraries;
    this.file = file;
    this.clock = clock;
    this.time = time;
    this.waiting = new WaitingItems(config);
    this.expected = new ExpectedTitles(config.expected());
  }

  /** Goes on with what the last run of the program has left; waits for the disk. */
  void goOn() {
    Kept kept = file.read();
    kept.waiting().forEach(told -> waiting.add(told, time.passed()));
    kept.expected().forEach(title -> expected.add(title, time.passed()));
    kept.heard().forEach(sender -> heard.put(sender.sender(), sender.at()));
    if (!kept.waiting().isEmpty() || !kept.expected().isEmpty()) {
      LOG.infof(
          "📨 %d item(s) that webhooks have told of wait, %d title(s) are looked for",
          kept.waiting().size(), kept.expected().size());
    }
  }

  /**
   * Takes what a sender tells.
   *
   * @param connection whose items are meant; empty for the first connection
   * @return completes when it is kept; fails with {@link MalformedPayloadException}, and with
   *     {@link ItemNotFoundException} where there is no such connection
   */
  public Uni<Void> take(Sender sender, Optional<String> connection, byte[] body) {
    return Uni.createFrom()
        .deferred(
            () -> {
              String name = connection.orElseGet(this::firstConnection);
              Taken taken = taken(name, Payloads.read(sender, body));
              Heard now = new Heard(sender.path(), clock.instant());
              heard.put(now.sender(), now.at());
              LOG.debugf(
                  "📨 %s tells of %d item(s) and %d title(s)",
                  sender.path(), taken.items().size(), taken.titles().size());
              return file.keep(now, admitted(taken.items()), expect(taken.titles()));
            });
  }

  private String firstConnection() {
    return libraries.connections().stream()
        .findFirst()
        .orElseThrow(() -> new ItemNotFoundException("no library is connected"));
  }

  private record Taken(List<Told> items, List<Expected> titles) {}

  private Taken taken(String connection, List<Announced> announced) {
    libraries.library(connection);
    List<Told> items = new ArrayList<>();
    List<Expected> titles = new ArrayList<>();
    for (Announced one : announced) {
      if (one instanceof Announced.Known known) {
        items.add(told(connection, known));
      } else if (one instanceof Announced.Title title) {
        titles.add(
            new Expected(
                connection, Optional.empty(), Optional.of(title.ids()), clock.instant(), 0));
      }
    }
    return new Taken(items, titles);
  }

  private Told told(String connection, Announced.Known known) {
    try {
      Told item = Told.of(libraries.ref(qualified(connection, known.id())));
      return new Told(item.connection(), item.id(), known.title());
    } catch (ItemNotFoundException e) {
      throw new MalformedPayloadException(String.valueOf(e.getMessage()));
    }
  }

  /** An id may say by itself whose it is. */
  private String qualified(String connection, String id) {
    int end = id.indexOf(':');
    return end > 0 && libraries.connections().contains(id.substring(0, end))
        ? id
        : connection + ":" + id;
  }

  private List<Told> admitted(List<Told> items) {
    List<Told> kept = items.stream().filter(item -> waiting.add(item, time.passed())).toList();
    if (kept.size() < items.size()) {
      LOG.warnf(
          "⚠️ %d item(s) that webhooks tell of find no room and are left to the sweep",
          items.size() - kept.size());
    }
    return kept;
  }

  private List<Expected> expect(List<Expected> titles) {
    titles.forEach(this::expect);
    return titles;
  }

  private void expect(Expected title) {
    expected
        .add(title, time.passed())
        .ifPresent(
            given -> {
              LOG.warnf("⚠️ %s is no longer looked for: too many titles are", given.key());
              forget(given);
            });
  }

  private void forget(Expected title) {
    file.forgetExpected(title).subscribe().with(gone -> {});
  }

  /** What was told so far. */
  public WebhookState state() {
    return new WebhookState(
        Arrays.stream(Sender.values())
            .map(Sender::path)
            .map(sender -> new Source(sender, Optional.ofNullable(heard.get(sender))))
            .toList(),
        waiting.size(),
        expected.size());
  }

  WaitingItems waiting() {
    return waiting;
  }

  ExpectedTitles expected() {
    return expected;
  }
}
