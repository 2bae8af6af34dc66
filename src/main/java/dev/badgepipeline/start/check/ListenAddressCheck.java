package dev.badgepipeline.start.check;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the service can listen where it is told to. */
final class ListenAddressCheck implements Check {

  static final String HOST = "quarkus.http.host";
  static final String PORT = "quarkus.http.port";
  private static final int HIGHEST_PORT = 65_535;
  private static final String HERE = "127.0.0.1";
  private static final int USUAL_PORT = 8080;

  @Override
  public Stream<Mistake> mistakes(Settings settings) {
    return isItsOwn(settings)
        ? mistake(settings.text(HOST).orElse(HERE), settings.number(PORT).orElse(USUAL_PORT))
            .stream()
        : Stream.empty();
  }

  /** Not where it listens on no port, or shares it with other instances. */
  private static boolean isItsOwn(Settings settings) {
    return !settings.isOff("quarkus.http.host-enabled")
        && !settings.isOn("quarkus.http.so-reuse-port");
  }

  private static Optional<Mistake> mistake(String host, int port) {
    if (port < 0 || port > HIGHEST_PORT) {
      return Optional.of(
          new Mistake(PORT + " is " + port + ": it must be from 1 to " + HIGHEST_PORT));
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
      return Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.of(
          new Mistake(
              HOST + " is " + host + ", which is not known: set it to an address of this host"));
    } catch (IOException e) {
      return Optional.of(new Mistake(inWords(host, port, String.valueOf(e.getMessage()))));
    }
  }

  private static String inWords(String host, int port, String failure) {
    return failure.contains("in use")
        ? "port %d of %s is taken by another program: stop that, or set %s to a free port"
            .formatted(port, host, PORT)
        : "the service cannot listen on port %d of %s (%s): set %s and %s to what it may use"
            .formatted(port, host, failure, HOST, PORT);
  }
}
