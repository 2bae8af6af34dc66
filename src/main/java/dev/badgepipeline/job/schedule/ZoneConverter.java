package dev.badgepipeline.job.schedule;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Reads time zones. {@link ZoneId} fails for a text that is empty, as what is unset is, in a way
 * that no configuration expects.
 */
public final class ZoneConverter implements Converter<ZoneId> {

  private static final long serialVersionUID = 1L;

  @Override
  public ZoneId convert(String text) {
    try {
      return ZoneId.of(text.strip());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + text + "' is no time zone", e);
    }
  }
}
