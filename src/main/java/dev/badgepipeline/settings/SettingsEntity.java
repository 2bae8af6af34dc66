package dev.badgepipeline.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One stored document. A document that was removed leaves its row, whose version counts on. */
@Entity
@Table(name = "settings")
@IdClass(SettingsEntity.Key.class)
class SettingsEntity {

  @Id String scope = "";

  @Id String name = "";

  @Nullable String document;

  long version;

  @Column(name = "changed_at")
  Instant changedAt = Instant.EPOCH;

  StoredSettings stored() {
    return new StoredSettings(Optional.ofNullable(document), version);
  }

  /** Names a row. */
  static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    String scope = "";
    String name = "";

    /** For Hibernate. */
    Key() {}

    Key(SettingsKey settings) {
      this(settings.scope().stored(), settings.name());
    }

    Key(String scope, String name) {
      this.scope = scope;
      this.name = name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && key.scope.equals(scope) && key.name.equals(name);
    }

    @Override
    public int hashCode() {
      return Objects.hash(scope, name);
    }
  }
}
