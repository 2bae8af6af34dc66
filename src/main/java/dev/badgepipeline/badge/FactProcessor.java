package dev.badgepipeline.badge;

import dev.badgepipeline.library.Item;
import io.smallrye.mutiny.Uni;
import java.util.function.BiFunction;

/**
 * Decides a kind of badge from what the library says of an item, and from nothing else.
 *
 * @param <S> the settings of the kind
 */
public abstract class FactProcessor<S extends BadgeSettings> extends KindProcessor<S> {

  private final BiFunction<Item, S, Verdict> rules;

  /**
   * Makes a processor of rules.
   *
   * @param order the place in the pipeline
   * @param defaults what holds until the owner says otherwise
   * @param rules the badge for an item under the owner's settings
   */
  protected FactProcessor(
      BadgeKind kind, int order, Class<S> type, S defaults, BiFunction<Item, S, Verdict> rules) {
    super(kind, order, type, defaults);
    this.rules = rules;
  }

  @Override
  public Uni<Verdict> badge(BadgeRequest<S> request) {
    return Uni.createFrom().item(() -> rules.apply(request.item(), request.settings()));
  }
}
