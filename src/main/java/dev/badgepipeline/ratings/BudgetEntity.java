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

/** A kept budget. */
@Entity
@Table(name = "provider_budget")
@IdClass(BudgetEntity.Key.class)
class BudgetEntity {

  @Id String provider = "";

  @Id
  @Column(name = "key_mark")
  String keyMark = "";

  /** What the provider itself says; null where it says nothing. */
  @Nullable Long allowed;

  long spent;

  @Column(name = "resets_at")
  Instant resetsAt = Instant.EPOCH;

  BudgetWindow window(BudgetWindow unset) {
    return allowed == null
        ? new BudgetWindow(unset.allowed(), /* said= */ false, spent, resetsAt)
        : new BudgetWindow(allowed, /* said= */ true, spent, resetsAt);
  }

  void keep(BudgetWindow window) {
    allowed = window.said() ? window.allowed() : null;
    spent = window.spent();
    resetsAt = window.resetsAt();
  }

  /** Names a budget. */
  static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    String provider;
    String keyMark;

    /** For Hibernate. */
    Key() {
      this("", "");
    }

    Key(String provider, String keyMark) {
      this.provider = provider;
      this.keyMark = keyMark;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && key.provider.equals(provider)
          && key.keyMark.equals(keyMark);
    }

    @Override
    public int hashCode() {
      return Objects.hash(provider, keyMark);
    }
  }
}
