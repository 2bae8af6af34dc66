package dev.badgepipeline.original;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.storage.DurableFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was uploaded for one item: a file of lines, each a state as JSON, of which the last that can
 * be understood counts. Lines are added until the file is full, since each file that came in place
 * of another would cost the file system more than all that is in it; then a new one begins.
 */
record StateFile(Path path, ObjectMapper json) {

  /** Some ten states. A file system gives no file less room than this. */
  static final int MOST_BYTES = 4096;

  /** Adds a state; answers false, and does nothing, where a file has to begin with it. */
  boolean append(PosterState state) throws IOException {
    // the break before it ends a line of which a crash has left only some
    return DurableFiles.appendUnforced(path, bytes('\n' + line(state)), MOST_BYTES);
  }

  /** Begins the file with a state, in place of what there was. */
  void write(PosterState state) throws IOException {
    DurableFiles.writeUnforced(path, bytes(line(state)));
  }

  private String line(PosterState state) throws JsonProcessingException {
    return json.writeValueAsString(state) + '\n';
  }

  private static ByteBuffer bytes(String text) {
    return StandardCharsets.UTF_8.encode(text);
  }

  /** The last state; empty if there is no file. Fails when no line of it can be understood. */
  Optional<PosterState> last() throws IOException {
    Optional<byte[]> bytes = DurableFiles.read(path);
    return bytes.isPresent() ? Optional.of(last(bytes.get())) : Optional.empty();
  }

  private PosterState last(byte[] bytes) throws IOException {
    List<String> lines =
        new String(bytes, StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList();
    @Nullable IOException failure = null;
    for (int last = lines.size() - 1; last >= 0; last--) {
      try {
        return json.readValue(lines.get(last), PosterState.class);
      } catch (JsonProcessingException e) {
        failure = e;
      }
    }
    throw failure == null ? new IOException("nothing is in it") : failure;
  }
}
