package dev.badgepipeline.connection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.badgepipeline.fuzz.FuzzTarget;
import dev.badgepipeline.json.JsonMistake;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** Connections and keys as their owner, or a page that he has open, sends them. */
public final class DraftTarget implements FuzzTarget {

  private final ObjectMapper json = JsonMapper.builder().addModule(new Jdk8Module()).build();

  @Override
  public Stream<byte[]> seeds() {
    return Stream.of(
            "{\"kind\":\"jellyfin\",\"url\":\"http://jellyfin:8096\",\"apiKey\":\"abc\",\"path\":\"/x\"}",
            "{\"name\":\"OMDb\",\"apiKey\":\" 12345678 \"}")
        .map(draft -> draft.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void read(byte[] input) {
    String body = new String(input, StandardCharsets.UTF_8);
    try {
      read(body, ConnectionDraft.class).ifPresent(ConnectionDraft::details);
      read(body, ProviderDraft.class).ifPresent(DraftTarget::use);
    } catch (InvalidConnectionException refused) {
      // its sender is told why
    }
  }

  private <T> Optional<T> read(String body, Class<T> type) {
    try {
      return Optional.ofNullable(json.readValue(body, type));
    } catch (JsonMappingException refused) {
      JsonMistake.in(refused).sentence();
      return Optional.empty();
    } catch (JsonProcessingException refused) {
      return Optional.empty();
    }
  }

  private static void use(ProviderDraft draft) {
    draft.providerName();
    draft.key();
  }
}
