package dev.badgepipeline.security;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a request comes from, as far as a browser says it. Other callers say nothing of it, and are
 * not kept out by it.
 *
 * @param scheme by which the service was called
 * @param hosts what the request says it was called by: one, if it is well made
 * @param origin of the page that has caused the request
 * @param site how that page is related to the service, in the browser's words
 */
record BrowserOrigin(
    String scheme, List<String> hosts, Optional<String> origin, Optional<String> site) {

  /**
   * What a page of the service itself, and whoever types an address, is called. Another port of
   * this machine is {@code same-site}: another program, and thus somebody else.
   */
  private static final List<String> OWN_SITE = List.of("same-origin", "none");

  private static final List<String> LOCAL_NAMES = List.of("localhost", "127.0.0.1", "[::1]");

  static BrowserOrigin of(HttpServerRequest request) {
    return new BrowserOrigin(
        Objects.requireNonNullElse(request.scheme(), "http"),
        request.headers().getAll("Host"),
        Optional.ofNullable(request.getHeader("Origin")),
        Optional.ofNullable(request.getHeader("Sec-Fetch-Site")));
  }

  /**
   * Whether the service was called by a name of its own, which a foreign page cannot make a browser
   * use for another address.
   *
   * @param others names besides those of this host
   */
  boolean isCalledBy(List<String> others) {
    return address()
        .map(Address::host)
        .filter(
            host -> LOCAL_NAMES.contains(host) || others.stream().anyMatch(host::equalsIgnoreCase))
        .isPresent();
  }

  /** Whether the browser has come by HTTPS, if not to the service itself, then to a proxy. */
  boolean isSecure() {
    return scheme.equals("https")
        || origin.filter(page -> page.startsWith("https://") && isOwn(page)).isPresent();
  }

  /** Whether no page of somebody else has caused the request. */
  boolean isOwn() {
    return address().isPresent()
        && site.map(OWN_SITE::contains).orElse(true)
        && origin.map(this::isOwn).orElse(true);
  }

  private boolean isOwn(String from) {
    Optional<Address> page = Address.parsed(from);
    return page.isPresent() && page.equals(address(page.get().scheme()));
  }

  /**
   * Behind a proxy the service is called by another scheme than the browser has used; on this host
   * there is none between them.
   */
  private Optional<Address> address(String pageScheme) {
    return address()
        .flatMap(
            called ->
                LOCAL_NAMES.contains(called.host())
                    ? Optional.of(called)
                    : Address.parsed(pageScheme + "://" + hosts.get(0)));
  }

  private Optional<Address> address() {
    return hosts.size() == 1 ? Address.parsed(scheme + "://" + hosts.get(0)) : Optional.empty();
  }

  /** What makes an origin. */
  private record Address(String scheme, String host, int port) {

    static Optional<Address> parsed(String text) {
      int end = text.indexOf("://");
      if (end < 0) {
        return Optional.empty();
      }
      String scheme = text.substring(0, end).toLowerCase(Locale.ROOT);
      int usualPort = scheme.equals("https") ? 443 : 80;
      return Optional.ofNullable(HostAndPort.parseAuthority(text.substring(end + 3), usualPort))
          .filter(place -> !place.host().isEmpty())
          .map(place -> new Address(scheme, place.host().toLowerCase(Locale.ROOT), place.port()));
    }
  }
}
