package dev.badgepipeline.job;

import dev.badgepipeline.job.RestoreProof.RestoreException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what the database has counted. */
final class Counted {

  private Counted() {}

  /** From rows of outcome, items, items of late, and the seconds that "of late" is. */
  static Progress progress(List<Object[]> rows) {
    Map<ItemOutcome, Long> counts = new EnumMap<>(ItemOutcome.class);
    long total = 0;
    long late = 0;
    double seconds = 0;
    for (Object[] row : rows) {
      long items = (Long) Objects.requireNonNull(row[1]);
      total += items;
      late += (Long) Objects.requireNonNull(row[2]);
      seconds = Math.max(seconds, number(row[3]));
      if (row[0] != null) {
        counts.put(ItemOutcome.valueOf((String) row[0]), items);
      }
    }
    return new Progress(total, counts, seconds > 0 ? late / seconds : 0, Optional.empty());
  }

  /** Nothing before the job has begun. */
  private static double number(@Nullable Object column) {
    return column == null ? 0 : (Double) column;
  }

  /** From rows of outcome, reason and items; an item without a reason was restored and proven. */
  static RestoreProof proof(List<Object[]> rows) {
    long restored = 0;
    long equal = 0;
    List<RestoreException> exceptions = new ArrayList<>();
    for (Object[] row : rows) {
      String reason = (String) Objects.requireNonNull(row[1]);
      long items = (Long) Objects.requireNonNull(row[2]);
      boolean done = ItemOutcome.RESTORED.name().equals(row[0]);
      restored += done ? items : 0;
      equal += done && reason.isEmpty() ? items : 0;
      if (!reason.isEmpty()) {
        exceptions.add(new RestoreException(reason, items));
      }
    }
    return new RestoreProof(restored, equal, exceptions);
  }
}
