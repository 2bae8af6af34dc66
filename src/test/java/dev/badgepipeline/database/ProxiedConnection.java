package dev.badgepipeline.database;

import dev.badgepipeline.database.FaultProxy.Cue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

/** One connection of the service to the server, by way of the proxy. */
final class ProxiedConnection {

  private static final int BUFFER = 16 * 1024;

  private final Socket service;
  private final Socket server;
  private final AtomicReference<Cue> cue;
  private volatile Flow flow;

  /** The last cue whose preceding text was seen here. */
  private volatile Cue awaited = Cue.NONE;

  /** The last cue whose text was seen here and waits for the server's answer. */
  private volatile Cue unanswered = Cue.NONE;

  ProxiedConnection(Socket service, Socket server, Flow flow, AtomicReference<Cue> cue) {
    this.service = service;
    this.server = server;
    this.flow = flow;
    this.cue = cue;
  }

  /** What is silent stays so until it ends. */
  void flow(Flow next) {
    if (!(flow instanceof Flow.Silent)) {
      flow = next;
    }
  }

  boolean isBroken() {
    return !(flow instanceof Flow.Open);
  }

  /** Passes what the service sends until either side ends the connection. */
  void passQuestions() {
    byte[] buffer = new byte[BUFFER];
    try (service;
        server) {
      InputStream in = service.getInputStream();
      OutputStream out = server.getOutputStream();
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        noticeQuestion(buffer, length);
        flow.question(buffer, length, out);
      }
    } catch (IOException broken) {
      reset();
    }
  }

  /** Passes what the server answers until either side ends the connection. */
  void passAnswers() {
    byte[] buffer = new byte[BUFFER];
    try (service;
        server) {
      InputStream in = server.getInputStream();
      OutputStream out = service.getOutputStream();
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        unanswered.action().run();
        flow.answer(buffer, length, out);
      }
    } catch (IOException broken) {
      reset();
    }
  }

  private void noticeQuestion(byte[] buffer, int length) {
    Cue now = cue.get();
    if (now.action().hasBegun()) {
      return;
    }
    if (contains(buffer, length, now.afterBytes())) {
      awaited = now;
    }
    if (awaited.equals(now) && contains(buffer, length, now.textBytes())) {
      if (now.answered()) {
        unanswered = now;
      } else {
        now.action().run();
      }
    }
  }

  private static boolean contains(byte[] buffer, int length, byte[] text) {
    for (int at = 0; at + text.length <= length; at++) {
      if (Arrays.equals(buffer, at, at + text.length, text, 0, text.length)) {
        return true;
      }
    }
    return false;
  }

  /** Ends both sides at once, as by a reset. */
  void reset() {
    flow.end();
    reset(service);
    reset(server);
  }

  private static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException gone) {
      // That is what was wanted.
    }
  }
}
