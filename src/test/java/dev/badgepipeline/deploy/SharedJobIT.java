package dev.badgepipeline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.badgepipeline.job.queue.rabbitmq.DisposableRabbit;
import dev.badgepipeline.surroundings.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A job that three instances share by a broker, while each of them and the broker are killed. */
class SharedJobIT {

  private static final String BADGE_ALL = "{\"work\":\"BADGE\"}";
  private static final int INSTANCES = 3;
  private static final int FILMS = 200;
  private static final long SEED = 1147;
  private static final Duration EACH_UPLOAD = Duration.ofMillis(100);

  private final DisposableRabbit broker = DisposableRabbit.startNew();
  private final Surroundings surroundings = new Surroundings();
  private final JobOfFilms films = JobOfFilms.in(surroundings.jellyfin(), FILMS, EACH_UPLOAD, SEED);
  private final List<Path> dataDirs = new ArrayList<>();
  private final List<Instance> instances = new ArrayList<>();

  SharedJobIT() throws IOException {
    Path target = Files.createDirectories(Path.of("target", "shared-job").toAbsolutePath());
    Path volumes = Files.createTempDirectory(target, "volumes-");
    Path originals = Files.createDirectory(volumes.resolve("originals"));
    for (int number = 0; number < INSTANCES; number++) {
      dataDirs.add(Replicas.volume(volumes.resolve("data-" + number), originals));
      instances.add(start(number));
    }
    instances.forEach(instance -> Caller.ofStarted(instance).awaitMainPool());
  }

  private Instance start(int number) {
    Map<String, String> environment = new HashMap<>(ClusterEnvironment.amid(surroundings));
    environment.put("BADGE_PIPELINE_RABBITMQ_URL", DisposableRabbit.url(broker.port()));
    environment.put("BADGE_PIPELINE_RABBITMQ_USERNAME", DisposableRabbit.USER);
    environment.put("BADGE_PIPELINE_RABBITMQ_PASSWORD", DisposableRabbit.PASSWORD);
    return Instance.start(Program.packaged(), environment, dataDirs.get(number));
  }

  @AfterEach
  void stop() {
    instances.forEach(Instance::close);
    surroundings.stop();
    broker.close();
  }

  @Test
  void instancesThatAreKilledInTurnDoEachItemOnce() {
    String job = new Caller(instances.get(0)).startJob(BADGE_ALL);

    for (int number = 0; number < INSTANCES; number++) {
      films.awaitSomeMoment();
      instances.get(number).kill();
      films.awaitNext();
      instances.set(number, start(number));
      Caller.ofStarted(instances.get(number));
    }

    assertThat(films.uploads()).as("killed amid the work").isLessThan(FILMS);
    films.assertEachDoneOnce(new Caller(instances.get(0)).endedJob(job));
  }

  @Test
  void brokerThatIsKilledHoldsTheJobUpAndDoublesNothing() {
    String job = new Caller(instances.get(0)).startJob(BADGE_ALL);

    films.awaitSomeMoment();
    broker.kill();
    broker.start();
    films.awaitNext();

    assertThat(films.uploads()).as("killed amid the work").isLessThan(FILMS);
    films.assertEachDoneOnce(new Caller(instances.get(0)).endedJob(job));
    assertThat(films.mostAtOnce()).as("uploads at once, by all three instances").isEqualTo(1);
  }
}
