package dev.badgepipeline.ratings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** A title that waits for a provider's calls. */
@Entity
@Table(name = "rating_wait")
@IdClass(AnswerEntity.Key.class)
class WaitEntity {

  @Id String provider = "";

  @Id
  @Column(name = "external_id")
  String externalId = "";

  Instant since = Instant.EPOCH;
}
