package dev.badgepipeline.configuration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The reference of everything that can be set, in Markdown. */
public final class ConfigurationReference {

  private static final String INTRODUCTION =
      """
      # Configuration

      <!-- Generated from the Javadoc of the configuration interfaces; do not edit. Renew it by
           %s -->

      Every setting is given as an environment variable, as a system property (`-Dkey=value`), or as
      a line `key=value` of `config/application.properties` in the working directory. Where several
      give it, the system property wins over the environment, and that over the file. A duration is
      written as `500ms`, `20s`, `5m`, `1h` or `7d`; a list has commas between its entries.
      """;

  private static final String QUARKUS =
      """

      ## Quarkus

      The settings of Quarkus that a deployment usually needs; there are
      [many more](https://quarkus.io/guides/all-config).
      """;

  private static final String TABLE =
      """

      | Key | Environment variable | Values | Default | Meaning |
      |---|---|---|---|---|
      """;

  private final Map<String, List<ConfigClass>> mappings;
  private final MappingSources sources;
  private final List<Setting> quarkus;

  private ConfigurationReference(
      Map<String, List<ConfigClass>> mappings, MappingSources sources, List<Setting> quarkus) {
    this.mappings = mappings;
    this.sources = sources;
    this.quarkus = quarkus;
  }

  /** Reads the sources of the program in the working directory. */
  public static ConfigurationReference ofTheProgram() throws IOException, ClassNotFoundException {
    MappingSources sources = MappingSources.below(Path.of("src/main/java"));
    return new ConfigurationReference(
        sources.mappings().stream()
            .map(ConfigClass::configClass)
            .collect(groupingBy(ConfigClass::getPrefix, TreeMap::new, toList())),
        sources,
        quarkusSettings());
  }

  private static List<Setting> quarkusSettings() throws IOException {
    Properties ours = new Properties();
    try (Reader file =
        Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
      ours.load(file);
    }
    return QuarkusSettings.withDefaults(ours);
  }

  /** Every setting that the reference explains. */
  public Stream<Setting> settings() {
    return Stream.concat(mappings.values().stream().flatMap(this::settings), quarkus.stream());
  }

  /**
   * The whole document.
   *
   * @param renewal the command that writes it anew
   */
  String document(String renewal) {
    return INTRODUCTION.formatted(renewal)
        + mappings.entrySet().stream()
            .map(entry -> section(entry.getKey(), entry.getValue()))
            .collect(joining())
        + QUARKUS
        + table(quarkus.stream());
  }

  private String section(String prefix, List<ConfigClass> sharing) {
    return "\n## `" + prefix + "`\n" + introduction(sharing) + table(settings(sharing));
  }

  /** What several interfaces read has no meaning in common. */
  private String introduction(List<ConfigClass> sharing) {
    return sharing.size() > 1 ? "" : "\n" + sources.commentOf(sharing.get(0).getType()) + "\n";
  }

  private Stream<Setting> settings(List<ConfigClass> sharing) {
    SettingReader reader = new SettingReader(sources);
    return sharing.stream().flatMap(mapping -> reader.settings(mapping).stream());
  }

  private static String table(Stream<Setting> settings) {
    return TABLE + settings.map(ConfigurationReference::row).collect(joining());
  }

  private static String row(Setting setting) {
    return Stream.of(
            code(setting.key()),
            code(setting.environmentName()),
            setting.values(),
            setting.defaultValue().map(ConfigurationReference::code).orElse("not set"),
            setting.meaning())
        .map(cell -> cell.replace("|", "\\|"))
        .collect(joining(" | ", "| ", " |\n"));
  }

  private static String code(String text) {
    return "`" + text + "`";
  }
}
