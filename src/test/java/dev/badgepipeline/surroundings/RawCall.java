package dev.badgepipeline.surroundings;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A request of which every byte is the test's own. */
public final class RawCall implements Closeable {

  private static final int LONGEST_WAIT_MS = 20_000;
  private static final int PIECE = 16 << 10;

  private final Socket socket;

  private RawCall(Socket socket) {
    this.socket = socket;
  }

  public static RawCall to(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(LONGEST_WAIT_MS);
    return new RawCall(socket);
  }

  public RawCall text(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  /** Sends so many bytes, or as many as the other side takes. */
  public void send(int bytes) {
    byte[] piece = new byte[PIECE];
    try {
      for (int left = bytes; left > 0; left -= PIECE) {
        socket.getOutputStream().write(piece, 0, Math.min(left, PIECE));
      }
    } catch (IOException e) {
      // It has ended the connection, and the answer says why.
    }
  }

  /** The same in chunks. */
  public void sendChunks(int bytes) {
    try {
      for (int left = bytes; left > 0; left -= PIECE) {
        text(Integer.toHexString(PIECE) + "\r\n");
        socket.getOutputStream().write(new byte[PIECE]);
        text("\r\n");
      }
    } catch (IOException e) {
      // As above.
    }
  }

  /** The head of the answer, and what has come with it. */
  public String answer() throws IOException {
    byte[] bytes = new byte[PIECE];
    int read = socket.getInputStream().read(bytes);
    return new String(bytes, 0, Math.max(0, read), StandardCharsets.ISO_8859_1);
  }

  /**
   * The whole answer, once the other side has ended the connection.
   *
   * @throws IOException also when it does not end it
   */
  public String answerUntilTheEnd() throws IOException {
    StringBuilder answer = new StringBuilder();
    try {
      for (String more = answer(); !more.isEmpty(); more = answer()) {
        answer.append(more);
      }
    } catch (SocketException e) {
      // An end too.
    }
    return answer.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
