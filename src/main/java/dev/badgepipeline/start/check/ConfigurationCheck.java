package dev.badgepipeline.start.check;

import io.quarkus.runtime.configuration.AbstractConfigBuilder;
import io.quarkus.runtime.configuration.RuntimeConfigBuilder;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** Looks at the configuration as a whole before anything begins, and leaves nothing behind. */
public final class ConfigurationCheck {

  /** What the build made of all settings; Quarkus itself finds it by this name. */
  private static final String OF_THE_SERVICE = "io.quarkus.runtime.generated.RunTimeConfig";

  private static final String OWN_PACKAGE = "dev.badgepipeline.";
  private static final int BEFORE_OTHER_CONVERTERS = 1_000;
  private static final Set<String> YES = Set.of("true", "yes", "y", "on", "1");
  private static final Set<String> NO = Set.of("false", "no", "n", "off", "0");

  private static final List<Check> CHECKS =
      List.of(
          new AccessCheck(),
          new ListenAddressCheck(),
          new DataDirectoryCheck(),
          new LibraryCheck(),
          AddressCheck.web("badge-pipeline.jellyfin.url", "http://jellyfin:8096"),
          new FolderCheck("badge-pipeline.folder.path"),
          new ConnectionsCheck(),
          new FolderCheck("badge-pipeline.rendering.own-art"),
          AddressCheck.web("badge-pipeline.omdb.url", "https://www.omdbapi.com"),
          AddressCheck.web("badge-pipeline.tmdb.url", "https://api.themoviedb.org/3"),
          AddressCheck.web("badge-pipeline.mdblist.url", "https://api.mdblist.com"),
          new DatabaseCheck(),
          AddressCheck.database(DatabaseCheck.URL),
          AddressCheck.broker("badge-pipeline.rabbitmq.url"),
          new NotificationsCheck(),
          AddressCheck.web("badge-pipeline.notify.link", "http://nas:8080"));

  private ConfigurationCheck() {}

  /**
   * The configuration that the service will have.
   *
   * @throws RefusedStartException with everything that is wrong with it
   */
  public static SmallRyeConfig passed() {
    try {
      SmallRyeConfig config = ofTheService();
      demandNone(mistakes(config));
      return config;
    } catch (ConfigValidationException e) {
      throw new RefusedStartException(
          Stream.concat(WrongValues.in(e), mistakes(ofTheSources())).toList());
    }
  }

  private static void demandNone(Stream<Mistake> found) {
    List<Mistake> mistakes = found.toList();
    if (!mistakes.isEmpty()) {
      throw new RefusedStartException(mistakes);
    }
  }

  static Stream<Mistake> mistakes(Config config) {
    Settings settings = new Settings(config);
    return CHECKS.stream().flatMap(check -> check.mistakes(settings));
  }

  /**
   * Fails where a value is not of its setting's type or out of its bounds, in any setting at all.
   * To look at all of the platform's takes a start a fifth of its time, and is left out where
   * nobody has set any but plain ones.
   */
  private static SmallRyeConfig ofTheService() {
    SmallRyeConfig own = built(new OwnSettings());
    return PlatformSettings.arePlain(own) ? own : built(new SmallRyeConfigBuilder());
  }

  private static SmallRyeConfig built(SmallRyeConfigBuilder builder) {
    builder.withConverter(Boolean.class, BEFORE_OTHER_CONVERTERS, ConfigurationCheck::trueOrFalse);
    builder.withValidator(new NumberBounds());
    AbstractConfigBuilder.withCustomizer(builder, OF_THE_SERVICE);
    return builder.build();
  }

  /** Looks at the types of this service's settings, and at no others. */
  @SuppressWarnings("overrides") // of a method that the library overrides by an array
  private static final class OwnSettings extends SmallRyeConfigBuilder {

    @Override
    public SmallRyeConfigBuilder withMapping(ConfigClass settings) {
      return settings.getType().getName().startsWith(OWN_PACKAGE)
          ? super.withMapping(settings)
          : this;
    }
  }

  /** Without the defaults of the build and without looking at types. */
  private static Config ofTheSources() {
    return new SmallRyeConfigBuilder().withCustomizers(new RuntimeConfigBuilder()).build();
  }

  /** Otherwise a slip of the pen would be a no. */
  private static Boolean trueOrFalse(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    if (!YES.contains(word) && !NO.contains(word)) {
      throw new IllegalArgumentException("it must be true or false");
    }
    return YES.contains(word);
  }
}
