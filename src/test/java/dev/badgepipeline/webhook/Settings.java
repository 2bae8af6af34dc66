package dev.badgepipeline.webhook;

import java.time.Duration;

/** Settings of webhooks as they are by default, except that there is less room. */
final class Settings implements WebhookConfig {

  static final int WAITING = 50;
  static final WebhookConfig USUAL = new Settings();

  private Settings() {}

  @Override
  public Duration quiet() {
    return Duration.ofSeconds(30);
  }

  @Override
  public Duration longestWait() {
    return Duration.ofMinutes(5);
  }

  @Override
  public int waiting() {
    return WAITING;
  }

  @Override
  public int expected() {
    return 3;
  }
}
