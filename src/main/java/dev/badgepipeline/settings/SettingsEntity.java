package dev.badgepipeline.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The stored settings of one name. */
@Entity
@Table(name = "badge_settings")
class SettingsEntity {

  @Id String badge;

  String document;

  long version;

  @Column(name = "changed_at")
  Instant changedAt;

  /** For Hibernate. */
  SettingsEntity() {
    this("", "", 0, Instant.EPOCH);
  }

  SettingsEntity(String badge, String document, long version, Instant changedAt) {
    this.badge = badge;
    this.document = document;
    this.version = version;
    this.changedAt = changedAt;
  }
}
