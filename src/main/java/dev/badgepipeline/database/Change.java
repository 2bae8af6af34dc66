package dev.badgepipeline.database;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * A write that can wait for the database. Implementations are records that Jackson writes and reads
 * back, carry {@code @JsonTypeName}, and are registered with the object mapper by an {@code
 * ObjectMapperCustomizer} of their feature.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
public interface Change {

  /**
   * Applies the change. Must come to the same when applied twice, and must not undo a later change:
   * it may have waited on disk.
   */
  Uni<Void> applyTo(Mutiny.Session session);

  /** Whether it is applied by one statement, which needs no transaction around it. */
  default boolean singleStatement() {
    return false;
  }

  /** Whether the change may wait for the database; otherwise writing it fails without one. */
  default boolean queueable() {
    return true;
  }

  /** The answers, by {@linkplain Lookup#key() lookup key}, that are known once this is written. */
  Map<String, Object> knownAnswers();
}
