package dev.badgepipeline.upstream;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.regex.Pattern;

/** Addresses whose paths are secrets, so that nothing that is told of a call shows them. */
@Singleton
public class SecretPaths {

  private static final String HIDDEN = "***";

  /** A webhook's own token, at this service. */
  private static final Pattern TOKEN = Pattern.compile("(/api/v1/webhooks/[^/?]+/)[^/?]+");

  /** Calls do not name it. */
  private static final Pattern USUAL_PORT =
      Pattern.compile(
          "(?i)(?<=^https://[^/]{1,255}):443(?=/|$)|(?<=^http://[^/]{1,255}):80(?=/|$)");

  private static final Pattern AFTER_HOST = Pattern.compile("(?<=[^/:])/[^/].*");

  private final Set<String> addresses = new CopyOnWriteArraySet<>();

  /** Has the path of an address hidden from now on. */
  public void hide(String url) {
    addresses.add(USUAL_PORT.matcher(url).replaceFirst(""));
  }

  /** An address or path as it may be shown. */
  String shown(String address) {
    return addresses.stream().anyMatch(secret -> isBelow(secret, address))
        ? AFTER_HOST.matcher(address).replaceFirst("/" + HIDDEN)
        : TOKEN.matcher(address).replaceAll("$1" + HIDDEN);
  }

  private static boolean isBelow(String secret, String address) {
    return address.regionMatches(/* ignoreCase= */ true, 0, secret, 0, secret.length());
  }
}
