package dev.badgepipeline.start.check;

import io.smallrye.config.SmallRyeConfig;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** What is set of Quarkus itself. */
final class PlatformSettings {

  private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^A-Za-z0-9]");
  private static final Pattern TEXT = Pattern.compile(".*", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("\\s*\\d{1,9}\\s*");

  /** Those for one profile begin with its name. */
  private static final Pattern OF_THE_PLATFORM =
      Pattern.compile("(_\\w+_)?(QUARKUS|SMALLRYE)_.*", Pattern.DOTALL);

  /** What most who run the service set: of no type, or of one that is seen at once. */
  private static final Map<String, Pattern> PLAIN =
      Map.of(
          environmentName(ListenAddressCheck.HOST), TEXT,
          environmentName(ListenAddressCheck.PORT), NUMBER,
          environmentName(DatabaseCheck.URL), TEXT,
          environmentName("quarkus.datasource.username"), TEXT,
          environmentName("quarkus.datasource.password"), TEXT,
          environmentName("quarkus.datasource.reactive.max-size"), NUMBER);

  /** Of what the program itself carries, in its file of settings; owners' own ones come before. */
  private static final int OF_THE_PROGRAM = 250;

  /** Of what the build has fixed, which nobody can set. */
  private static final int FIXED = Integer.MAX_VALUE;

  private PlatformSettings() {}

  /** Whether nothing is set but what is plain, and has a value of its type. */
  static boolean arePlain(SmallRyeConfig config) {
    return StreamSupport.stream(config.getConfigSources().spliterator(), /* parallel= */ false)
        .filter(source -> source.getOrdinal() > OF_THE_PROGRAM && source.getOrdinal() < FIXED)
        .flatMap(PlatformSettings::setIn)
        .allMatch(PlatformSettings::isPlain);
  }

  private record Setting(String environmentName, String value) {}

  private static Stream<Setting> setIn(ConfigSource source) {
    return source.getPropertyNames().stream()
        .filter(name -> isOfThePlatform(environmentName(name)))
        .map(name -> new Setting(environmentName(name), String.valueOf(source.getValue(name))));
  }

  private static boolean isOfThePlatform(String environmentName) {
    return OF_THE_PLATFORM.matcher(environmentName).matches();
  }

  private static boolean isPlain(Setting setting) {
    Pattern values = PLAIN.get(setting.environmentName);
    return values != null && values.matcher(setting.value).matches();
  }

  /** The name of a setting as the environment has it, by which all its spellings are the same. */
  private static String environmentName(String name) {
    return NO_LETTER_OR_DIGIT.matcher(name).replaceAll("_").toUpperCase(Locale.ROOT);
  }
}
