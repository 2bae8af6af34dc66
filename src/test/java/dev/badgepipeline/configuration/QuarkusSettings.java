package dev.badgepipeline.configuration;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The few settings of Quarkus itself that a deployment needs. */
final class QuarkusSettings {

  private QuarkusSettings() {}

  /**
   * Quarkus' settings with the defaults that hold for this program.
   *
   * @param ours the program's own {@code application.properties}, which go before Quarkus' defaults
   */
  static List<Setting> withDefaults(Properties ours) {
    return List.of(
        setting(
            ours,
            "quarkus.http.host",
            "address",
            null,
            "The address on which the service listens. Anything but loopback needs"
                + " `badge-pipeline.api-key`, `badge-pipeline.setup-code` or"
                + " `badge-pipeline.external-authentication`."
                + " The container images set it to `0.0.0.0`."),
        setting(ours, "quarkus.http.port", "whole number", null, "The port of the API."),
        setting(
            ours,
            "quarkus.datasource.reactive.url",
            "address",
            null,
            "The PostgreSQL server, as `postgresql://host:5432/database`. Unset: the embedded"
                + " one."),
        setting(ours, "quarkus.datasource.username", "text", null, "The user of the database."),
        setting(ours, "quarkus.datasource.password", "text", null, "The password of that user."),
        setting(
            ours,
            "quarkus.datasource.reactive.max-size",
            "whole number",
            "20",
            "How many connections the pool of one instance holds at most."),
        setting(
            ours,
            "quarkus.otel.sdk.disabled",
            "`true`, `false`",
            null,
            "Whether no traces are sent."),
        setting(
            ours,
            "quarkus.otel.exporter.otlp.endpoint",
            "address",
            "http://localhost:4317",
            "Where traces are sent, by OTLP over gRPC."));
  }

  private static Setting setting(
      Properties ours, String key, String values, @Nullable String quarkusDefault, String meaning) {
    return new Setting(
        key,
        values,
        Optional.ofNullable(ours.getProperty(key)).or(() -> Optional.ofNullable(quarkusDefault)),
        meaning);
  }
}
