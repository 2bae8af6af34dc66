package dev.badgepipeline.ratings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A kept answer of a provider. */
@Entity
@Table(name = "provider_answer")
@IdClass(AnswerEntity.Key.class)
class AnswerEntity {

  @Id String provider;

  @Id
  @Column(name = "external_id")
  String externalId;

  String answer;

  @Column(name = "fetched_at")
  Instant fetchedAt;

  @Column(name = "due_at")
  Instant dueAt;

  /** For Hibernate. */
  AnswerEntity() {
    this.provider = "";
    this.externalId = "";
    this.answer = "";
    this.fetchedAt = Instant.EPOCH;
    this.dueAt = Instant.EPOCH;
  }

  /** Names an answer. */
  static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    String provider;
    String externalId;

    /** For Hibernate. */
    Key() {
      this("", "");
    }

    Key(String provider, String externalId) {
      this.provider = provider;
      this.externalId = externalId;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && key.provider.equals(provider)
          && key.externalId.equals(externalId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(provider, externalId);
    }
  }
}
