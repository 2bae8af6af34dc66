package dev.badgepipeline.ratings;

import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ProviderIds;
import dev.badgepipeline.upstream.ApiKey;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A provider that answers what a test has it answer, and remembers what it was asked. */
final class ScriptedProvider implements RatingProvider {

  private final String name;
  private final int order;
  private final Set<RatingSource> sources;
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private volatile OptionalLong callsPerDay = OptionalLong.empty();
  private volatile Optional<ApiKey> key = Optional.of(new ApiKey("key-of-the-owner"));
  private volatile Uni<ProviderAnswer> answer = Uni.createFrom().item(ProviderAnswer.NOT_FOUND);

  ScriptedProvider(String name, int order, RatingSource... sources) {
    this.name = name;
    this.order = order;
    this.sources = Set.of(sources);
  }

  /** Knows every title from now on, with one rating. */
  ScriptedProvider rates(RatingSource source, int percent) {
    return rates(Map.of(source, percent));
  }

  ScriptedProvider rates(Map<RatingSource, Integer> percents) {
    return answers(Uni.createFrom().item(new ProviderAnswer(true, percents, Optional.empty())));
  }

  ScriptedProvider fails(RuntimeException failure) {
    return answers(Uni.createFrom().failure(failure));
  }

  ScriptedProvider answers(Uni<ProviderAnswer> next) {
    answer = next;
    return this;
  }

  ScriptedProvider allows(long calls) {
    callsPerDay = OptionalLong.of(calls);
    return this;
  }

  void key(ApiKey other) {
    key = Optional.of(other);
  }

  ScriptedProvider withoutKey() {
    key = Optional.empty();
    return this;
  }

  /** The ids that it was asked for so far. */
  List<String> asked() {
    return asked;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Set<RatingSource> sources() {
    return sources;
  }

  @Override
  public int order() {
    return order;
  }

  @Override
  public Optional<ApiKey> key() {
    return key;
  }

  @Override
  public Optional<String> idOf(Item item) {
    return item.ids().imdb();
  }

  @Override
  public OptionalLong callsPerDay() {
    return callsPerDay;
  }

  @Override
  public ProviderIds idsIn(String id) {
    return ProviderIds.imdb(id);
  }

  @Override
  public Uni<ProviderAnswer> ask(String id) {
    return Uni.createFrom()
        .deferred(
            () -> {
              asked.add(id);
              return answer;
            });
  }
}
