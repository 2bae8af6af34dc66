package dev.badgepipeline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.util.Version;
import java.io.IOException;
import java.io.Reader;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.util.DriverInfo;

/** What the program is made of is past the holes that are known of it; the POM says which. */
class SupplyTest {
  private static final String NETTY = "4.1.135.Final";
  private static final String JACKSON = "2.21.4";
  private static final String PGJDBC = "42.7.11";

  private static Stream<Map.Entry<String, String>> nettyArtifacts() {
    return Version.identify().entrySet().stream()
        .map(artifact -> Map.entry(artifact.getKey(), artifact.getValue().artifactVersion()));
  }

  @ParameterizedTest
  @MethodSource("nettyArtifacts")
  void noPartOfNettyIsOld(Map.Entry<String, String> artifact) {
    assertThat(version(artifact.getValue())).isGreaterThanOrEqualTo(version(NETTY));
  }

  @Test
  void theDriverThatMigrationsUseBoundsWhatAServerMayAskForAtLogin() {
    assertThat(version(DriverInfo.DRIVER_VERSION)).isGreaterThanOrEqualTo(version(PGJDBC));
  }

  @Test
  void jacksonIsNotOld() {
    var mapper = new ObjectMapper();

    assertThat(version(mapper.version().toString())).isGreaterThanOrEqualTo(version(JACKSON));
    assertThat(version(mapper.getFactory().version().toString()))
        .isGreaterThanOrEqualTo(version(JACKSON));
  }

  /** There is an archive for those who have unzip, and one for those who have not. */
  @Test
  void mavenIsCheckedWhicheverArchiveTheWrapperTakes() throws IOException {
    Properties wrapper = new Properties();
    try (Reader in = Files.newBufferedReader(Path.of(".mvn/wrapper/maven-wrapper.properties"))) {
      wrapper.load(in);
    }

    assertThat(wrapper.getProperty("distributionSha256Sum")).matches("[0-9a-f]{64}");
    assertThat(wrapper.getProperty("distributionTarGzSha256Sum")).matches("[0-9a-f]{64}");
    assertThat(Path.of("mvnw"))
        .content()
        .contains("distributionSha256Sum=\"${distributionTarGzSha256Sum-}\"");
  }

  private static ModuleDescriptor.Version version(String text) {
    return ModuleDescriptor.Version.parse(text);
  }
}
