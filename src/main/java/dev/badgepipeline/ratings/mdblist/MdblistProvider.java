package dev.badgepipeline.ratings.mdblist;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.ProviderIds;
import dev.badgepipeline.lists.ListPage;
import dev.badgepipeline.lists.ListProvider;
import dev.badgepipeline.lists.UnreadableListException;
import dev.badgepipeline.ratings.BatchProvider;
import dev.badgepipeline.ratings.HttpRatingProvider;
import dev.badgepipeline.ratings.ProviderAccess;
import dev.badgepipeline.ratings.ProviderAnswer;
import dev.badgepipeline.ratings.ProviderCalls;
import dev.badgepipeline.ratings.RatingSource;
import dev.badgepipeline.upstream.ApiKey;
import dev.badgepipeline.upstream.UpstreamException;
import dev.badgepipeline.upstream.UpstreamRequest;
import dev.badgepipeline.upstream.UpstreamResponse;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * MDBList: every source at once, asked for what the others do not have; what these sources have
 * distinguished; and lists of titles.
 */
@Singleton
public class MdblistProvider extends HttpRatingProvider<MdblistTitle>
    implements BatchProvider, ListProvider {

  private static final Duration LIMIT_PAUSE = Duration.ofHours(1);

  /** Half of what its clients have found one call to take. */
  private static final int TITLES_IN_A_CALL = 100;

  /** Half of what its clients have found one call to take. */
  private static final int ENTRIES_IN_A_CALL = 500;

  /** Among these are distinctions. */
  private static final String KEYWORDS = "keyword";

  private final MdblistConfig config;

  /**
   * What it is asked for about several titles.
   *
   * @param appended what an answer is to have beyond the usual
   */
  @RegisterForReflection
  private record Wanted(
      List<String> ids, @JsonProperty("append_to_response") List<String> appended) {}

  MdblistProvider(MdblistConfig config, ProviderCalls calls) {
    super(calls, MdblistTitle.class);
    this.config = config;
  }

  @Override
  public String name() {
    return "MDBList";
  }

  @Override
  public Set<RatingSource> sources() {
    return EnumSet.allOf(RatingSource.class);
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public ProviderAccess configured() {
    return ProviderAccess.of(config.url(), config.apiKey());
  }

  @Override
  public OptionalLong callsPerDay() {
    return OptionalLong.of(config.callsPerDay());
  }

  @Override
  protected Duration timeout() {
    return config.timeout();
  }

  @Override
  protected Duration limitPause() {
    return LIMIT_PAUSE;
  }

  /** MDBList knows films and series only, so a season or episode has its series' ratings. */
  @Override
  public Optional<String> idOf(Item item) {
    boolean whole = item.type() == ItemType.MOVIE || item.type() == ItemType.SERIES;
    ProviderIds ids = whole ? item.ids() : item.seriesIds();
    String kind = item.type() == ItemType.MOVIE ? "/movie/" : "/show/";
    return ids.imdb()
        .map(id -> "imdb" + kind + id)
        .or(() -> ids.tmdb().map(id -> "tmdb" + kind + id))
        .or(() -> ids.tvdb().map(id -> "tvdb" + kind + id));
  }

  @Override
  public ProviderIds idsIn(String id) {
    Optional<String> own = Optional.of(number(id));
    return new ProviderIds(
        own.filter(any -> id.startsWith("imdb/")),
        own.filter(any -> id.startsWith("tmdb/")),
        own.filter(any -> id.startsWith("tvdb/")));
  }

  @Override
  protected UpstreamRequest request(String id, ProviderAccess access, ApiKey key) {
    return get(access.address().at(id))
        .withQuery("apikey", key.value())
        .withQuery("append_to_response", KEYWORDS);
  }

  @Override
  public int titlesInACall() {
    return TITLES_IN_A_CALL;
  }

  /** One call is for one service's ids of either films or series. */
  @Override
  public String kindOfCall(String id) {
    return id.substring(0, id.lastIndexOf('/'));
  }

  private static String number(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }

  @Override
  public Uni<Map<String, ProviderAnswer>> askForMany(List<String> ids) {
    return call(() -> askOnce(ids, access()));
  }

  private Uni<Map<String, ProviderAnswer>> askOnce(List<String> ids, ProviderAccess access) {
    ApiKey key = access.key().orElseThrow();
    List<String> numbers = ids.stream().map(MdblistProvider::number).toList();
    Wanted wanted = new Wanted(numbers, List.of(KEYWORDS));
    UpstreamRequest request =
        post(access.address().at(kindOfCall(ids.get(0))), wanted, ids.size())
            .withQuery("apikey", key.value());
    return askForMany(request, key, titles -> answers(ids, titles));
  }

  /**
   * What it says of each title. They come in no order, and it leaves out those that it does not
   * know; but where it says something of which nobody knows what title it is about, that may be
   * about any of those.
   */
  private static Map<String, ProviderAnswer> answers(
      List<String> ids, List<Optional<MdblistTitle>> titles) {
    Map<String, ProviderAnswer> answers = new HashMap<>();
    boolean allClear = true;
    for (Optional<MdblistTitle> title : titles) {
      Optional<String> id = title.flatMap(known -> ids.stream().filter(known::isOf).findFirst());
      Optional<ProviderAnswer> answer = title.flatMap(MdblistTitle::answerAmongMany);
      allClear &= id.isPresent() && answer.isPresent();
      id.ifPresent(of -> answer.ifPresent(clear -> answers.putIfAbsent(of, clear)));
    }
    if (allClear) {
      ids.forEach(id -> answers.putIfAbsent(id, ProviderAnswer.NOT_FOUND));
    }
    return answers;
  }

  @Override
  public Duration listsFreshFor() {
    return config.listsFreshFor();
  }

  @Override
  public Uni<ListPage> page(String list, int offset) {
    return call(() -> pageOnce(list, offset, access()));
  }

  private Uni<ListPage> pageOnce(String list, int offset, ProviderAccess access) {
    ApiKey key = access.key().orElseThrow();
    UpstreamRequest request =
        get(access.address().at("lists/" + list + (list.contains("/") ? "/items/" : "/items")))
            .withQuery("apikey", key.value())
            .withQuery("limit", Integer.toString(ENTRIES_IN_A_CALL))
            .withQuery("offset", Integer.toString(offset))
            .withQuery("sort", "rank")
            .withQuery("order", "asc");
    return askFor(request, key, MdblistListItems.class, this::page);
  }

  private ListPage page(UpstreamResponse response, Optional<MdblistListItems> answer) {
    String error = answer.map(MdblistListItems::error).orElse("").toLowerCase(Locale.ROOT);
    if (isOfThisListAlone(response, answer.isPresent(), error)) {
      throw new UnreadableListException("it has no such list that this key may read");
    }
    demandGoodwill(response, error);
    return answer
        .filter(items -> response.status() == 200 && items.isList())
        .map(items -> items.page(isLast(response, items.entries())))
        .orElseThrow(
            () ->
                new UpstreamException(
                    name() + " answers " + response.status() + " without a list"));
  }

  /** Somebody else's private list is no fault of the key. */
  private static boolean isOfThisListAlone(
      UpstreamResponse response, boolean isAnswer, String error) {
    return response.status() == 404
        || error.contains("not found")
        || (response.status() == 403 && isAnswer && !error.contains("api key"));
  }

  private static boolean isLast(UpstreamResponse response, int entries) {
    String more = response.headers().get("X-Has-More");
    return more == null ? entries < ENTRIES_IN_A_CALL : !more.equalsIgnoreCase("true");
  }
}
