package dev.badgepipeline.badge;

import dev.badgepipeline.library.Item;
import dev.badgepipeline.settings.SettingsType;
import io.smallrye.mutiny.Uni;
import java.util.function.BiFunction;

/**
 * Decides a kind of badge from what the library says of an item, and from nothing else.
 *
 * @param <S> the settings of the kind
 */
public abstract class FactProcessor<S extends BadgeSettings> implements BadgeProcessor<S> {

  private final BadgeKind kind;
  private final int order;
  private final SettingsType<S> settings;
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
    this.kind = kind;
    this.order = order;
    this.settings = BadgeSettings.type(kind, type, defaults);
    this.rules = rules;
  }

  @Override
  public BadgeKind kind() {
    return kind;
  }

  @Override
  public int order() {
    return order;
  }

  @Override
  public SettingsType<S> settings() {
    return settings;
  }

  @Override
  public Uni<Verdict> badge(BadgeRequest<S> request) {
    return Uni.createFrom().item(() -> rules.apply(request.item(), request.settings()));
  }
}
