package dev.badgepipeline.connection;

import dev.badgepipeline.library.ConnectionTest;
import dev.badgepipeline.library.ConnectionTest.Problem;
import dev.badgepipeline.library.Details;
import dev.badgepipeline.library.Item;
import dev.badgepipeline.library.ItemRef;
import dev.badgepipeline.library.ItemType;
import dev.badgepipeline.library.ProviderIds;
import dev.badgepipeline.library.Release;
import dev.badgepipeline.ratings.HttpRatingProvider;
import dev.badgepipeline.ratings.ProviderAccess;
import dev.badgepipeline.ratings.RatingRefreshes;
import dev.badgepipeline.upstream.ApiKey;
import dev.badgepipeline.upstream.UpstreamException;
import dev.badgepipeline.upstream.UpstreamPausedException;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shows the rating providers to their owner, and takes keys. */
@ApplicationScoped
public class Providers {

  /** Every provider knows it. */
  private static final Item WELL_KNOWN =
      new Item(
          ItemRef.uploaded("test"),
          Optional.empty(),
          "The Shawshank Redemption",
          ItemType.MOVIE,
          new ProviderIds(Optional.of("tt0111161"), Optional.of("278"), Optional.empty()),
          ProviderIds.NONE,
          List.of(),
          List.of(),
          Release.UNKNOWN,
          Details.UNKNOWN,
          Optional.empty());

  private final List<HttpRatingProvider<?>> providers;
  private final RatingRefreshes refreshes;
  private final ConnectionFile file;
  private final Saving saving;

  Providers(
      @All List<HttpRatingProvider<?>> providers,
      RatingRefreshes refreshes,
      ConnectionFile file,
      Saving saving) {
    this.providers =
        providers.stream()
            .sorted(Comparator.<HttpRatingProvider<?>>comparingInt(one -> one.order()))
            .toList();
    this.refreshes = refreshes;
    this.file = file;
    this.saving = saving;
  }

  /** All providers in the order in which they are asked. */
  public Uni<List<Provider>> all() {
    return Multi.createFrom()
        .iterable(providers)
        .onItem()
        .transformToUniAndConcatenate(this::shown)
        .collect()
        .asList();
  }

  /** A provider. Fails with {@link UnknownConnectionException} when there is none of this name. */
  public Uni<Provider> find(String name) {
    return Uni.createFrom().item(() -> provider(name)).chain(this::shown);
  }

  private Uni<Provider> shown(HttpRatingProvider<?> provider) {
    return refreshes
        .quota(provider)
        .map(
            quota ->
                new Provider(
                    name(provider),
                    provider.name(),
                    provider.sources(),
                    provider.key().map(key -> Secret.of(key, origin(provider))).orElse(Secret.NONE),
                    quota.budget(),
                    quota.waiting()));
  }

  private static Origin origin(HttpRatingProvider<?> provider) {
    return provider.configured().key().isPresent() ? Origin.ENVIRONMENT : Origin.SAVED;
  }

  private HttpRatingProvider<?> provider(String name) {
    return providers.stream()
        .filter(provider -> name(provider).equals(name))
        .findFirst()
        .orElseThrow(() -> new UnknownConnectionException("there is no provider '" + name + "'"));
  }

  private static String name(HttpRatingProvider<?> provider) {
    return provider.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Saves the key to a provider, which is used from the next call on.
   *
   * @return fails with {@link InvalidConnectionException}, or with {@link
   *     ConnectionNotSavedException} where keys cannot be saved
   */
  public Uni<Provider> save(String name, ProviderDraft draft) {
    return Uni.createFrom()
        .item(
            () -> {
              changeable(provider(name));
              return draft.key();
            })
        .chain(key -> file.change(saved -> saved.withProvider(name, key)))
        .chain(saved -> find(name));
  }

  private void changeable(HttpRatingProvider<?> provider) {
    saving.mustBePossible();
    if (origin(provider) == Origin.ENVIRONMENT) {
      throw new ConnectionNotSavedException(
          "the key to " + provider.name() + " is set by the environment; it is only read here");
    }
  }

  /** Forgets the saved key to a provider. What it has answered stays known. */
  public Uni<Void> remove(String name) {
    return Uni.createFrom()
        .item(
            () -> {
              changeable(provider(name));
              return name;
            })
        .chain(gone -> file.change(saved -> saved.withoutProvider(gone)))
        .replaceWithVoid();
  }

  /** Tries a key without saving it, by one question; without one, the key that is known. */
  public Uni<ConnectionTest> test(ProviderDraft draft) {
    return Uni.createFrom()
        .deferred(
            () -> {
              HttpRatingProvider<?> provider = provider(draft.providerName());
              return draft
                  .givenKey()
                  .or(provider::key)
                  .map(key -> asked(provider, key))
                  .orElseGet(Providers::incomplete);
            });
  }

  private static Uni<ConnectionTest> incomplete() {
    return Uni.createFrom()
        .item(ConnectionTest.fails(Problem.INCOMPLETE, "there is no key to be tried"));
  }

  private static Uni<ConnectionTest> asked(HttpRatingProvider<?> provider, ApiKey key) {
    return provider
        .ask(
            provider.idOf(WELL_KNOWN).orElseThrow(),
            new ProviderAccess(provider.configured().address(), Optional.of(key)))
        .map(answer -> ConnectionTest.works())
        .onFailure(UpstreamPausedException.class)
        .recoverWithItem(Providers::refused)
        .onFailure(UpstreamException.class)
        .recoverWithItem(Providers::unreachable);
  }

  private static ConnectionTest refused(UpstreamPausedException failure) {
    Problem problem =
        switch (failure.reason()) {
          case KEY_REFUSED -> Problem.KEY_REFUSED;
          case LIMIT_REACHED -> Problem.QUOTA_USED_UP;
        };
    return ConnectionTest.fails(problem, String.valueOf(failure.getMessage()));
  }

  private static ConnectionTest unreachable(UpstreamException failure) {
    return ConnectionTest.fails(Problem.of(failure.fault()), String.valueOf(failure.getMessage()));
  }
}
