package dev.badgepipeline.ratings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.badgepipeline.database.Lookup;
import dev.badgepipeline.database.Retention;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Asks for the kept answer of a provider. */
record AnswerLookup(String provider, String externalId, ObjectMapper json)
    implements Lookup<StoredAnswer> {

  static String key(String provider, String externalId) {
    return "answer/" + provider + "/" + externalId;
  }

  @Override
  public String key() {
    return key(provider, externalId);
  }

  @Override
  public Class<StoredAnswer> type() {
    return StoredAnswer.class;
  }

  @Override
  public Uni<StoredAnswer> from(Mutiny.Session session) {
    return session
        .find(AnswerEntity.class, new AnswerEntity.Key(provider, externalId))
        .map(this::stored);
  }

  /** An answer that a former version wrote in another form is none. */
  private StoredAnswer stored(@Nullable AnswerEntity found) {
    if (found == null) {
      return StoredAnswer.NONE;
    }
    try {
      return new StoredAnswer(
          Optional.of(json.readValue(found.answer, ProviderAnswer.class)),
          found.fetchedAt,
          Optional.of(found.dueAt));
    } catch (JsonProcessingException e) {
      return StoredAnswer.NONE;
    }
  }

  @Override
  public Retention retention(StoredAnswer answer) {
    return answer.answer().isPresent() ? Retention.ON_DISK : Retention.IN_MEMORY;
  }

  /** Without a database the provider is asked. */
  @Override
  public Optional<StoredAnswer> ifUnknown() {
    return Optional.of(StoredAnswer.NONE);
  }
}
