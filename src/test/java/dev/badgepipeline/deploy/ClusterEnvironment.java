package dev.badgepipeline.deploy;

import dev.badgepipeline.standin.StandInJellyfin;
import dev.badgepipeline.standin.StandInOmdb;
import dev.badgepipeline.standin.StandInTmdb;
import dev.badgepipeline.surroundings.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The environment that {@code k8s/overlays/cluster} gives to every instance, with what stands in
 * for a cluster's database, upstreams and secrets.
 */
final class ClusterEnvironment {

  /** The key that every call must carry. */
  static final String API_KEY = "rolling-update-4711";

  private static final Pattern VARIABLE =
      Pattern.compile("(?m)^(?: +- )?((?:BADGE_PIPELINE|QUARKUS)_[A-Z_]+)=(.*)$");

  private ClusterEnvironment() {}

  static Map<String, String> amid(Surroundings surroundings) {
    Map<String, String> environment = new HashMap<>();
    environment.putAll(variables(Path.of("k8s/base/badge-pipeline.env")));
    environment.putAll(variables(Path.of("k8s/overlays/cluster/kustomization.yaml")));
    environment.putAll(secrets(surroundings));
    environment.put("BADGE_PIPELINE_JELLYFIN_URL", surroundings.jellyfin().url());
    environment.put("BADGE_PIPELINE_OMDB_URL", surroundings.omdb().url());
    environment.put("BADGE_PIPELINE_TMDB_URL", surroundings.tmdb().url());
    return environment;
  }

  /** Those that the manifests take from secrets. */
  private static Map<String, String> secrets(Surroundings surroundings) {
    return Map.of(
        "BADGE_PIPELINE_API_KEY",
        API_KEY,
        "BADGE_PIPELINE_JELLYFIN_API_KEY",
        StandInJellyfin.KEY,
        "BADGE_PIPELINE_OMDB_API_KEY",
        StandInOmdb.KEY,
        "BADGE_PIPELINE_TMDB_TOKEN",
        StandInTmdb.TOKEN,
        "QUARKUS_DATASOURCE_REACTIVE_URL",
        "postgresql://127.0.0.1:" + surroundings.postgres().port() + "/postgres",
        "QUARKUS_DATASOURCE_USERNAME",
        surroundings.postgres().user(),
        "QUARKUS_DATASOURCE_PASSWORD",
        surroundings.postgres().password());
  }

  private static Map<String, String> variables(Path file) {
    try {
      Map<String, String> variables = new HashMap<>();
      VARIABLE
          .matcher(Files.readString(file))
          .results()
          .forEach(found -> variables.put(found.group(1), found.group(2)));
      return variables;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
