package dev.badgepipeline.configuration;

import io.smallrye.config.common.utils.StringUtil;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that a user can set.
 *
 * @param key its name in {@code application.properties} and as a system property
 * @param values which values it takes
 * @param defaultValue the value where none is given; empty: it is then not set
 * @param meaning what it does, in Markdown
 */
public record Setting(String key, String values, Optional<String> defaultValue, String meaning) {

  /** Its name as an environment variable, by MicroProfile Config's rules. */
  public String environmentName() {
    return StringUtil.replaceNonAlphanumericByUnderscores(key).toUpperCase(Locale.ROOT);
  }
}
