package dev.badgepipeline.badge.award;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of the award table. */
@Entity
@Table(name = "award")
@IdClass(AwardEntity.Key.class)
class AwardEntity {

  @Id
  @Column(name = "imdb_id")
  String imdbId;

  @Id
  @Enumerated(EnumType.STRING)
  Award award;

  boolean won;

  /** For Hibernate. */
  AwardEntity() {
    this("", Award.OSCAR, false);
  }

  AwardEntity(String imdbId, Award award, boolean won) {
    this.imdbId = imdbId;
    this.award = award;
    this.won = won;
  }

  /** Names a row. */
  static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    String imdbId = "";
    Award award = Award.OSCAR;

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && key.imdbId.equals(imdbId) && key.award == award;
    }

    @Override
    public int hashCode() {
      return Objects.hash(imdbId, award);
    }
  }
}
