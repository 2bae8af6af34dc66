package dev.badgepipeline.start.check;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether anybody on the network could use the service, without a key or by one that is guessed.
 */
final class AccessCheck implements Check {

  private static final String KEY = "badge-pipeline.api-key";
  private static final String WEBHOOK_TOKEN = "badge-pipeline.webhook-token";
  private static final Pattern PART_OF_A_PATH = Pattern.compile("[\\w-]*");
  private static final int SHORTEST_KEY = 16;
  private static final int FEWEST_CHARACTERS = 6;
  private static final Pattern REPETITION = Pattern.compile("(.+?)\\1+");
  private static final String MAKE_ONE = "make one by: openssl rand -hex 32";

  @Override
  public Stream<Mistake> mistakes(Settings settings) {
    return Stream.concat(
        settings.text(KEY).map(key -> weakness(KEY, key)).orElseGet(() -> exposure(settings)),
        settings.text(WEBHOOK_TOKEN).stream().flatMap(AccessCheck::weaknessOfToken));
  }

  private static Stream<Mistake> weaknessOfToken(String token) {
    return PART_OF_A_PATH.matcher(token).matches()
        ? weakness(WEBHOOK_TOKEN, token)
        : weak(WEBHOOK_TOKEN, "may have letters, digits, hyphens and underscores");
  }

  /** The key itself is never told. */
  private static Stream<Mistake> weakness(String setting, String key) {
    if (key.length() < SHORTEST_KEY) {
      return weak(setting, "must have at least " + SHORTEST_KEY + " characters");
    }
    if (key.chars().distinct().count() < FEWEST_CHARACTERS || REPETITION.matcher(key).matches()) {
      return weak(setting, "repeats itself and could be guessed");
    }
    return Stream.empty();
  }

  private static Stream<Mistake> weak(String setting, String why) {
    return Stream.of(new Mistake(setting + " " + why + ": set another (" + MAKE_ONE + ")"));
  }

  private static Stream<Mistake> exposure(Settings settings) {
    Optional<String> open =
        settings.text(ListenAddressCheck.HOST).filter(host -> !isLoopback(host));
    return settings.isOn("badge-pipeline.external-authentication")
            || settings.isOn("badge-pipeline.setup-code")
        ? Stream.empty()
        : open.stream().map(AccessCheck::openAddress);
  }

  private static Mistake openAddress(String host) {
    return new Mistake(
        "the service would listen on "
            + host
            + " without asking for a key: set "
            + KEY
            + " ("
            + MAKE_ONE
            + "), or badge-pipeline.setup-code=true to make one in the page, or"
            + " badge-pipeline.external-authentication=true if something in front of it asks");
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
