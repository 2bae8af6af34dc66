package dev.badgepipeline.badge;

import dev.badgepipeline.settings.SettingsType;

/**
 * Decides one kind of badge, which has its place and its settings; by what it decides is all that
 * is left to say.
 *
 * @param <S> the settings of the kind
 */
public abstract class KindProcessor<S extends BadgeSettings> implements BadgeProcessor<S> {

  private final BadgeKind kind;
  private final int order;
  private final SettingsType<S> settings;

  /**
   * Makes a processor whose settings are checked by annotations alone.
   *
   * @param order the place in the pipeline
   * @param defaults what holds until the owner says otherwise
   */
  protected KindProcessor(BadgeKind kind, int order, Class<S> type, S defaults) {
    this(kind, order, BadgeSettings.type(kind, type, defaults));
  }

  /**
   * Makes a processor.
   *
   * @param order the place in the pipeline
   */
  protected KindProcessor(BadgeKind kind, int order, SettingsType<S> settings) {
    this.kind = kind;
    this.order = order;
    this.settings = settings;
  }

  @Override
  public final BadgeKind kind() {
    return kind;
  }

  @Override
  public final int order() {
    return order;
  }

  @Override
  public SettingsType<S> settings() {
    return settings;
  }
}
