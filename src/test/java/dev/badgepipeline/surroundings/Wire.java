package dev.badgepipeline.surroundings;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends the service under test what no client would, byte for byte. */
public final class Wire {

  private static final int PATIENCE_MILLIS = 20_000;
  private static final int MOST_BYTES = 1 << 22;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");

  private Wire() {}

  /**
   * What came back until the service had closed.
   *
   * @param text everything, heads and bodies
   */
  public record Answer(String text) {

    /** The status of the first answer; 0 when there was none. */
    public int status() {
      Matcher status = STATUS.matcher(text);
      return status.lookingAt() ? Integer.parseInt(status.group(1)) : 0;
    }

    /** How many answers there are with a status; one begins where the body before it ends. */
    public long count(int status) {
      return STATUS
          .matcher(text)
          .results()
          .filter(found -> found.group(1).equals(Integer.toString(status)))
          .count();
    }
  }

  /** Sends a head of these lines, asks that the connection be closed, and reads what comes back. */
  public static Answer head(String... lines) throws IOException {
    return exchange(String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n");
  }

  /** Sends text that asks for the connection's end itself, and reads until there is one. */
  public static Answer exchange(String text) throws IOException {
    return exchange(text, false);
  }

  /** Sends text as it is and says that nothing follows. */
  public static Answer send(String text) throws IOException {
    return exchange(text, true);
  }

  private static Answer exchange(String text, boolean isAll) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      write(socket, text.getBytes(StandardCharsets.ISO_8859_1), isAll);
      return new Answer(read(socket.getInputStream()));
    }
  }

  /** What is refused early is closed while it is still being sent. */
  private static void write(Socket socket, byte[] bytes, boolean isAll) {
    try {
      socket.getOutputStream().write(bytes);
      if (isAll) {
        socket.shutdownOutput();
      }
    } catch (IOException closed) {
      // what was answered can be read all the same
    }
  }

  private static String read(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    byte[] buffer = new byte[1 << 16];
    try {
      for (int count = in.read(buffer);
          count >= 0 && text.length() < MOST_BYTES;
          count = in.read(buffer)) {
        text.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
      }
    } catch (SocketException reset) {
      // closed with bytes on the way that nobody reads any more
    }
    return text.toString();
  }
}
