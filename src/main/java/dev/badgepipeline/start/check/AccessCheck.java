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
  private static final int SHORTEST_KEY = 16;
  private static final int FEWEST_CHARACTERS = 6;
  private static final Pattern REPETITION = Pattern.compile("(.+?)\\1+");
  private static final String MAKE_ONE = "make one by: openssl rand -hex 32";

  @Override
  public Stream<Mistake> mistakes(Settings settings) {
    return settings.text(KEY).map(AccessCheck::weakness).orElseGet(() -> exposure(settings));
  }

  /** The key itself is never told. */
  private static Stream<Mistake> weakness(String key) {
    if (key.length() < SHORTEST_KEY) {
      return weak("must have at least " + SHORTEST_KEY + " characters");
    }
    if (key.chars().distinct().count() < FEWEST_CHARACTERS || REPETITION.matcher(key).matches()) {
      return weak("repeats itself and could be guessed");
    }
    return Stream.empty();
  }

  private static Stream<Mistake> weak(String why) {
    return Stream.of(new Mistake(KEY + " " + why + ": set another (" + MAKE_ONE + ")"));
  }

  private static Stream<Mistake> exposure(Settings settings) {
    Optional<String> open =
        settings.text(ListenAddressCheck.HOST).filter(host -> !isLoopback(host));
    return settings.isOn("badge-pipeline.external-authentication")
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
            + "), or badge-pipeline.external-authentication=true if something in front of it asks");
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
