package dev.badgepipeline.notification;

/** What takes messages, each in a form of its own. */
public enum TargetType {
  /** Anything that takes {@code {cause, title, text, at, link}}. */
  JSON("The JSON target"),
  /** A webhook of a Discord channel. */
  DISCORD("Discord"),
  /** A topic of an ntfy server. */
  NTFY("ntfy"),
  /** A Gotify server. */
  GOTIFY("Gotify"),
  /** An Apprise API, which passes messages on. */
  APPRISE("Apprise");

  private final String shown;

  TargetType(String shown) {
    this.shown = shown;
  }

  /** Its name in sentences and metrics. */
  String shown() {
    return shown;
  }
}
