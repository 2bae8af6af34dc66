package dev.badgepipeline.library.jellyfin;

import dev.badgepipeline.library.ConnectionTest;
import dev.badgepipeline.library.ConnectionTest.Problem;
import dev.badgepipeline.upstream.UpstreamException;
import io.smallrye.mutiny.Uni;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tries a Jellyfin server step by step, so that the first thing that is wrong is named. */
final class JellyfinProbe {

  private static final Pattern VERSION = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(\\..{0,40})?");
  private static final int OLDEST_MAJOR = 10;
  private static final int OLDEST_MINOR = 10;

  private final JellyfinClient client;

  JellyfinProbe(JellyfinClient client) {
    this.client = client;
  }

  Uni<ConnectionTest> run() {
    return client
        .info()
        .chain(this::identified)
        .onFailure(UpstreamException.class)
        .recoverWithItem(JellyfinProbe::unreachable);
  }

  private Uni<ConnectionTest> identified(JellyfinInfo server) {
    if (!server.isJellyfin()) {
      return Uni.createFrom()
          .item(
              ConnectionTest.fails(
                  Problem.WRONG_SERVER,
                  "something answers there, but it is no Jellyfin server; is a base path missing?"));
    }
    if (isTooOld(server.versionOrNone())) {
      return Uni.createFrom()
          .item(
              ConnectionTest.fails(
                  Problem.VERSION_TOO_OLD,
                  "Jellyfin "
                      + server.versionOrNone()
                      + " is older than 10.10, the oldest that is spoken to"));
    }
    // An API key is an administrator; the key of a user may list and not change.
    return client.statusOfKey().map(status -> allowed(server, status));
  }

  private static boolean isTooOld(String version) {
    Matcher parts = VERSION.matcher(version);
    if (!parts.matches()) {
      return false;
    }
    int major = Integer.parseInt(parts.group(1));
    return major < OLDEST_MAJOR
        || (major == OLDEST_MAJOR && Integer.parseInt(parts.group(2)) < OLDEST_MINOR);
  }

  private static ConnectionTest allowed(JellyfinInfo server, int status) {
    return switch (status) {
      case 200 -> ConnectionTest.works(server.nameOrNone(), server.versionOrNone());
      case 401 ->
          ConnectionTest.fails(
              Problem.KEY_REFUSED,
              "Jellyfin does not know this key; make one in its dashboard under \"API Keys\"");
      case 403 ->
          ConnectionTest.fails(
              Problem.KEY_MAY_NOT_UPLOAD,
              "this key may not change posters; make one in the dashboard under \"API Keys\"");
      default ->
          ConnectionTest.fails(Problem.WRONG_SERVER, "Jellyfin answers " + status + " to the key");
    };
  }

  private static ConnectionTest unreachable(UpstreamException failure) {
    return ConnectionTest.fails(Problem.of(failure.fault()), String.valueOf(failure.getMessage()));
  }
}
