package dev.badgepipeline.lists;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.database.DataUnavailableException;
import dev.badgepipeline.database.DatabaseTiers;
import dev.badgepipeline.database.Work;
import dev.badgepipeline.json.Documents;
import dev.badgepipeline.ratings.MeteredCalls;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Reads lists that are due, one after the other: of several instances each list by one. A list that
 * cannot be read stays as it is known.
 */
@ApplicationScoped
public class ListReading {

  private static final Logger LOG = Logger.getLogger(ListReading.class);

  /** Of each provider. */
  private static final int MOST_LISTS = 40;

  private final List<ListWishes> wishes;
  private final MeteredCalls calls;
  private final DatabaseTiers tiers;
  private final Documents json;
  private final Clock clock;

  ListReading(
      @All List<ListWishes> wishes,
      MeteredCalls calls,
      DatabaseTiers tiers,
      ObjectMapper json,
      Clock clock) {
    this.wishes = List.copyOf(wishes);
    this.calls = calls;
    this.tiers = tiers;
    this.json = new Documents(json);
    this.clock = clock;
  }

  /**
   * Reads what is due of all that is wanted, and forgets what is not wanted any more. What its
   * provider does not answer waits for a later round. Fails with {@link DataUnavailableException}
   * without a database.
   */
  public Uni<Void> round() {
    return Multi.createFrom()
        .iterable(providers())
        .onItem()
        .transformToUniAndConcatenate(
            provider -> wanted(provider).chain(lists -> keep(provider, lists)))
        .onItem()
        .transformToUniAndConcatenate(this::readDue)
        .onItem()
        .ignoreAsUni();
  }

  private Collection<ListProvider> providers() {
    return wishes.stream()
        .map(ListWishes::provider)
        .collect(Collectors.toMap(ListProvider::name, each -> each, (one, same) -> one))
        .values();
  }

  private Uni<List<WantedList>> wanted(ListProvider provider) {
    return Multi.createFrom()
        .iterable(wishes)
        .filter(wish -> wish.provider().name().equals(provider.name()))
        .onItem()
        .transformToUniAndConcatenate(ListWishes::wanted)
        .onItem()
        .<WantedList>disjoint()
        .collect()
        .asList();
  }

  private Uni<ListProvider> keep(ListProvider provider, List<WantedList> wanted) {
    List<WantedList> each = WantedList.each(wanted);
    if (each.size() > MOST_LISTS) {
      LOG.warnf(
          "📋 Of %d lists of %s the first %d are read", each.size(), provider.name(), MOST_LISTS);
    }
    List<WantedList> first = each.stream().limit(MOST_LISTS).toList();
    return transact(new ListRows.Keep(provider.name(), first, clock.instant(), json))
        .replaceWith(provider);
  }

  private Uni<Void> readDue(ListProvider provider) {
    return Multi.createBy()
        .repeating()
        .uni(() -> readNext(provider))
        .until(next -> next == Next.NOTHING)
        .onItem()
        .ignoreAsUni();
  }

  /** Whether there is more to do in this round. */
  private enum Next {
    PERHAPS,
    NOTHING
  }

  private Uni<Next> readNext(ListProvider provider) {
    return transact(new ListRows.Claim(provider.name(), clock.instant(), json))
        .chain(
            claimed ->
                claimed.isEmpty()
                    ? Uni.createFrom().item(Next.NOTHING)
                    : read(provider, claimed.get()));
  }

  private Uni<Next> read(ListProvider provider, WantedList list) {
    return content(provider, list, ListContent.NOTHING)
        .chain(content -> save(provider, list, content))
        .onFailure(failure -> !(failure instanceof DataUnavailableException))
        .recoverWithUni(failure -> unread(provider, list, failure));
  }

  private Uni<ListContent> content(ListProvider provider, WantedList list, ListContent before) {
    return page(provider, list, before.entries())
        .map(before::with)
        .chain(
            content ->
                content.isEnough()
                    ? Uni.createFrom().item(content)
                    : content(provider, list, content));
  }

  private Uni<ListPage> page(ListProvider provider, WantedList list, int offset) {
    return provider.key().isEmpty()
        ? Uni.createFrom().failure(() -> new UnreadableListException("no API key"))
        : calls.make(provider, () -> provider.page(list.id(), offset));
  }

  private Uni<Next> save(ListProvider provider, WantedList list, ListContent content) {
    return transact(
            new ListRows.Save(
                provider.name(),
                list,
                content.titles(),
                clock.instant(),
                provider.listsFreshFor(),
                json))
        .invoke(news -> say(provider, list, content, news))
        .replaceWith(Next.PERHAPS);
  }

  private static void say(
      ListProvider provider, WantedList list, ListContent content, ListRows.News news) {
    LOG.infof(
        "📋 List %s of %s: %d titles, %d of them new or moved, %d gone",
        list.id(), provider.name(), content.titles().size(), news.changed(), news.gone());
    if (!content.isWhole()) {
      LOG.warnf(
          "📋 List %s of %s is longer: what follows its first %d entries is left out",
          list.id(), provider.name(), content.entries());
    }
  }

  /** What a provider does not give is not the next list's fault; that it does not answer may be. */
  private Uni<Next> unread(ListProvider provider, WantedList list, Throwable failure) {
    String trouble = MeteredCalls.inWords(provider, failure);
    LOG.warnf("📋 List %s of %s is not read: %s", list.id(), provider.name(), trouble);
    return transact(new ListRows.Fail(provider.name(), list.id(), trouble, clock.instant()))
        .replaceWith(failure instanceof UnreadableListException ? Next.PERHAPS : Next.NOTHING);
  }

  private <T> Uni<T> transact(Work<T> work) {
    return tiers.call("lists", store -> store.transact(work));
  }
}
