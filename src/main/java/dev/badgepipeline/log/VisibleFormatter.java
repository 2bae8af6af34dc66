package dev.badgepipeline.log;

import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.StructuredFormatter;

/**
 * Formats as another formatter does, once what was said, whom it is about and what failed are
 * {@link Visible}: a title can begin no line of its own and tell a terminal nothing.
 */
final class VisibleFormatter extends ExtFormatter.Delegating {

  private final boolean isStructured;

  VisibleFormatter(ExtFormatter formatter) {
    super(formatter);
    this.isStructured = formatter instanceof StructuredFormatter;
  }

  @Override
  public String format(ExtLogRecord entry) {
    ExtLogRecord visible = new ExtLogRecord(entry);
    visible.setMessage(Visible.text(formatMessage(entry)), ExtLogRecord.FormatStyle.NO_FORMAT);
    visible.setParameters(null);
    visible.setMdc(visible(entry.getMdcCopy()));
    visible.setNdc(Visible.text(entry.getNdc() == null ? "" : entry.getNdc()));
    // Where a failure has fields of its own, its class is one, and its message is escaped there.
    if (entry.getThrown() != null && !isStructured) {
      visible.setThrown(VisibleFailure.of(entry.getThrown()));
    }
    return super.format(visible);
  }

  private static Map<String, String> visible(Map<String, String> context) {
    return context.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> Visible.text(entry.getValue())));
  }
}
